/// `{% csrf_token %}`: a hidden field that proves that a form comes from our own page.
enum CSRFTokenTag: Tag {
    static let name = "csrf_token"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        if !tag.arguments.isEmpty {
            parser.report(Diagnostic(.tagArguments, "`csrf_token` takes no arguments", at: tag.argumentsSpan))
        }
        return .output(OutputNode(span: tag.span, tag: CSRFTokenOutput()))
    }
}

/// Writes the field, or nothing when the environment has no token.
struct CSRFTokenOutput: OutputTag {
    func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        guard let token = context.environment.csrfToken, !token.isEmpty else { return }
        output.append("<input type=\"hidden\" name=\"csrfmiddlewaretoken\" value=\"")
        output.append(escaped: token)
        output.append("\">")
    }
}
