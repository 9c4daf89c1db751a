/// `{% autoescape on|off %}…{% endautoescape %}`.
package struct AutoescapeNode: Sendable {
    /// From `{% autoescape` to `endautoescape %}`.
    package let span: SourceSpan
    /// Whether values in the body are escaped.
    package let isOn: Bool
    /// What is rendered.
    package let body: [TemplateNode]
    /// `{% autoescape … %}`.
    package let tagSpan: SourceSpan
    /// `{% endautoescape %}`.
    package let endSpan: SourceSpan

    /// Renders the body with escaping as the tag says.
    package func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        let before = context.autoescape
        context.autoescape = isOn
        defer { context.autoescape = before }
        try body.render(into: &output, in: &context)
    }
}
