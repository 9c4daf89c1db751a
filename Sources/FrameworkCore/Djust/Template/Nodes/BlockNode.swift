/// `{% block name %}…{% endblock %}`: a part that an extending template may replace.
///
/// In a compiled template the body is the one that won, and `{{ block.super }}` has become a block of its own with the
/// body that lost.
package struct BlockNode: Sendable {
    /// From `{% block` to `endblock %}`.
    package let span: SourceSpan
    /// The block's name.
    package let name: String
    /// What is rendered.
    package let body: [TemplateNode]
    /// `{% block … %}`, or `{{ block.super }}`.
    package let tagSpan: SourceSpan
    /// `{% endblock %}`, or `{{ block.super }}`.
    package let endSpan: SourceSpan
}
