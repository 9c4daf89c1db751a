extension RenderContext {
    /// Follows a path, nil when the variable or a member does not exist.
    ///
    /// What can be called on the way is called. A call that gives `Missing` gives what the page shows for a missing variable,
    /// as text that filters work on.
    /// - Throws: `TemplateError` when a call fails.
    package borrowing func value(at path: VariablePath) throws(TemplateError) -> Value? {
        if path.head == .forloop, let loop, let value = member(of: loop, path.tail[...]) { return value }
        guard let head = value(of: path.head) else { return nil }
        guard var value = try called(head, path) else { return .string(environment.stringIfInvalid) }
        for step in path.tail {
            guard let member = value.member(step) else { return nil }
            guard let next = try called(member, path) else { return .string(environment.stringIfInvalid) }
            value = next
        }
        return value
    }

    /// What a value gives when it is called, if it can be; nil when it says that it is missing.
    private borrowing func called(_ value: Value, _ path: VariablePath) throws(TemplateError) -> Value? {
        guard case .callable(let callable) = value else { return value }
        do {
            return try callable.call()
        } catch is ValueCallable.Missing {
            return nil
        } catch {
            throw TemplateError(
                Diagnostic(
                    .callFailed,
                    "calling `\(path.text)` failed: \(error)",
                    hint: "throw `ValueCallable.Missing` where the page should show a missing variable",
                    at: path.span
                )
            )
        }
    }

    private borrowing func member(of loop: LoopState, _ tail: ArraySlice<MemberName>) -> Value? {
        var loop = loop
        var tail = tail
        while let step = tail.first, step.text == "parentloop", tail.count > 1, let parent = parent(of: loop) {
            loop = parent
            tail = tail.dropFirst()
        }
        guard tail.count == 1, let step = tail.first else { return nil }
        return loop.member(step.text)
    }
}
