/// `{% url "route-name" a key=b as name %}`: the address of a route.
enum URLTag: Tag {
    static let name = "url"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        let (arguments, symbol) = tag.splitName()
        guard let route = arguments.first else {
            parser.report(
                Diagnostic(.tagArguments, "`url` needs the name of a route", hint: "`{% url \"home\" %}`", at: tag.span)
            )
            return nil
        }
        var positional: [FilterExpression] = []
        var named: [(name: String, value: FilterExpression)] = []
        for argument in arguments.dropFirst() {
            if let (name, value) = argument.splitAtEquals() {
                named.append((name.text, parser.expression(value)))
            } else {
                positional.append(parser.expression(argument))
            }
        }
        let url = URLOutput(
            route: parser.expression(route),
            positional: positional,
            named: named,
            symbol: symbol,
            span: tag.span
        )
        return .output(OutputNode(span: tag.span, tag: url))
    }
}

/// Writes the address of a route, or names it.
struct URLOutput: OutputTag {
    /// The name of the route.
    let route: FilterExpression
    /// Arguments by place.
    let positional: [FilterExpression]
    /// Arguments by name.
    let named: [(name: String, value: FilterExpression)]
    /// The name that the address gets instead of being written.
    let symbol: Symbol?
    /// The tag.
    let span: SourceSpan

    var expressions: [FilterExpression] { [route] + positional + named.map(\.value) }
    var definitions: [Symbol] { symbol.map { [$0] } ?? [] }

    func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        guard let address = try address(in: &context) else {
            if let symbol { context.define(symbol, .string("")) }
            return
        }
        if let symbol { return context.define(symbol, .string(address)) }
        if context.autoescape { output.append(escaped: address) } else { output.append(address) }
    }

    /// The address; nil when there is none and the tag only names it.
    private func address(in context: inout RenderContext) throws -> String? {
        let name = try route.evaluate(in: &context).text
        var values: [Value] = []
        for expression in positional { values.append(try expression.evaluate(in: &context)) }
        var pairs: [(name: String, value: Value)] = []
        for argument in named { pairs.append((argument.name, try argument.value.evaluate(in: &context))) }
        do {
            let reversal = context.environment.reverseURLInLanguage?(context.localization.language)
            guard let reverse = reversal ?? context.environment.reverseURL else {
                throw URLReversalFailure("there is no route `\(name)`", hint: "there are no routes here")
            }
            return try reverse(name, values, pairs)
        } catch let failure as URLReversalFailure {
            guard symbol == nil else { return nil }
            throw TemplateError(Diagnostic(.noRoute, failure.message, hint: failure.hint, at: span))
        }
    }
}
