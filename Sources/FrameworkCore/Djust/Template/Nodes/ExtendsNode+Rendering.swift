extension ExtendsNode {
    /// Finds the parent that the expression names, puts the blocks into it, and renders it.
    package func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        let name = try template.evaluate(in: &context).text
        guard let templates = context.environment.templates else {
            throw TemplateError(
                Diagnostic(.templateNotFound, "there is no template `\(name)` to extend", at: template.span)
            )
        }
        guard context.includes.count < context.environment.includeDepthLimit else {
            throw TemplateError(
                Diagnostic(
                    .includeDepth,
                    "templates extend one another more than \(context.includes.count) deep",
                    at: span
                )
            )
        }
        let nodes = try templates.nodes(extending: name, with: blocks, at: template.span)
        context.includes.append(span)
        try RenderProgram(nodes).render(into: &output, in: &context)
        context.includes.removeLast()
    }
}
