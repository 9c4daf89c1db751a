extension RenderContext {
    /// The value of a variable, nil when there is none.
    package mutating func value(of symbol: Symbol) -> Value? {
        guard let index = lastIndex(of: symbol) else { return rootReference(of: symbol)?.pointee }
        guard let value = locals[index].value else { return object(for: loops[locals[index].loop]) }
        return value.pointee
    }

    /// Follows a path, nil when the variable or a member does not exist.
    ///
    /// What can be called on the way is called. A call that gives `Missing` gives what the page shows for a missing variable,
    /// as text that filters work on.
    /// - Throws: `TemplateError` when a call fails.
    package mutating func value(at path: VariablePath) throws(TemplateError) -> Value? {
        var start = 0
        var current: UnsafePointer<Value>
        if let index = lastIndex(of: path.head) {
            guard let value = locals[index].value else { return loopMember(loops[locals[index].loop], path) }
            current = value
        } else {
            guard let value = rootReference(of: path.head) else { return nil }
            current = value
        }
        while start < path.stepCount, let next = Self.member(path, start, of: current) {
            current = next
            start += 1
        }
        // What is not at hand in an object is computed from here on.
        guard var value = try called(current.pointee, path) else { return .string(environment.stringIfInvalid) }
        for step in start..<path.stepCount {
            guard let member = value.member(path.step(step)) else { return nil }
            guard let next = try called(member, path) else { return .string(environment.stringIfInvalid) }
            value = next
        }
        return value
    }

    /// Where the value at a path is; nil when it does not exist or would have to be computed.
    ///
    /// Good until the next change of the context.
    @inline(__always)
    mutating func reference(to path: VariablePath) -> UnsafePointer<Value>? {
        var current: UnsafePointer<Value>
        if let index = lastIndex(of: path.head) {
            guard let value = locals[index].value else { return nil }
            current = value
        } else {
            guard let value = rootReference(of: path.head) else { return nil }
            current = value
        }
        var step = 0
        while step < path.stepCount {
            guard let next = Self.member(path, step, of: current) else { return nil }
            current = next
            step &+= 1
        }
        return current
    }

    /// Where a member of an object is; nil for everything else.
    @inline(__always)
    private static func member(
        _ path: VariablePath,
        _ step: Int,
        of value: UnsafePointer<Value>
    ) -> UnsafePointer<Value>? {
        // The object is held by whoever holds the value: it need not be retained to look into it.
        guard let object = unretainedObject(value) else { return nil }
        return object._withUnsafeGuaranteedRef { object in
            let index = path.index(ofStep: step, in: object.shape)
            return index < 0 ? nil : object.reference(at: index)
        }
    }

    @inline(__always)
    private static func unretainedObject(_ value: UnsafePointer<Value>) -> Unmanaged<ValueObject>? {
        guard case .object(let object) = value.pointee else { return nil }
        return Unmanaged.passUnretained(object)
    }

    /// Where a variable of the page is.
    mutating func rootReference(of symbol: Symbol) -> UnsafePointer<Value>? {
        guard visibility.floor == nil else { return nil }
        for index in rootValues.indices where rootValues[index].symbol == symbol { return rootValues[index].value }
        if rootValues.isEmpty { rootValues.reserveCapacity(8) }
        if let value = root.reference(of: symbol) {
            rootValues.append(RootValue(symbol: symbol, value: value, owner: nil))
            return value
        }
        let cell = root.value(of: symbol).map { ValueCell.holding($0) }
        rootValues.append(RootValue(symbol: symbol, value: cell?.reference, owner: cell))
        return cell?.reference
    }

    /// What a value gives when it is called, if it can be; nil when it says that it is missing.
    private func called(_ value: Value, _ path: VariablePath) throws(TemplateError) -> Value? {
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

    // MARK: - Loops

    /// The number that a path asks of the loop around it; nil for everything else.
    mutating func loopNumber(at path: VariablePath) -> Int? {
        guard let member = path.loopMember, let local = lastIndex(of: .forloop), locals[local].loop >= 0,
            case .int(let number) = loops[locals[local].loop].value(of: member)
        else { return nil }
        return number
    }

    private func loopMember(_ loop: LoopState, _ path: VariablePath) -> Value? {
        if let member = path.loopMember { return loop.value(of: member) }
        var loop = loop
        var step = 0
        while step < path.stepCount, path.step(step).text == "parentloop" {
            guard let parent = parent(of: loop) else { return step + 1 == path.stepCount ? Self.noLoop : nil }
            loop = parent
            step += 1
        }
        guard step < path.stepCount else { return object(for: loop) }
        guard step + 1 == path.stepCount else { return nil }
        return LoopState.Member(rawValue: path.step(step).text).map { loop.value(of: $0) }
    }

    private static var noLoop: Value { .object(ValueObject([])) }

    /// The `forloop` object as a value.
    private func object(for state: LoopState) -> Value {
        var enclosing: Value?
        var chain = [state]
        while let last = chain.last, let parent = parent(of: last), chain.count < 64 { chain.append(parent) }
        for state in chain.reversed() {
            var members: [(String, Value)] = [("parentloop", enclosing ?? Self.noLoop)]
            for member in LoopState.Member.allCases where member != .length {
                members.append((member.rawValue, state.value(of: member)))
            }
            enclosing = .object(ValueObject(members))
        }
        return enclosing ?? .none
    }
}

extension RenderContext {
    /// How many bodies may be rendered inside one another, so that no template can exhaust the stack.
    package static var depthLimit: Int { 600 }

    /// Counts one body of those that a render goes through.
    ///
    /// A page that loops inside loops inside loops would otherwise take the process with it.
    /// - Throws: `TemplateError` when there have been too many.
    @inline(__always)
    mutating func countBody(at nodes: @autoclosure () -> [TemplateNode]) throws(TemplateError) {
        bodyCount &+= 1
        if bodyCount > environment.bodyLimit { throw tooMuchWork(at: nodes().first?.span) }
    }

    private func tooMuchWork(at span: SourceSpan?) -> TemplateError {
        let place = span ?? includes.last ?? SourceSpan(source: SourceText(name: "", bytes: []), range: 0..<0)
        return TemplateError(
            Diagnostic(
                .tooMuchWork,
                "this page has gone through \(environment.bodyLimit) bodies of loops, branches and includes, and is not done",
                hint: "loops inside one another multiply: go through fewer items, or fewer levels",
                at: place
            )
        )
    }

    /// The error for bodies that nest too deeply.
    func tooDeep(at span: SourceSpan?) -> TemplateError {
        let place = span ?? includes.last ?? SourceSpan(source: SourceText(name: "", bytes: []), range: 0..<0)
        return TemplateError(
            Diagnostic(
                .includeDepth,
                "templates and tags nest too deeply here: \(includes.count) includes, \(depth) bodies",
                hint: "a template that includes itself must stop at some point: put the include in an `{% if %}`",
                at: place,
                notes: includes.suffix(5).map { Diagnostic.Note("included from here", at: $0) }
            )
        )
    }
}
