extension RenderContext {
    /// Follows a path, nil when the variable or a member does not exist.
    ///
    /// What can be called on the way is called.
    /// - Throws: `TemplateError` when a call fails.
    package borrowing func value(at path: VariablePath) throws(TemplateError) -> Value? {
        if path.head == .forloop, let loop, let value = member(of: loop, path.tail[...]) { return value }
        guard var value = try called(value(of: path.head), path) else { return nil }
        for step in path.tail {
            guard let next = try called(value.member(step), path) else { return nil }
            value = next
        }
        return value
    }

    /// What a value gives when it is called, if it can be.
    private borrowing func called(_ value: Value?, _ path: VariablePath) throws(TemplateError) -> Value? {
        guard case .callable(let callable)? = value else { return value }
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
