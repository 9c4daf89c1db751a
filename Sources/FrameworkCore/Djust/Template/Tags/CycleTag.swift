/// `{% cycle a b c as name silent %}`: another value each time that it is rendered.
enum CycleTag: Tag {
    static let name = "cycle"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        var arguments = tag.arguments[...]
        var isSilent = false
        if arguments.count >= 4, arguments.last?.text == "silent", arguments.dropLast(2).last?.text == "as" {
            isSilent = true
            arguments = arguments.dropLast()
        }
        var symbol: Symbol?
        if arguments.count >= 3, arguments.dropLast().last?.text == "as", let name = arguments.last {
            symbol = Symbol(name.text)
            arguments = arguments.dropLast(2)
        } else if arguments.count == 1, let name = arguments.first?.text, let cycle = parser.cycles[name] {
            return .output(OutputNode(span: tag.span, tag: cycle))
        }
        if arguments.isEmpty {
            parser.report(
                Diagnostic(
                    .tagArguments,
                    "`cycle` takes the values to go through",
                    hint: "`{% cycle 'odd' 'even' %}`",
                    at: tag.span
                )
            )
        } else if arguments.count == 1, symbol == nil, let name = arguments.first {
            let nearest = NearestName.of(name.text, among: parser.cycles.keys)
            parser.report(
                Diagnostic(
                    .tagArguments,
                    "there is no cycle `\(name.text)`, and a cycle of one value does not go round",
                    hint: nearest.map { "did you mean `\($0)`?" }
                        ?? "name it first: `{% cycle 'a' 'b' as \(name.text) %}`",
                    at: name
                )
            )
        }
        let cycle = CycleOutput(
            number: tag.span.range.lowerBound,
            source: ObjectIdentifier(tag.span.source),
            expressions: arguments.map { parser.expression($0) },
            symbol: symbol,
            isSilent: isSilent
        )
        if let symbol { parser.cycles[symbol.name] = cycle }
        return .output(OutputNode(span: tag.span, tag: cycle))
    }
}

/// Writes the next value of a cycle.
///
/// What comes next is remembered for one render.
struct CycleOutput: OutputTag {
    /// The place of the cycle in its text, and the text: what it is remembered by.
    let number: Int
    let source: ObjectIdentifier
    let expressions: [FilterExpression]
    /// The name that the value gets.
    let symbol: Symbol?
    /// Whether the value is only named, not written.
    let isSilent: Bool

    var definitions: [Symbol] { symbol.map { [$0] } ?? [] }
    var isPure: Bool { false }

    func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        guard !expressions.isEmpty else { return }
        let key = RenderContext.MemoryKey(source: source, offset: number)
        let round = context.memory[key] ?? 0
        context.memory[key] = (round + 1) % expressions.count
        guard expressions.indices.contains(round) else { return }
        let value = try expressions[round].evaluate(in: &context)
        if let symbol { context.define(symbol, value) }
        if !isSilent { context.write(value, into: &output) }
    }
}
