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
    /// The name of the template that the tag stands in, which a relative name counts from.
    package let origin: String
    /// The included template, when its name is written out and it includes itself in no way; nil is found while rendering.
    package let loaded: Template?

    /// Renders the included template in a scope of its own.
    package func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        let template = try loaded ?? find(in: &context)
        guard context.includes.count < context.environment.includeDepthLimit else {
            throw context.tooDeep(at: span)
        }
        let mark = context.mark
        defer { context.leave(mark) }
        context.includes.append(span)
        var values: [(Symbol, Value)] = []
        for binding in bindings { values.append((binding.symbol, try binding.expression.evaluate(in: &context))) }
        let visibility = isOnly ? context.hideVariables() : context.visibility
        defer { context.visibility = visibility }
        for (symbol, value) in values { context.define(symbol, value) }
        try context.withFreshMemory { try template.nodes.render(into: &output, in: &$0) }
        context.includes.removeLast()
    }

    /// The template that the expression names; of several names the first that exists.
    private func find(in context: inout RenderContext) throws(TemplateError) -> Template {
        let value = try template.evaluate(in: &context)
        var names = [value.text]
        if case .list(let items) = value { names = items.map(\.text) }
        var failure: TemplateError?
        for name in names {
            do {
                guard let templates = context.environment.templates else { break }
                return try templates.template(named: RelativeName.resolved(name, from: origin) ?? name)
            } catch {
                guard error.code == .templateNotFound else {
                    throw error.noting("included from here", at: template.span)
                }
                failure = failure ?? error.moved(to: template.span)
            }
        }
        let missing = names.first ?? ""
        throw failure
            ?? TemplateError(
                Diagnostic(.templateNotFound, "there is no template `\(missing)` to include", at: template.span)
            )
    }
}
