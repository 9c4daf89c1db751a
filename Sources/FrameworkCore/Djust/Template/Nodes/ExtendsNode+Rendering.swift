extension ExtendsNode {
    /// Finds the parent that the expression names, puts the blocks into it, and renders it.
    package func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        let parent = try parent(in: &context)
        guard let templates = context.environment.templates else {
            throw TemplateError(
                Diagnostic(
                    .templateNotFound,
                    "there is no template `\(template.text)` to extend: this render has no templates",
                    at: template.span
                )
            )
        }
        guard context.includes.count < context.environment.includeDepthLimit else { throw context.tooDeep(at: span) }
        let nodes = try templates.nodes(extending: parent, from: self)
        context.includes.append(span)
        try RenderProgram(nodes).render(into: &output, in: &context)
        context.includes.removeLast()
    }

    private func parent(in context: inout RenderContext) throws -> TemplateParent {
        let value = try template.evaluate(in: &context)
        if case .structure(let template as Template) = value { return .template(template) }
        guard value.isTruthy else {
            throw TemplateError(
                Diagnostic(
                    .tagFailed,
                    "`extends` got \(value.kind) without a name from `\(template.text)`",
                    hint: "it takes the name of a template, or a template",
                    at: template.span
                )
            )
        }
        return .name(value.text)
    }
}
