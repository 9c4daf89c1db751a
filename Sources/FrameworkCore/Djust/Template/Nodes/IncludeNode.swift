/// `{% include "name" with a=b only %}`.
package final class IncludeNode: Sendable {
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

    /// Makes a node.
    package init(
        span: SourceSpan,
        template: FilterExpression,
        bindings: [Binding],
        isOnly: Bool,
        origin: String,
        loaded: Template?
    ) {
        self.span = span
        self.template = template
        self.bindings = bindings
        self.isOnly = isOnly
        self.origin = origin
        self.loaded = loaded
    }

    /// Renders the included template in a scope of its own.
    package func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        let template = try loaded ?? find(in: &context)
        guard context.includes.count < context.environment.includeDepthLimit else {
            throw context.tooDeep(at: span)
        }
        let mark = context.mark
        defer { context.leave(mark) }
        let visibility = context.visibility
        defer { context.visibility = visibility }
        if isOnly {
            let values = try bindings.map { try $0.expression.evaluate(in: &context) }
            _ = context.hideVariables()
            for (binding, value) in zip(bindings, values) { context.define(binding.symbol, value) }
        } else {
            try bindings.define(in: &context)
        }
        context.includes.append(span)
        do {
            if template.hasMemory {
                try context.withFreshMemory { try template.program.render(into: &output, in: &$0) }
            } else {
                try template.program.render(into: &output, in: &context)
            }
        } catch let error as TemplateError where error.code != .includeDepth {
            throw error.noting("included from here", at: span)
        }
        context.includes.removeLast()
    }

    /// The template that the expression gives: itself, by its name, or the first that exists of several names.
    private func find(in context: inout RenderContext) throws(TemplateError) -> Template {
        let value = try template.evaluate(in: &context)
        var names: [String] = []
        switch value {
        case .structure(let template as Template): return template
        case .string(let name), .safe(let name): if !name.isEmpty { names = [try full(name)] }
        case .list, .sequence: names = (value.iterated ?? []).map(\.text)
        default: if value.isTruthy { names = [value.text] }
        }
        var failure: TemplateError?
        for name in names {
            do {
                guard let templates = context.environment.templates else { break }
                return try templates.template(named: name)
            } catch {
                guard error.code == .templateNotFound else {
                    throw error.noting("included from here", at: template.span)
                }
                failure = failure ?? error.moved(to: template.span)
            }
        }
        throw failure ?? missing(names.first)
    }

    private func full(_ name: String) throws(TemplateError) -> String {
        if let name = RelativeName.resolved(name, from: origin) { return name }
        throw TemplateError(RelativeName.outside(name, origin: origin, at: template.span))
    }

    private func missing(_ name: String?) -> TemplateError {
        let what = name.map { "there is no template `\($0)` to include" } ?? "`\(template.text)` names no template"
        return TemplateError(
            Diagnostic(
                .templateNotFound,
                what,
                hint: "it takes the name of a template, several names, or a template",
                at: template.span
            )
        )
    }
}
