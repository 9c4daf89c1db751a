/// `{# … #}` or `{% comment %}…{% endcomment %}`: nothing is written.
package struct CommentNode: Sendable {
    /// The whole comment.
    package let span: SourceSpan

    /// Makes a node.
    package init(span: SourceSpan) { self.span = span }
}
