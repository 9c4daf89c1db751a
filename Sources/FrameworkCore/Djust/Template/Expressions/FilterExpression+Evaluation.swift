extension FilterExpression {
    /// The value, as `{{ }}` shows it: a variable that does not exist gives `string_if_invalid`, usually empty text.
    /// - Throws: `TemplateError` when a filter fails.
    package func evaluate(in context: inout RenderContext) throws(TemplateError) -> Value {
        switch operand {
        case .literal(let value): return try filtered(value, in: &context)
        case .translated(let text): return try filtered(context.localization.safeTranslation(of: text), in: &context)
        case .variable(let path):
            if let value = try context.value(at: path) { return try filtered(value, in: &context) }
            let placeholder = context.environment.stringIfInvalid
            if placeholder.isEmpty { return try filtered(.string(""), in: &context) }
            return .string(placeholder.replacing("%s", with: path.text))
        }
    }

    /// The value, as tags ask for it: a variable that does not exist gives nothing.
    /// - Throws: `TemplateError` when a filter fails.
    package func evaluateOrNone(in context: inout RenderContext) throws(TemplateError) -> Value {
        switch operand {
        case .literal(let value): return try filtered(value, in: &context)
        case .translated(let text): return try filtered(context.localization.safeTranslation(of: text), in: &context)
        case .variable(let path): return try filtered(try context.value(at: path) ?? .none, in: &context)
        }
    }

    /// What the filters make of a value.
    /// - Throws: `TemplateError` when a filter fails.
    func filtered(_ start: Value, in context: inout RenderContext) throws(TemplateError) -> Value {
        var value = start
        for call in filters { value = try call.apply(to: value, in: &context) }
        return value
    }
}

extension FilterCall {
    /// Applies the filter to a value.
    /// - Throws: `TemplateError` when the argument does not exist or the filter cannot work with the value.
    package func apply(to value: Value, in context: inout RenderContext) throws(TemplateError) -> Value {
        var given: Value?
        switch argument {
        case nil: break
        case .literal(let literal): given = literal
        case .translated(let text): given = context.localization.safeTranslation(of: text)
        case .variable(let path):
            guard let found = try context.value(at: path) else {
                throw TemplateError(
                    Diagnostic(
                        .missingArgument,
                        "there is no variable `\(path.text)` to give to the filter `\(filter.name)`",
                        hint: "define it, or give the filter a quoted text",
                        at: path.span
                    )
                )
            }
            given = found
        }
        let input = Filter.Input(
            value: value,
            argument: given,
            autoescape: context.autoescape,
            localization: context.localization
        )
        do {
            let result = try filter.apply(input)
            guard filter.keepsSafe, value.isMarkup else { return result }
            if case .safe = result { return result }
            return .safe(result.text)
        } catch {
            throw TemplateError(
                Diagnostic(.filterFailed, "the filter `\(filter.name)` failed: \(error.message)", at: span)
            )
        }
    }
}
