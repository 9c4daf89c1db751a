/// A tag without a body that writes text.
package protocol OutputTag: Sendable {
    /// Writes the text.
    func render(into output: inout OutputBuffer, in context: inout RenderContext) throws
    /// The expressions that the text is made from.
    var expressions: [FilterExpression] { get }
    /// The variables that the tag defines for what follows (`as name`).
    var definitions: [Symbol] { get }
    /// Whether equal variables always give an equal text; false for the clock and for tags with a memory.
    var isPure: Bool { get }
    /// Whether the tag remembers something until the template ends, which begins anew in every include.
    var hasMemory: Bool { get }
}

extension OutputTag {
    package var expressions: [FilterExpression] { [] }
    package var definitions: [Symbol] { [] }
    package var isPure: Bool { true }
    package var hasMemory: Bool { false }
}

/// A place where a tag without a body writes text.
package struct OutputNode: Sendable {
    /// The tag's text.
    package let span: SourceSpan
    /// The tag.
    package let tag: any OutputTag

    /// Makes a node.
    package init(span: SourceSpan, tag: any OutputTag) {
        self.span = span
        self.tag = tag
    }
}
