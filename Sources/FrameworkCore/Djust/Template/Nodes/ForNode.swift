/// `{% for item in items reversed %}…{% empty %}…{% endfor %}`.
package struct ForNode: Sendable {
    /// From `{% for` to `endfor %}`.
    package let span: SourceSpan
    /// The names for an item, or for the parts of an item when there are several.
    package let variables: [Symbol]
    /// What is gone through.
    package let source: FilterExpression
    /// Whether it is gone through backwards.
    package let isReversed: Bool
    /// What every item renders.
    package let body: [TemplateNode]
    /// What is rendered when there are no items.
    package let empty: [TemplateNode]
    /// `{% for … %}`.
    package let tagSpan: SourceSpan
    /// `{% empty %}`.
    package let emptySpan: SourceSpan?
    /// `{% endfor %}`.
    package let endSpan: SourceSpan

    /// The items in the order in which they are rendered: of a list its items, of a dictionary its keys, of text its
    /// characters; nothing has none.
    /// - Throws: `TemplateError` for a value that cannot be gone through.
    package func items(in context: inout RenderContext) throws -> [Value] {
        let items = try items(of: try source.evaluateOrNone(in: &context))
        return isReversed ? items.reversed() : items
    }

    /// The items of a value, in its own order.
    /// - Throws: `TemplateError` for a value that cannot be gone through.
    func items(of value: Value) throws(TemplateError) -> [Value] {
        if let items = value.iterated { return items }
        throw TemplateError(
            Diagnostic(
                .notIterable,
                "`\(source.text)` is \(value.kind), which `{% for %}` cannot go through",
                hint: "give it a list, a dictionary or text",
                at: source.span
            )
        )
    }

    /// Defines the loop's variables for one item, which stays where it is until the scope is left.
    /// - Throws: `TemplateError` when an item has not as many parts as the loop has variables.
    package func bind(_ item: UnsafePointer<Value>, in context: inout RenderContext) throws {
        if variables.count == 1 {
            context.define(variables[0], at: item)
            return
        }
        let parts = item.pointee.iterated
        let count = parts?.count ?? 1
        guard let parts, count == variables.count else {
            throw TemplateError(
                Diagnostic(
                    .unpackCount,
                    "the loop names \(variables.count) variables, but an item has \(count) part\(count == 1 ? "" : "s")",
                    hint: "name one variable, or as many as every item has parts",
                    at: tagSpan
                )
            )
        }
        for (symbol, part) in zip(variables, parts) { context.define(symbol, part) }
    }
}
