/// `{% now "Y-m-d H:i" as name %}`: the time of the render.
enum NowTag: Tag {
    static let name = "now"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        let (arguments, symbol) = tag.splitName()
        guard arguments.count == 1, let format = arguments.first else {
            parser.report(
                Diagnostic(
                    .tagArguments,
                    "`now` takes a format in quotes",
                    hint: "`{% now \"Y-m-d\" %}`",
                    at: tag.argumentsSpan
                )
            )
            return nil
        }
        // As in Django, whatever stands at the two ends counts as the quotes.
        let text = String(format.text.unicodeScalars.dropFirst().dropLast())
        return .output(OutputNode(span: tag.span, tag: NowOutput(format: text, symbol: symbol)))
    }
}

/// Writes the time, or names it.
struct NowOutput: OutputTag {
    /// The format in the letters of `date`, or the name of one.
    let format: String
    /// The name that the time gets instead of being written.
    let symbol: Symbol?

    var definitions: [Symbol] { symbol.map { [$0] } ?? [] }
    var isPure: Bool { false }

    func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        let localization = context.localization
        let now = localization.currentMoment.map(Value.dateTime) ?? .none
        let text = try DateFilters.text(now, .string(format), .all, localization)
        if let symbol { return context.define(symbol, .string(text)) }
        output.append(text)
    }
}
