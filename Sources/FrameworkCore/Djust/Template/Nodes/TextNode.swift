/// Text that is written as it stands.
package struct TextNode: Sendable {
    /// Where it stands.
    package let span: SourceSpan
    /// What is written: the text of the span, except for `{% templatetag %}`.
    package let bytes: ArraySlice<UInt8>

    /// Makes a node.
    package init(span: SourceSpan, bytes: ArraySlice<UInt8>) {
        self.span = span
        self.bytes = bytes
    }

    /// Makes a node of the text itself.
    package init(span: SourceSpan) { self.init(span: span, bytes: span.bytes) }
}
