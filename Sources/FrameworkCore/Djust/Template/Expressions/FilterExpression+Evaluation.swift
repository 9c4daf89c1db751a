extension FilterExpression {
    /// The value, as `{{ }}` shows it: a variable that does not exist gives `string_if_invalid`, usually empty text.
    /// - Throws: `TemplateError` when a filter fails.
    package func evaluate(in context: inout RenderContext) throws(TemplateError) -> Value {
        switch operand {
        case .literal(let value): return try filtered(value, in: context)
        case .variable(let path):
            if let value = context.value(at: path) { return try filtered(value, in: context) }
            let placeholder = context.environment.stringIfInvalid
            if placeholder.isEmpty { return try filtered(.string(""), in: context) }
            return .string(placeholder.replacing("%s", with: path.text))
        }
    }

    /// The value, as tags ask for it: a variable that does not exist gives nothing.
    /// - Throws: `TemplateError` when a filter fails.
    package func evaluateOrNone(in context: inout RenderContext) throws(TemplateError) -> Value {
        switch operand {
        case .literal(let value): return try filtered(value, in: context)
        case .variable(let path): return try filtered(context.value(at: path) ?? .none, in: context)
        }
    }

    private func filtered(_ start: Value, in context: borrowing RenderContext) throws(TemplateError) -> Value {
        var value = start
        for call in filters { value = try call.apply(to: value, in: context) }
        return value
    }
}

extension FilterCall {
    /// Applies the filter to a value.
    /// - Throws: `TemplateError` when the argument does not exist or the filter cannot work with the value.
    package func apply(to value: Value, in context: borrowing RenderContext) throws(TemplateError) -> Value {
        var given: Value?
        switch argument {
        case nil: break
        case .literal(let literal): given = literal
        case .variable(let path):
            guard let found = context.value(at: path) else {
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
        let input = Filter.Input(value: value, argument: given, autoescape: context.autoescape)
        do {
            let result = try filter.apply(input)
            guard filter.keepsSafe, case .safe = value, case .string(let text) = result else { return result }
            return .safe(text)
        } catch {
            throw TemplateError(
                Diagnostic(.filterFailed, "the filter `\(filter.name)` failed: \(error.message)", at: span)
            )
        }
    }
}

extension RenderContext {
    /// Follows a path, nil when the variable or a member does not exist.
    package borrowing func value(at path: VariablePath) -> Value? {
        if path.tail.isEmpty { return value(of: path.head) }
        if path.head == .forloop, let loop, let value = member(of: loop, path.tail[...]) { return value }
        guard var value = value(of: path.head) else { return nil }
        for step in path.tail {
            guard let next = value.member(step.name, index: step.index) else { return nil }
            value = next
        }
        return value
    }

    private borrowing func member(of loop: LoopState, _ tail: ArraySlice<VariablePath.Step>) -> Value? {
        var loop = loop
        var tail = tail
        while let step = tail.first, step.name == "parentloop", tail.count > 1, let parent = parent(of: loop) {
            loop = parent
            tail = tail.dropFirst()
        }
        guard tail.count == 1, let step = tail.first else { return nil }
        return loop.member(step.name)
    }
}
