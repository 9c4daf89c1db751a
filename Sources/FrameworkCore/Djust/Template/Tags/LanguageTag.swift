/// A body in another language: `{% language "de" %}…{% endlanguage %}`.
enum LanguageTag: Tag {
    static let name = "language"
    static let end: String? = "endlanguage"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        if tag.arguments.count != 1 {
            parser.report(
                Diagnostic(
                    .tagArguments,
                    "`language` takes one language",
                    hint: "`{% language \"de\" %}`",
                    at: tag.argumentsSpan
                )
            )
        }
        let language = tag.arguments.first.map { parser.expression($0) }
        let (body, terminator) = parser.body(of: tag, self)
        guard let language else { return nil }
        let end = terminator?.span ?? tag.span
        return .body(
            BodyNode(
                span: tag.span.through(end),
                tag: LanguageBody(language: language),
                bodies: [body],
                tagSpan: tag.span,
                endSpan: end
            )
        )
    }
}

/// Renders a body in another language; nothing (None) translates nothing.
struct LanguageBody: BodyTag {
    /// The language's code.
    let language: FilterExpression

    var expressions: [FilterExpression] { [language] }

    func render(_ bodies: TagBodies, into output: inout OutputBuffer, in context: inout RenderContext) throws {
        let before = context.localization
        defer { context.localization = before }
        let value = try language.evaluate(in: &context)
        if case .none = value {
            context.localization = before.with(language: nil)
        } else if !value.isTruthy {
            // What is empty changes nothing.
        } else if let code = value.stringValue {
            if code != before.language { context.localization = before.with(language: code) }
        } else {
            throw TemplateError(
                Diagnostic(
                    .tagFailed,
                    "`\(language.text)` is \(value.kind), and a language is named by text",
                    at: language.span
                )
            )
        }
        try bodies.render(0, into: &output, in: &context)
    }
}
