/// `{% resetcycle name %}`: the named cycle, or the last one above, begins anew.
enum ResetCycleTag: Tag {
    static let name = "resetcycle"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        if tag.arguments.count > 1 {
            parser.report(
                Diagnostic(
                    .tagArguments,
                    "`resetcycle` takes at most one argument: the name of a cycle",
                    hint: "`{% resetcycle %}` or `{% resetcycle name %}`",
                    at: tag.argumentsSpan
                )
            )
            return nil
        }
        let cycle: CycleOutput?
        if let name = tag.arguments.first {
            cycle = CycleTag.namedCycle(name, &parser)
        } else {
            cycle = parser.lastCycle
            if cycle == nil {
                parser.report(
                    Diagnostic(
                        .tagArguments,
                        "there is no `cycle` above that could be reset",
                        hint: "`{% resetcycle %}` stands behind `{% cycle %}`",
                        at: tag.span
                    )
                )
            }
        }
        return cycle.map { .output(OutputNode(span: tag.span, tag: ResetCycleOutput(key: $0.key))) }
    }
}

/// Makes a cycle begin anew; writes nothing.
struct ResetCycleOutput: OutputTag {
    /// What the cycle is remembered by.
    let key: TagMemory.Key

    var isPure: Bool { false }
    var hasMemory: Bool { true }

    func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        context.memory.rounds[key] = nil
    }
}
