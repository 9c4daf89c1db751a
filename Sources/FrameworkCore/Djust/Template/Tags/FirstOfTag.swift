/// `{% firstof a b "default" as name %}`: the first value that is true.
enum FirstOfTag: Tag {
    static let name = "firstof"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        let (arguments, symbol) = tag.splitName(behind: 0)
        if tag.arguments.isEmpty {
            parser.report(
                Diagnostic(
                    .tagArguments,
                    "`firstof` takes the values to choose from",
                    hint: "`{% firstof a b 'c' %}`",
                    at: tag.span
                )
            )
        }
        let output = FirstOfOutput(expressions: arguments.map { parser.expression($0) }, symbol: symbol)
        return .output(OutputNode(span: tag.span, tag: output))
    }
}

/// Writes the first value that is true, or names it.
struct FirstOfOutput: OutputTag {
    let expressions: [FilterExpression]
    /// The name that the value gets instead of being written.
    let symbol: Symbol?

    var definitions: [Symbol] { symbol.map { [$0] } ?? [] }

    func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        var chosen: Value?
        for expression in expressions {
            let value = try expression.evaluateOrNone(in: &context)
            guard value.isTruthy else { continue }
            chosen = value
            break
        }
        guard let symbol else {
            if let chosen { context.write(chosen, into: &output) }
            return
        }
        guard let chosen else { return context.define(symbol, .string("")) }
        context.define(symbol, context.written(chosen))
    }
}
