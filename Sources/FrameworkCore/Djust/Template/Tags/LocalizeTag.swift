/// Numbers and days of a body as the language has them, or not: `{% localize on|off %}…{% endlocalize %}`.
enum LocalizeTag: Tag {
    static let name = "localize"
    static let end: String? = "endlocalize"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        let isOn = parser.isOn(tag)
        let (body, terminator) = parser.body(of: tag, self)
        let end = terminator?.span ?? tag.span
        return .body(
            BodyNode(
                span: tag.span.through(end),
                tag: LocalizeBody(isOn: isOn),
                bodies: [body],
                tagSpan: tag.span,
                endSpan: end
            )
        )
    }
}

/// Renders a body with local formats on or off.
struct LocalizeBody: BodyTag {
    /// Whether numbers and days are written as the language has them.
    let isOn: Bool

    func render(_ bodies: TagBodies, into output: inout OutputBuffer, in context: inout RenderContext) throws {
        let before = context.localization
        defer { context.localization = before }
        context.localization = before.with(usesLocalFormats: isOn)
        try bodies.render(0, into: &output, in: &context)
    }
}
