extension [TemplateNode] {
    /// Renders the nodes one after the other.
    /// - Throws: `TemplateError`, or whatever a tag throws.
    package func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        context.depth += 1
        defer { context.depth -= 1 }
        guard context.depth <= RenderContext.depthLimit else { throw context.tooDeep(at: first?.span) }
        for node in self { try node.render(into: &output, in: &context) }
    }
}

extension TemplateNode {
    /// Renders the node.
    /// - Throws: `TemplateError`, or whatever a tag throws.
    package func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        switch self {
        case .text(let node): output.append(node.bytes)
        case .variable(let node): try node.render(into: &output, in: &context)
        case .ifTag(let node): try node.render(into: &output, in: &context)
        case .forTag(let node): try node.render(into: &output, in: &context)
        case .with(let node): try node.render(into: &output, in: &context)
        case .block(let node): try node.render(into: &output, in: &context)
        case .include(let node): try node.render(into: &output, in: &context)
        case .autoescape(let node): try node.render(into: &output, in: &context)
        case .output(let node): try node.tag.render(into: &output, in: &context)
        case .body(let node): try node.render(into: &output, in: &context)
        case .extends(let node): try node.render(into: &output, in: &context)
        case .comment, .load: break
        }
    }
}

extension Template {
    /// Renders the whole template.
    /// - Throws: `TemplateError`, or whatever a tag throws.
    package func render(in context: inout RenderContext) throws -> OutputBuffer {
        var output = OutputBuffer(capacity: source.bytes.count)
        try nodes.render(into: &output, in: &context)
        return output
    }
}
