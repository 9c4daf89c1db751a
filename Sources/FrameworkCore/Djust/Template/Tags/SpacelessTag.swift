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
struct SpacelessBody: BodyTag {
    func render(_ bodies: TagBodies, into output: inout OutputBuffer, in context: inout RenderContext) throws {
        let body = try bodies.text(0, in: &context)
        let range = TemplateBytes.trimmed(body.indices, of: body)
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = body[offset]
            output.append(byte)
            offset += 1
            guard byte == UInt8(ascii: ">") else { continue }
            var next = offset
            while next < range.upperBound, TemplateBytes.isSpace(body[next]) { next += 1 }
            if next < range.upperBound, body[next] == UInt8(ascii: "<") { offset = next }
        }
    }
}
