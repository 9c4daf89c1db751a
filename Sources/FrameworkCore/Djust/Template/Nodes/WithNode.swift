/// A name given to a value: `name=expression`, `expression as name`.
package struct Binding: Sendable {
    /// The name.
    package let symbol: Symbol
    /// The value.
    package let expression: FilterExpression

    /// Makes a binding.
    package init(symbol: Symbol, expression: FilterExpression) {
        self.symbol = symbol
        self.expression = expression
    }
}

extension [Binding] {
    /// Defines the names, all of them after every value has been computed.
    package func define(in context: inout RenderContext) throws {
        if count == 1 { return context.define(self[0].symbol, try self[0].expression.evaluate(in: &context)) }
        var values: [Value] = []
        values.reserveCapacity(count)
        for binding in self { values.append(try binding.expression.evaluate(in: &context)) }
        for (binding, value) in zip(self, values) { context.define(binding.symbol, value) }
    }
}

/// `{% with name=expression %}…{% endwith %}`.
package struct WithNode: Sendable {
    /// From `{% with` to `endwith %}`.
    package let span: SourceSpan
    /// The names that the body sees.
    package let bindings: [Binding]
    /// What is rendered.
    package let body: [TemplateNode]
    /// `{% with … %}`.
    package let tagSpan: SourceSpan
    /// `{% endwith %}`.
    package let endSpan: SourceSpan
}
