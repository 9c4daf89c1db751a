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
}
