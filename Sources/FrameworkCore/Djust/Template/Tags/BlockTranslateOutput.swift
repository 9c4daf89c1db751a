/// Writes a text with variables in the reader's language, or names it.
struct BlockTranslateOutput: OutputTag {
    /// The text, in the singular when there is a number.
    let singular: BlockMessage
    /// The text in the plural.
    let plural: BlockMessage?
    /// Names that the text sees.
    let bindings: [Binding]
    /// The number that is spoken of, and its name.
    let counter: Binding?
    /// What tells apart equal texts.
    let context: FilterExpression?
    /// The name that the text gets instead of being written.
    let symbol: Symbol?
    /// The tag.
    let span: SourceSpan

    var definitions: [Symbol] { symbol.map { [$0] } ?? [] }

    var expressions: [FilterExpression] {
        let bound = Set(bindings.map(\.symbol) + [counter?.symbol].compactMap(\.self))
        let read = (singular.variables + (plural?.variables ?? [])).filter { !bound.contains($0.head) }
        return bindings.map(\.expression) + [counter?.expression, context].compactMap(\.self)
            + read.map { FilterExpression(operand: .variable($0), filters: [], span: $0.span) }
    }

    func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        let text = try text(in: &context)
        if let symbol { context.define(symbol, .safe(text)) } else { output.append(text) }
    }

    /// The text in the reader's language; a translation that does not fit is passed over.
    private func text(in context: inout RenderContext) throws -> String {
        do {
            return try filled(in: &context)
        } catch MessageFormat.Failure.broken {
            let before = context.localization
            defer { context.localization = before }
            context.localization = before.with(language: nil)
            do {
                return try filled(in: &context)
            } catch let failure as MessageFormat.Failure {
                throw unusable(failure)
            }
        } catch let failure as MessageFormat.Failure {
            throw unusable(failure)
        }
    }

    private func filled(in context: inout RenderContext) throws -> String {
        let mark = context.mark
        defer { context.leave(mark) }
        var message = Message(singular.text)
        if let meaning = try self.context?.evaluate(in: &context).text, !meaning.isEmpty { message.context = meaning }
        try bindings.define(in: &context)
        var variables = singular.variables
        if let counter, let plural {
            let number = try counter.expression.evaluate(in: &context)
            context.define(counter.symbol, number)
            message.plural = plural.text
            message.count = try count(number, of: counter)
            variables += plural.variables
        }
        var values: [String: Value] = [:]
        for variable in variables where values[variable.text] == nil {
            values[variable.text] = context.written(try value(of: variable, in: &context))
        }
        return try MessageFormat.filled(context.localization.translated(message), values)
    }

    private func value(of variable: VariablePath, in context: inout RenderContext) throws -> Value {
        if let value = try context.value(at: variable) { return value }
        return .string(context.environment.stringIfInvalid.replacing("%s", with: variable.text))
    }

    /// The whole number that chooses between singular and plural; a fraction is never one.
    private func count(_ number: Value, of counter: Binding) throws -> Int {
        switch number {
        case .int, .bool, .double, .decimal:
            guard let whole = number.integer else { return Int.max }
            return whole == 1 && number.float != 1 ? 2 : whole
        default:
            throw TemplateError(
                Diagnostic(
                    .tagFailed,
                    "`\(counter.expression.text)` is \(number.kind), and only a number can be counted",
                    hint: "count a list by `|length`",
                    at: counter.expression.span
                )
            )
        }
    }

    private func unusable(_ failure: MessageFormat.Failure) -> TemplateError {
        TemplateError(
            Diagnostic(
                .tagFailed,
                failure == .kind
                    ? "the translation has a placeholder for a number, but its value is text"
                    : "the text cannot be filled with its variables",
                hint: "placeholders look like `%(name)s`",
                at: span
            )
        )
    }
}
