/// `{% spaceless %}…{% endspaceless %}`: no white space between tags.
enum SpacelessTag: Tag {
    static let name = "spaceless"
    static let end: String? = "endspaceless"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        let (body, terminator) = parser.body(of: tag, self)
        let end = terminator?.span ?? tag.span
        return .body(
            BodyNode(
                span: tag.span.through(end),
                tag: SpacelessBody(),
                bodies: [body],
                tagSpan: tag.span,
                endSpan: end
            )
        )
    }
}

/// Drops white space between `>` and `<`, and at both ends.
///
/// White space is what Python takes for it, no-break spaces included.
struct SpacelessBody: BodyTag {
    func render(_ bodies: TagBodies, into output: inout OutputBuffer, in context: inout RenderContext) throws {
        let body = try bodies.text(0, in: &context)
        var end = body.count
        while let length = Self.spaceLength(in: body, before: end) { end -= length }
        var offset = 0
        while let length = Self.spaceLength(in: body, at: offset, end: end) { offset += length }
        while offset < end {
            let byte = body[offset]
            output.append(byte)
            offset += 1
            guard byte == UInt8(ascii: ">") else { continue }
            var next = offset
            while let length = Self.spaceLength(in: body, at: next, end: end) { next += length }
            if next < end, body[next] == UInt8(ascii: "<") { offset = next }
        }
    }

    /// How many bytes the white space has that begins at an offset; nil when there is none.
    private static func spaceLength(in bytes: [UInt8], at offset: Int, end: Int) -> Int? {
        guard offset < end else { return nil }
        if bytes[offset] < 0x80 { return TemplateBytes.isSpace(bytes[offset]) ? 1 : nil }
        for length in 2...3 where offset + length <= end && isSpace(bytes[offset..<offset + length]) { return length }
        return nil
    }

    /// How many bytes the white space has that ends at an offset; nil when there is none.
    private static func spaceLength(in bytes: [UInt8], before end: Int) -> Int? {
        guard end > 0 else { return nil }
        if bytes[end - 1] < 0x80 { return TemplateBytes.isSpace(bytes[end - 1]) ? 1 : nil }
        for length in 2...3 where end >= length && isSpace(bytes[end - length..<end]) { return length }
        return nil
    }

    /// Whether bytes are one character of white space outside of ASCII.
    private static func isSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, let last = bytes.last else { return false }
        if bytes.count == 2 { return first == 0xC2 && (last == 0x85 || last == 0xA0) }
        switch (first, bytes[bytes.startIndex + 1]) {
        case (0xE1, 0x9A): return last == 0x80
        case (0xE2, 0x80): return last <= 0x8A || last == 0xA8 || last == 0xA9 || last == 0xAF
        case (0xE2, 0x81): return last == 0x9F
        case (0xE3, 0x80): return last == 0x80
        default: return false
        }
    }
}
