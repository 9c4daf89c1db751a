/// `{% filter upper|cut:" " %}…{% endfilter %}`: filters over everything that the body writes.
enum FilterTag: Tag {
    static let name = "filter"
    static let end: String? = "endfilter"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        var filters: [FilterCall] = []
        if tag.arguments.isEmpty {
            parser.report(
                Diagnostic(
                    .tagArguments,
                    "`filter` takes the filters to apply",
                    hint: "`{% filter upper %}`",
                    at: tag.span
                )
            )
        } else {
            filters = parser.filters(tag.argumentsSpan)
        }
        for call in filters where call.filter.name == "escape" || call.filter.name == "safe" {
            parser.report(
                Diagnostic(
                    .tagArguments,
                    "`\(call.filter.name)` cannot be used in `{% filter %}`",
                    hint: "use `{% autoescape %}` instead",
                    at: call.span
                )
            )
        }
        let (body, terminator) = parser.body(of: tag, self)
        let end = terminator?.span ?? tag.span
        return .body(
            BodyNode(
                span: tag.span.through(end),
                tag: FilterBody(filters: filters, escapesResult: false),
                bodies: [body],
                tagSpan: tag.span,
                endSpan: end
            )
        )
    }
}

/// Applies filters to what a body wrote, which counts as safe.
struct FilterBody: BodyTag {
    /// The filters, in the order in which they are applied.
    let filters: [FilterCall]
    /// Whether a result that is not safe is escaped: for `{{ block.super|… }}`, but not for `{% filter %}`, as in Django.
    let escapesResult: Bool

    var expressions: [FilterExpression] {
        filters.map { FilterExpression(operand: .literal(.none), filters: [$0], span: $0.span) }
    }

    func render(_ bodies: TagBodies, into output: inout OutputBuffer, in context: inout RenderContext) throws {
        var value = Value.safe(String(decoding: try bodies.text(0, in: &context), as: UTF8.self))
        for call in filters { value = try call.apply(to: value, in: &context) }
        value.write(into: &output, autoescape: escapesResult && context.autoescape)
    }
}
