internal import Djust

/// A word of a comment and where it stands.
struct CommentWord {
    /// The word.
    var text: String
    /// Where it stands.
    var span: SourceSpan

    /// The words of a stretch, cut at white space.
    static func words(of content: SourceSpan) -> [CommentWord] {
        let bytes = content.source.bytes
        var words: [CommentWord] = []
        var start: Int?
        let range = content.range.clamped(to: 0..<bytes.count)
        for offset in range.lowerBound...range.upperBound {
            let isSpace = offset == range.upperBound || bytes[offset] <= 0x20
            if isSpace, let first = start {
                let span = SourceSpan(source: content.source, range: first..<offset)
                words.append(CommentWord(text: String(decoding: span.bytes, as: UTF8.self), span: span))
                start = nil
            } else if !isSpace, start == nil {
                start = offset
            }
        }
        return words
    }

    /// A rule id as people write it: letters, then digits, perhaps behind `djust.`.
    static func looksLikeID(_ text: String) -> Bool {
        let id = RuleRegistry.canonical(text).utf8
        let letters = id.prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        let digits = id.dropFirst(letters.count)
        return (1...3).contains(letters.count) && (1...4).contains(digits.count)
            && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// What is left of a comment behind the ids, without the dash that introduces it.
    static func text(_ words: ArraySlice<CommentWord>) -> String {
        var words = words
        if let first = words.first, ["-", "--", ":", "\u{2013}", "\u{2014}"].contains(first.text) {
            words.removeFirst()
        }
        return words.map(\.text).joined(separator: " ")
    }
}
