/// `{% localtime on|off %}…{% endlocaltime %}`: whether the body shows moments by the reader's clock or by their own.
enum LocalTimeTag: Tag {
    static let name = "localtime"
    static let end: String? = "endlocaltime"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        let setting = tag.arguments.first?.text ?? "on"
        if tag.arguments.count > 1 || (setting != "on" && setting != "off") {
            parser.report(
                Diagnostic(
                    .tagArguments,
                    "`localtime` takes `on` or `off`",
                    hint: "`{% localtime off %}`",
                    at: tag.argumentsSpan
                )
            )
        }
        let (body, terminator) = parser.body(of: tag, self)
        let end = terminator?.span ?? tag.span
        return .body(
            BodyNode(
                span: tag.span.through(end),
                tag: LocalTimeBody(isOn: setting != "off"),
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
