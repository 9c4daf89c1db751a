/// `{% now "Y-m-d H:i" as name %}`: the time of the render.
enum NowTag: Tag {
    static let name = "now"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        let (arguments, symbol) = tag.splitName()
        guard arguments.count == 1, let format = arguments.first, format.range.count >= 2 else {
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
        let text = String(decoding: format.bytes.dropFirst().dropLast(), as: UTF8.self)
        return .output(OutputNode(span: tag.span, tag: NowOutput(format: text, symbol: symbol)))
    }
}

/// Writes the time, or names it.
struct NowOutput: OutputTag {
    /// The format in the letters of PHP's `date`.
    let format: String
    /// The name that the time gets instead of being written.
    let symbol: Symbol?

    var definitions: [Symbol] { symbol.map { [$0] } ?? [] }
    var isPure: Bool { false }

    func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        let text = DateText.format(format, Double(context.localization.now()) / 1_000_000)
        if let symbol { return context.define(symbol, .string(text)) }
        output.append(text)
    }
}
