/// Names for values within a body: `{% with a=b c=d %}…{% endwith %}`, `{% with b as a %}…{% endwith %}`.
enum WithTag: Tag {
    static let name = "with"
    static let end: String? = "endwith"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        var rest = tag.arguments[...]
        let bindings = parser.namedArguments(&rest, allowsAs: true)
        if bindings.isEmpty || !rest.isEmpty {
            parser.report(
                Diagnostic(
                    .tagArguments,
                    rest.first.map { "`\($0.text)` is not `name=value`" } ?? "`with` needs at least one `name=value`",
                    hint: "`{% with total=items|length %}`",
                    at: rest.first ?? tag.span
                )
            )
        }
        let (body, terminator) = parser.body(of: tag, self)
        let end = terminator?.span ?? tag.span
        return .with(
            WithNode(span: tag.span.through(end), bindings: bindings, body: body, tagSpan: tag.span, endSpan: end)
        )
    }
}
