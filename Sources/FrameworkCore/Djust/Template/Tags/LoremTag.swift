/// `{% lorem count method random %}`: filler text, in words (`w`), paragraphs (`p`) or plain paragraphs (`b`).
enum LoremTag: Tag {
    static let name = "lorem"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        var arguments = tag.arguments[...]
        let isRandom = arguments.last?.text == "random"
        if isRandom { arguments = arguments.dropLast() }
        var unit = LoremOutput.Unit.plainParagraphs
        if let last = arguments.last, let named = LoremOutput.Unit(rawValue: last.text) {
            unit = named
            arguments = arguments.dropLast()
        }
        let count = arguments.popLast()
        if !arguments.isEmpty {
            parser.report(
                Diagnostic(
                    .tagArguments,
                    "`lorem` takes a count, one of `w`, `p` and `b`, and `random`, in this order",
                    hint: "`{% lorem 3 p random %}`",
                    at: tag.argumentsSpan
                )
            )
            return nil
        }
        let output = LoremOutput(count: count.map { parser.expression($0) }, unit: unit, isRandom: isRandom)
        return .output(OutputNode(span: tag.span, tag: output))
    }
}

/// Writes filler text.
///
/// What is not `random` begins with the text that everybody knows; what goes beyond it is made up anew every time.
struct LoremOutput: OutputTag {
    /// What is counted.
    enum Unit: String {
        case words = "w"
        case paragraphs = "p"
        case plainParagraphs = "b"
    }

    /// The most that one tag writes, in words or paragraphs.
    static let limit = 100_000

    /// How many; nil for one.
    let count: FilterExpression?
    /// What is counted.
    let unit: Unit
    /// Whether all of it is made up.
    let isRandom: Bool

    var expressions: [FilterExpression] { count.map { [$0] } ?? [] }
    var isPure: Bool { false }

    func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        let number = try count?.evaluate(in: &context).integer ?? 1
        guard number <= Self.limit else {
            throw TemplateError(
                Diagnostic(
                    .tagFailed,
                    "`lorem` is asked for \(number); it writes at most \(Self.limit)",
                    at: count?.span ?? SourceSpan(source: SourceText(name: "", bytes: []), range: 0..<0)
                )
            )
        }
        var lorem = LoremText()
        switch unit {
        case .words: output.append(lorem.words(number, isRandom: isRandom).joined(separator: " "))
        case .paragraphs, .plainParagraphs:
            for index in 0..<max(0, number) {
                if index > 0 { output.append("\n\n") }
                let text = index == 0 && !isRandom ? LoremText.first : lorem.paragraph()
                output.append(unit == .paragraphs ? "<p>\(text)</p>" : text)
            }
        }
    }
}
