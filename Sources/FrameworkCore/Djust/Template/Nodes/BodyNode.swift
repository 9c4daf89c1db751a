/// A tag with bodies that it renders in its own way: reworked, under another language, only when something changed.
package protocol BodyTag: Sendable {
    /// Writes what the tag makes of its bodies.
    func render(_ bodies: TagBodies, into output: inout OutputBuffer, in context: inout RenderContext) throws
    /// The expressions that the tag reads besides those of its bodies.
    var expressions: [FilterExpression] { get }
    /// The variables that the tag defines for what follows (`as name`).
    var definitions: [Symbol] { get }
    /// The variables that the tag defines for its bodies.
    var locals: [Symbol] { get }
    /// Whether equal variables always give an equal text; false for tags with a memory.
    var isPure: Bool { get }
    /// Whether names that the bodies define are seen behind the tag.
    var isOpen: Bool { get }
    /// Whether the tag remembers something until the template ends, which begins anew in every include.
    var hasMemory: Bool { get }
}

extension BodyTag {
    package var expressions: [FilterExpression] { [] }
    package var definitions: [Symbol] { [] }
    package var locals: [Symbol] { [] }
    package var isPure: Bool { true }
    package var isOpen: Bool { true }
    package var hasMemory: Bool { false }
}

/// The bodies of a tag, as the tag can render them.
package struct TagBodies: Sendable {
    private let bodies: [RenderProgram]

    /// Takes bodies.
    init(_ bodies: [RenderProgram]) { self.bodies = bodies }

    /// The number of bodies, those of dividers such as `else` included.
    package var count: Int { bodies.count }

    /// Renders a body; one that there is not writes nothing.
    package func render(
        _ index: Int,
        into output: inout OutputBuffer,
        in context: inout RenderContext
    ) throws {
        guard bodies.indices.contains(index) else { return }
        try bodies[index].render(into: &output, in: &context)
    }

    /// What a body writes.
    package func text(_ index: Int, in context: inout RenderContext) throws -> [UInt8] {
        var output = OutputBuffer()
        try render(index, into: &output, in: &context)
        return output.bytes
    }
}

/// A place where a tag renders bodies in its own way.
package struct BodyNode: Sendable {
    /// From the first tag to the last.
    package let span: SourceSpan
    /// The tag.
    package let tag: any BodyTag
    /// The bodies, in the order of the text.
    package let bodies: [[TemplateNode]]
    /// The opening tag.
    package let tagSpan: SourceSpan
    /// The closing tag.
    package let endSpan: SourceSpan

    /// Makes a node.
    package init(
        span: SourceSpan,
        tag: any BodyTag,
        bodies: [[TemplateNode]],
        tagSpan: SourceSpan,
        endSpan: SourceSpan
    ) {
        self.span = span
        self.tag = tag
        self.bodies = bodies
        self.tagSpan = tagSpan
        self.endSpan = endSpan
    }
}
