/// A tag that reworks what its body writes.
package protocol CaptureTag: Sendable {
    /// Writes the reworked text of the body.
    func rework(_ body: [UInt8], into output: inout OutputBuffer, in context: inout RenderContext) throws
    /// The expressions that the tag reads besides those of the body.
    var expressions: [FilterExpression] { get }
}

extension CaptureTag {
    package var expressions: [FilterExpression] { [] }
}

/// A place where a tag reworks what its body writes.
package struct CaptureNode: Sendable {
    /// From the first tag to the last.
    package let span: SourceSpan
    /// The tag.
    package let tag: any CaptureTag
    /// What is rendered and then reworked.
    package let body: [TemplateNode]
    /// The opening tag.
    package let tagSpan: SourceSpan
    /// The closing tag.
    package let endSpan: SourceSpan

    /// Renders the body aside and writes what the tag makes of it.
    package func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        var inner = OutputBuffer()
        try body.render(into: &inner, in: &context)
        try tag.rework(inner.bytes, into: &output, in: &context)
    }
}
