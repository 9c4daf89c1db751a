/// `{% include "name" with a=b only %}`.
package struct IncludeNode: Sendable {
    /// The tag.
    package let span: SourceSpan
    /// The name of the template.
    package let template: FilterExpression
    /// The names that the included template sees besides.
    package let bindings: [Binding]
    /// Whether it sees nothing else.
    package let isOnly: Bool
    /// The included template, when its name is written out and it includes itself in no way; nil is found while rendering.
    package let loaded: Template?

    /// Renders the included template in a scope of its own.
    package func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        let template = try loaded ?? find(in: &context)
        guard context.includes.count < context.environment.includeDepthLimit else { throw tooDeep(context) }
        let mark = context.mark
        defer { context.leave(mark) }
        context.includes.append(span)
        var values: [(Symbol, Value)] = []
        for binding in bindings { values.append((binding.symbol, try binding.expression.evaluate(in: &context))) }
        let visibility = isOnly ? context.hideVariables() : context.visibility
        defer { context.visibility = visibility }
        for (symbol, value) in values { context.define(symbol, value) }
        try template.nodes.render(into: &output, in: &context)
        context.includes.removeLast()
    }

    private func find(in context: inout RenderContext) throws -> Template {
        let value = try template.evaluate(in: &context)
        let name = value.text
        guard let templates = context.environment.templates else {
            throw TemplateError(
                Diagnostic(.templateNotFound, "there is no template `\(name)` to include", at: template.span)
            )
        }
        do {
            return try templates.template(named: name)
        } catch {
            throw error.code == .templateNotFound ? error.moved(to: template.span) : error
        }
    }

    private func tooDeep(_ context: RenderContext) -> TemplateError {
        TemplateError(
            Diagnostic(
                .includeDepth,
                "includes nest more than \(context.environment.includeDepthLimit) deep",
                hint: "a template that includes itself must stop at some point: put the include in an `{% if %}`",
                at: span,
                notes: context.includes.suffix(5).map { Diagnostic.Note("included from here", at: $0) }
            )
        )
    }
}
