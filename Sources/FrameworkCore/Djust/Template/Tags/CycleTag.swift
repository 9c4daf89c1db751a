/// `{% cycle a b c as name silent %}`: another value each time that it is rendered.
enum CycleTag: Tag {
    static let name = "cycle"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        var arguments = tag.arguments[...]
        if arguments.isEmpty {
            parser.report(
                Diagnostic(
                    .tagArguments,
                    "`cycle` takes the values to go through",
                    hint: "`{% cycle 'odd' 'even' %}`",
                    at: tag.span
                )
            )
            return nil
        }
        if arguments.count == 1, let name = arguments.first {
            return namedCycle(name, &parser).map { .output(OutputNode(span: tag.span, tag: $0)) }
        }
        let (symbol, isSilent) = takeName(&arguments, &parser)
        let cycle = CycleOutput(
            key: TagMemory.Key(tag.span),
            expressions: arguments.map { parser.expression($0) },
            symbol: symbol,
            isSilent: isSilent
        )
        if let symbol { parser.cycles[symbol.name] = cycle }
        parser.lastCycle = cycle
        return .output(OutputNode(span: tag.span, tag: cycle))
    }

    /// Takes `as name` or `as name silent` from the end; as in Django, at least two values must stand before it.
    private static func takeName(
        _ arguments: inout ArraySlice<SourceSpan>,
        _ parser: inout TemplateParser
    ) -> (symbol: Symbol?, isSilent: Bool) {
        let words = Array(arguments)
        guard words.count >= 4 else { return (nil, false) }
        if words[words.count - 3].text == "as" {
            let flag = words[words.count - 1]
            if flag.text != "silent" {
                parser.report(
                    Diagnostic(
                        .tagArguments,
                        "behind the name of a cycle stands only `silent`, not `\(flag.text)`",
                        hint: NearestName.of(flag.text, among: ["silent"]).map { "did you mean `\($0)`?" },
                        at: flag
                    )
                )
            }
            arguments = arguments.dropLast(3)
            return (Symbol(words[words.count - 2].text), true)
        }
        guard words[words.count - 2].text == "as" else { return (nil, false) }
        arguments = arguments.dropLast(2)
        return (Symbol(words[words.count - 1].text), false)
    }

    /// The cycle that was given a name further up; reported when there is none.
    static func namedCycle(_ name: SourceSpan, _ parser: inout TemplateParser) -> CycleOutput? {
        if let cycle = parser.cycles[name.text] { return cycle }
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
        return nil
    }
}

/// Writes the next value of a cycle.
///
/// What comes next is remembered for one render.
struct CycleOutput: OutputTag {
    /// What the cycle is remembered by.
    let key: TagMemory.Key
    /// The values to go through.
    let expressions: [FilterExpression]
    /// The name that the value gets.
    let symbol: Symbol?
    /// Whether the value is only named, not written.
    let isSilent: Bool

    var definitions: [Symbol] { symbol.map { [$0] } ?? [] }
    var isPure: Bool { false }
    var hasMemory: Bool { true }

    func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        guard !expressions.isEmpty else { return }
        let round = context.memory.takeRound(of: key, count: expressions.count)
        let value = try expressions[round].evaluate(in: &context)
        if let symbol { context.assign(symbol, value) }
        if !isSilent { context.write(value, into: &output) }
    }
}
