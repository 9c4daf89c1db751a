/// A tag that renders a template of its own: `{% product_card product %}`.
///
/// ```swift
/// InclusionTag("product_card", template: "card.html", TagParameter<Value>("product")) { product in
///     ["product": product, "isNew": true]
/// }
/// ```
///
/// The template sees what the function gives and nothing else, except the token that `{% csrf_token %}` writes.
public struct InclusionTag: TemplateWord {
    /// The tag in the parser's form.
    public let definition: TemplateWordDefinition

    /// Makes a tag.
    /// - Parameters:
    ///   - name: The name in templates.
    ///   - template: The name of the template that it renders.
    ///   - parameters: What it takes, in the order of the function's parameters.
    ///   - body: The function; it gives what the template sees.
    public init<each Input>(
        _ name: String,
        template: String,
        _ parameters: repeat TagParameter<each Input>,
        body: @escaping @Sendable (repeat each Input) throws -> [String: any ValueConvertible]
    ) {
        var rules: [TagParameterRule] = []
        repeat rules.append((each parameters).rule)
        let signature = TagSignature(tag: name, rules: rules)
        let work = TagWork<[(Symbol, Value)]>(signature: signature) { call in
            var reader = TagInputReader(call)
            let variables = try body(repeat try reader.next(each parameters))
            return variables.map { (Symbol($0.key), $0.value.templateValue) }
        }
        let definition = TagDefinition(name) { tag, parser in
            let bound = signature.bind(tag.arguments[...], of: tag, &parser)
            parser.templates.insert(template)
            let output = InclusionTagOutput(work: work, arguments: bound, template: template)
            return .output(OutputNode(span: tag.span, tag: output))
        }
        self.definition = TemplateWordDefinition(content: .tag(definition))
    }
}

/// Renders the template of an app's tag.
struct InclusionTagOutput: OutputTag {
    /// The function.
    let work: TagWork<[(Symbol, Value)]>
    /// What it is given.
    let arguments: TagArguments
    /// The name of the template.
    let template: String

    private static let token = Symbol("csrf_token")

    var expressions: [FilterExpression] { arguments.expressions }
    /// The function may ask the page, the clock, or anything else.
    var isPure: Bool { false }

    func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        var variables = try work(arguments, in: &context)
        if let token = context.value(of: Self.token) { variables.append((Self.token, token)) }
        let template = try find(in: context)
        guard context.includes.count < context.environment.includeDepthLimit else {
            throw context.tooDeep(at: arguments.span)
        }
        let mark = context.mark
        let visibility = context.hideVariables()
        context.includes.append(arguments.span)
        defer {
            context.leave(mark)
            context.visibility = visibility
            context.includes.removeLast()
        }
        for (symbol, value) in variables { context.define(symbol, value) }
        do {
            try context.withFreshMemory { try template.program.render(into: &output, in: &$0) }
        } catch let error as TemplateError where error.code != .includeDepth {
            throw error.noting("included by `\(work.signature.tag)` here", at: arguments.span)
        }
    }

    private func find(in context: borrowing RenderContext) throws(TemplateError) -> Template {
        guard let templates = context.environment.templates else {
            throw TemplateError(
                Diagnostic(.templateNotFound, "there is no template `\(template)`", at: arguments.span)
            )
        }
        do {
            return try templates.template(named: template)
        } catch {
            guard error.code == .templateNotFound else {
                throw error.noting("included by `\(work.signature.tag)` here", at: arguments.span)
            }
            throw error.moved(to: arguments.span)
        }
    }
}
