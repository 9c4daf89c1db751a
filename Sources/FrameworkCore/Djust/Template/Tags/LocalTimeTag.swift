/// `{% localtime on|off %}…{% endlocaltime %}`: whether the body shows moments by the reader's clock or by their own.
enum LocalTimeTag: Tag {
    static let name = "localtime"
    static let end: String? = "endlocaltime"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        let isOn = parser.isOn(tag)
        let (body, terminator) = parser.body(of: tag, self)
        let end = terminator?.span ?? tag.span
        return .body(
            BodyNode(
                span: tag.span.through(end),
                tag: LocalTimeBody(isOn: isOn),
                bodies: [body],
                tagSpan: tag.span,
                endSpan: end
            )
        )
    }
}

/// Renders a body with moments shown by the reader's clock, or by their own.
struct LocalTimeBody: BodyTag {
    /// Whether it is the reader's.
    let isOn: Bool

    func render(_ bodies: TagBodies, into output: inout OutputBuffer, in context: inout RenderContext) throws {
        let before = context.localization
        context.localization = before.with(convertsToZone: isOn)
        defer { context.localization = before }
        try bodies.render(0, into: &output, in: &context)
    }
}
