internal import Djust

/// Deletes a `<script src="…"></script>` without content.
enum ScriptRemoval {
    /// The change: of the whole line when nothing else stands on it, which is safe, or else of the element alone; nil when
    /// the end of the element cannot be seen.
    static func fix(_ element: PageElement) -> Fix? {
        let bytes = element.span.source.bytes
        var range = element.span.range
        guard element.attribute("src") != nil, let end = end(of: range, in: bytes) else { return nil }
        range = range.lowerBound..<end
        let line = line(around: range, in: bytes)
        let span = SourceSpan(source: element.span.source, range: line ?? range)
        return Fix("delete this <script> element", line == nil ? .unsafe : .safe, [Fix.Edit(span, to: "")])
    }

    /// The offset behind the end tag, when only space stands between the two tags.
    private static func end(of tag: Range<Int>, in bytes: [UInt8]) -> Int? {
        var offset = tag.upperBound
        guard offset > tag.lowerBound, offset <= bytes.count, bytes[offset - 1] == UInt8(ascii: ">") else { return nil }
        while offset < bytes.count, bytes[offset].isHTMLSpace { offset += 1 }
        for expected in "</script".utf8 {
            guard offset < bytes.count, bytes[offset] | 0x20 == expected | 0x20 else { return nil }
            offset += 1
        }
        while offset < bytes.count, bytes[offset].isHTMLSpace { offset += 1 }
        return offset < bytes.count && bytes[offset] == UInt8(ascii: ">") ? offset + 1 : nil
    }

    /// The lines of a range, the ending of the last included; nil when something else stands on them.
    private static func line(around range: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
        var start = range.lowerBound
        while start > 0, bytes[start - 1] != UInt8(ascii: "\n") {
            guard bytes[start - 1].isHTMLSpace else { return nil }
            start -= 1
        }
        var end = range.upperBound
        while end < bytes.count {
            guard bytes[end].isHTMLSpace else { return nil }
            end += 1
            if bytes[end - 1] == UInt8(ascii: "\n") { break }
        }
        return start..<end
    }
}
