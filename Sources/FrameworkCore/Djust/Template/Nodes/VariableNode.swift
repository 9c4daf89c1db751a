/// `{{ expression }}`.
package struct VariableNode: Sendable {
    /// From `{{` to `}}`.
    package let span: SourceSpan
    /// What is written, escaped as the context says.
    package let expression: FilterExpression

    /// Makes a node.
    package init(span: SourceSpan, expression: FilterExpression) {
        self.span = span
        self.expression = expression
    }
}
