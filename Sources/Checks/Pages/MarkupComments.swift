internal import Djust

/// Finds the HTML comments of a template that speak to the check: `<!-- djust:ignore T010 reason -->`.
enum MarkupComments {
    /// Adds the comments that stand in one piece of text, in order.
    ///
    /// O(bytes).
    static func find(in text: SourceSpan, into comments: inout [ProjectTemplate.Comment]) {
        let bytes = text.source.bytes
        let end = min(text.range.upperBound, bytes.count)
        var offset = text.range.lowerBound
        while offset + 7 <= end {
            guard bytes[offset] == UInt8(ascii: "<"), bytes[offset + 1] == UInt8(ascii: "!"),
                bytes[offset + 2] == UInt8(ascii: "-"), bytes[offset + 3] == UInt8(ascii: "-")
            else {
                offset += 1
                continue
            }
            if Verbatim.holds(text) { return }
            var close = offset + 4
            while close + 3 <= end, !bytes[close..<(close + 3)].elementsEqual("-->".utf8) { close += 1 }
            guard close + 3 <= end else { break }
            comments.append(
                ProjectTemplate.Comment(
                    span: SourceSpan(source: text.source, range: offset..<(close + 3)),
                    content: SourceSpan(source: text.source, range: (offset + 4)..<close)
                )
            )
            offset = close + 3
        }
    }
}
