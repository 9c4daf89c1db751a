/// Escaping on or off within a body: `{% autoescape on|off %}…{% endautoescape %}`.
enum AutoescapeTag: Tag {
    static let name = "autoescape"
    static let end: String? = "endautoescape"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        let setting = tag.arguments.first?.text
        if tag.arguments.count != 1 || (setting != "on" && setting != "off") {
            parser.report(
                Diagnostic(
                    .tagArguments,
                    "`autoescape` takes `on` or `off`",
                    hint: "`{% autoescape off %}`",
                    at: tag.argumentsSpan
                )
            )
        }
        let (body, terminator) = parser.body(of: tag, self)
        let end = terminator?.span ?? tag.span
        return .autoescape(
            AutoescapeNode(
                span: tag.span.through(end),
                isOn: setting != "off",
                body: body,
                tagSpan: tag.span,
                endSpan: end
            )
        )
    }
}
