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
    /// The body that lost, when the body that won asks for it in another place than `{{ block.super }}`; nil when it
    /// does not name `block` at all.
    package let parent: [TemplateNode]?
    /// `{% block … %}`, or `{{ block.super }}`.
    package let tagSpan: SourceSpan
    /// `{% endblock %}`, or `{{ block.super }}`.
    package let endSpan: SourceSpan

    /// Makes a node.
    package init(
        span: SourceSpan,
        name: String,
        body: [TemplateNode],
        parent: [TemplateNode]? = nil,
        tagSpan: SourceSpan,
        endSpan: SourceSpan
    ) {
        self.span = span
        self.name = name
        self.body = body
        self.parent = parent
        self.tagSpan = tagSpan
        self.endSpan = endSpan
    }
}
