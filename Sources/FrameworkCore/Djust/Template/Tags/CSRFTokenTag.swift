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
    private static let variable = Symbol("csrf_token")

    func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        // A variable of this name goes before; Django's value for a page without a token is `NOTPROVIDED`.
        let given = context.value(of: Self.variable).map { $0.isTruthy ? $0.text : "" }
        guard let token = given ?? context.environment.csrfToken, !token.isEmpty, token != "NOTPROVIDED" else { return }
        output.append("<input type=\"hidden\" name=\"csrfmiddlewaretoken\" value=\"")
        output.append(escaped: token)
        output.append("\">")
    }
}
