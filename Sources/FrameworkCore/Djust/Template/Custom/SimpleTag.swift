/// A tag that writes what a function gives: `{% shout title times=2 %}`.
///
/// ```swift
/// SimpleTag("shout", TagParameter<String>("text"), TagParameter("times", default: 1)) { text, times in
///     String(repeating: text.uppercased(), count: times)
/// }
/// ```
///
/// The result is escaped as any value is; return ``Markup`` to write HTML. `{% shout title as loud %}` names it instead
/// of writing it. What the function throws fails the page, with the place of the tag.
public struct SimpleTag: TemplateWord {
    /// The tag in the parser's form.
    public let definition: TemplateWordDefinition

    /// Makes a tag.
    /// - Parameters:
    ///   - name: The name in templates.
    ///   - parameters: What it takes, in the order of the function's parameters.
    ///   - isPure: Whether equal arguments always give an equal result; a live page then asks only when one changes.
    ///   - body: The function.
    public init<each Input, Output: ValueConvertible & SendableMetatype>(
        _ name: String,
        _ parameters: repeat TagParameter<each Input>,
        isPure: Bool = false,
        body: @escaping @Sendable (repeat each Input) throws -> Output
    ) {
        var rules: [TagParameterRule] = []
        repeat rules.append((each parameters).rule)
        let signature = TagSignature(tag: name, rules: rules)
        let work = TagWork<Value>(signature: signature) { call in
            var reader = TagInputReader(call)
            return try body(repeat try reader.next(each parameters)).templateValue
        }
        let definition = TagDefinition(name) { tag, parser in
            let (arguments, symbol) = tag.splitName(behind: 0)
            let bound = signature.bind(arguments, of: tag, &parser)
            let output = SimpleTagOutput(work: work, arguments: bound, symbol: symbol, isPure: isPure)
            return .output(OutputNode(span: tag.span, tag: output))
        }
        self.definition = TemplateWordDefinition(content: .tag(definition))
    }
}

/// Writes what the function of an app's tag gives, or names it.
struct SimpleTagOutput: OutputTag {
    /// The function.
    let work: TagWork<Value>
    /// What it is given.
    let arguments: TagArguments
    /// The name that the result gets instead of being written.
    let symbol: Symbol?
    let isPure: Bool

    var expressions: [FilterExpression] { arguments.expressions }
    var definitions: [Symbol] { symbol.map { [$0] } ?? [] }

    func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        let value = try work(arguments, in: &context)
        if let symbol { return context.define(symbol, value) }
        value.writeText(into: &output, autoescape: context.autoescape)
    }
}
