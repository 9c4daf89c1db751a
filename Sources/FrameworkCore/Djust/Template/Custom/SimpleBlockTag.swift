/// A tag around a part of a page, which gives what to write of it: `{% panel "News" %}…{% endpanel %}`.
///
/// ```swift
/// SimpleBlockTag("panel", TagParameter<String>("title")) { (content: Markup, title: String) -> Markup in
///     "<section><h2>\(title)</h2>\(content)</section>"
/// }
/// ```
///
/// The function gets what is between the tags, rendered, as its first argument. `{% panel "News" as news %}` names the
/// result instead of writing it.
public struct SimpleBlockTag: TemplateWord {
    /// The tag in the parser's form.
    public let definition: TemplateWordDefinition

    /// Makes a tag.
    /// - Parameters:
    ///   - name: The name in templates.
    ///   - parameters: What it takes, in the order of the function's parameters behind the content.
    ///   - end: The name of the tag that ends it; nil for the name with `end` before it.
    ///   - body: The function; the content is its first argument.
    public init<each Input, Output: ValueConvertible & SendableMetatype>(
        _ name: String,
        _ parameters: repeat TagParameter<each Input>,
        end: String? = nil,
        body: @escaping @Sendable (_ content: Markup, repeat each Input) throws -> Output
    ) {
        var rules: [TagParameterRule] = []
        repeat rules.append((each parameters).rule)
        let signature = TagSignature(tag: name, rules: rules)
        let work: @Sendable (Markup) -> TagWork<Value> = { content in
            TagWork<Value>(signature: signature) { call in
                var reader = TagInputReader(call)
                return try body(content, repeat try reader.next(each parameters)).templateValue
            }
        }
        let end = end ?? "end" + name
        let definition = TagDefinition(name, end: end) { tag, parser in
            let (arguments, symbol) = tag.splitName(behind: 0)
            let bound = signature.bind(arguments, of: tag, &parser)
            let (nodes, terminator) = parser.body(of: tag, endingWith: end)
            let end = terminator?.span ?? tag.span
            return .body(
                BodyNode(
                    span: tag.span.through(end),
                    tag: SimpleBlockBody(work: work, arguments: bound, symbol: symbol),
                    bodies: [nodes],
                    tagSpan: tag.span,
                    endSpan: end
                )
            )
        }
        self.definition = TemplateWordDefinition(content: .tag(definition))
    }
}

/// Writes what the function of an app's tag makes of a body, or names it.
struct SimpleBlockBody: BodyTag {
    /// Makes the function for what the body has written.
    let work: @Sendable (Markup) -> TagWork<Value>
    /// What it is given besides.
    let arguments: TagArguments
    /// The name that the result gets instead of being written.
    let symbol: Symbol?

    var expressions: [FilterExpression] { arguments.expressions }
    var definitions: [Symbol] { symbol.map { [$0] } ?? [] }
    /// The function may ask the page, the clock, or anything else.
    var isPure: Bool { false }

    func render(_ bodies: TagBodies, into output: inout OutputBuffer, in context: inout RenderContext) throws {
        let content = Markup(trusted: String(decoding: try bodies.text(0, in: &context), as: UTF8.self))
        let value = try work(content)(arguments, in: &context)
        if let symbol { return context.define(symbol, value) }
        value.writeText(into: &output, autoescape: context.autoescape)
    }
}
