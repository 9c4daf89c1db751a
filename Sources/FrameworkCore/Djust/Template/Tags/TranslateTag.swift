/// A text in the reader's language: `{% translate "May" noop context "month" as name %}`.
enum TranslateTag: Tag {
    static let name = "translate"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        guard let message = tag.arguments.first else {
            parser.report(
                Diagnostic(
                    .tagArguments,
                    "`\(tag.name)` takes the text to translate",
                    hint: "`{% \(tag.name) \"Hello\" %}`",
                    at: tag.span
                )
            )
            return nil
        }
        var options = TranslateOptions()
        var rest = tag.arguments.dropFirst()
        while let option = rest.popFirst() {
            guard let problem = options.take(option, &rest, of: tag, with: &parser) else { continue }
            parser.report(problem)
            return nil
        }
        let output = TranslateOutput(
            message: parser.expression(message),
            context: options.context,
            isLiteral: options.isLiteral,
            symbol: options.symbol
        )
        return .output(OutputNode(span: tag.span, tag: output))
    }
}

/// The old name of `translate`.
enum TransTag: Tag {
    static let name = "trans"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        TranslateTag.parse(tag, with: &parser)
    }
}

/// What stands behind the text of a `translate`.
private struct TranslateOptions {
    /// What tells apart equal texts.
    var context: FilterExpression?
    /// Whether the text is only marked, not translated.
    var isLiteral = false
    /// The name that the text gets instead of being written.
    var symbol: Symbol?
    private var seen: Set<String> = []
    private static let names = ["as", "context", "noop"]

    /// Takes an option with its value from what is left of the arguments; gives what is wrong with it.
    mutating func take(
        _ option: SourceSpan,
        _ rest: inout ArraySlice<SourceSpan>,
        of tag: TagToken,
        with parser: inout TemplateParser
    ) -> Diagnostic? {
        let name = option.text
        guard Self.names.contains(name) else {
            let nearest = NearestName.of(name, among: Self.names)
            let hint = nearest.map { "did you mean `\($0)`?" } ?? "`\(tag.name)` knows `noop`, `context` and `as`"
            return Diagnostic(.tagArguments, "`\(tag.name)` has no option `\(name)`", hint: hint, at: option)
        }
        guard seen.insert(name).inserted else {
            return Diagnostic(.tagArguments, "the option `\(name)` is given twice", hint: "remove one", at: option)
        }
        if name == "noop" {
            isLiteral = true
            return nil
        }
        guard let value = rest.popFirst(), name == "as" || (value.text != "as" && value.text != "noop") else {
            let hint = name == "as" ? "`as title`" : "`context \"month\"`"
            return Diagnostic(.tagArguments, "something is missing behind `\(name)`", hint: hint, at: option)
        }
        if name == "as" { symbol = Symbol(value.text) } else { context = parser.expression(value) }
        return nil
    }
}

/// Writes a text in the reader's language, or names it.
struct TranslateOutput: OutputTag {
    /// The text: what its filters begin with is what is translated.
    let message: FilterExpression
    /// What tells apart equal texts.
    let context: FilterExpression?
    /// Whether the text is only marked, not translated.
    let isLiteral: Bool
    /// The name that the text gets instead of being written.
    let symbol: Symbol?

    var expressions: [FilterExpression] { [message] + [context].compactMap(\.self) }
    var definitions: [Symbol] { symbol.map { [$0] } ?? [] }

    func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        let value = try text(in: &context)
        if let symbol { return context.define(symbol, value) }
        output.append(value.text)
    }

    /// The text as it is written, with the percent signs single that catalogues have doubled.
    private func text(in context: inout RenderContext) throws -> Value {
        let meaning = try self.context?.evaluate(in: &context).text
        let start: Value
        switch message.operand {
        case .literal(let value): start = try translation(of: value, meaning, in: context)
        case .translated(let text): start = context.localization.safeTranslation(of: text)
        case .variable(let path):
            if let value = try context.value(at: path) {
                start = try translation(of: value, meaning, in: context)
            } else if context.environment.stringIfInvalid.isEmpty {
                start = .string("")
            } else {
                return context.written(try message.evaluate(in: &context))
            }
        }
        switch context.written(try message.filtered(start, in: &context)) {
        case .safe(let text): return .safe(PercentSigns.single(text))
        case let value: return .string(PercentSigns.single(value.text))
        }
    }

    private func translation(
        of value: Value,
        _ meaning: String?,
        in context: borrowing RenderContext
    ) throws -> Value {
        if isLiteral { return value }
        guard let text = value.stringValue else {
            throw TemplateError(
                Diagnostic(
                    .tagFailed,
                    "`\(message.text)` is \(value.kind), and only text can be translated",
                    at: message.span
                )
            )
        }
        let message = Message(PercentSigns.doubled(text), context: meaning.flatMap { $0.isEmpty ? nil : $0 })
        let translated = context.localization.translated(message)
        if case .safe = value { return .safe(translated) }
        return .string(translated)
    }
}
