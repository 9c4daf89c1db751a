internal import Djust

/// Tells text inside `{% verbatim %}` from other text: it is shown to readers, and no markup of this page.
enum Verbatim {
    private static let word = Array("verbatim".utf8)

    /// Whether a text stands directly behind the opening tag of a verbatim block.
    ///
    /// O(length of that tag).
    static func holds(_ text: SourceSpan) -> Bool {
        let bytes = text.source.bytes
        let start = text.range.lowerBound
        guard start >= 4, start <= bytes.count, bytes[start - 1] == UInt8(ascii: "}"),
            bytes[start - 2] == UInt8(ascii: "%")
        else { return false }
        var open = start - 4
        while open >= 0, !(bytes[open] == UInt8(ascii: "{") && bytes[open + 1] == UInt8(ascii: "%")) {
            // A tag stays on its line.
            if bytes[open] == UInt8(ascii: "\n") { return false }
            open -= 1
        }
        guard open >= 0 else { return false }
        let words = bytes[(open + 2)..<(start - 2)].drop { $0.isHTMLSpace }
        return words.starts(with: word) && words.dropFirst(word.count).first?.isHTMLSpace != false
    }
}
