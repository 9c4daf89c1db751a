/// What a render knows: the variables that tags have defined, those of the page, and the environment.
///
/// Variables of tags live on a stack that is scanned from the top; it is rarely more than a handful deep, and comparing
/// symbols is comparing numbers. A tag that opens a scope takes `mark` and gives it back to `leave(_:)`.
package struct RenderContext {
    /// A variable that a tag has defined.
    package struct Local {
        /// What it names.
        package enum Content {
            case value(Value)
            /// The `forloop` object, made only when it is asked for as a whole.
            case loop(LoopState)
        }

        /// The name.
        package var symbol: Symbol
        /// The value.
        package var content: Content
    }

    /// Which variables can be seen: all of them, or only locals from some height on.
    package struct Visibility {
        fileprivate var floor: Int?
    }

    /// The variables that no tag has defined.
    package var root: any VariableSource
    /// The variables that tags have defined, the latest last.
    package private(set) var locals: [Local] = []
    /// Whether values are escaped when they are written.
    package var autoescape: Bool
    /// What else the render can ask for.
    package var environment: RenderEnvironment
    /// For whom the page is rendered; tags change it for their bodies.
    package var localization: Localization
    /// The includes being rendered, outermost first.
    package var includes: [SourceSpan] = []
    /// What tags remember from one use to the next within this template (`cycle`, `ifchanged`), by their place.
    package var memory = TagMemory()
    /// How many bodies are being rendered inside one another.
    package var depth = 0
    /// Which variables can be seen.
    package var visibility = Visibility(floor: nil)

    /// Makes a context.
    package init(root: any VariableSource, environment: RenderEnvironment = .init(), autoescape: Bool = true) {
        self.root = root
        self.environment = environment
        localization = environment.localization
        self.autoescape = autoescape
    }

    // MARK: - Scopes

    /// The height of the stack, to come back to.
    package var mark: Int { locals.count }

    /// Forgets every variable defined since a mark.
    package mutating func leave(_ mark: Int) {
        guard mark < locals.count else { return }
        locals.removeSubrange(mark...)
    }

    /// Defines a variable until the scope is left.
    package mutating func define(_ symbol: Symbol, _ value: Value) {
        locals.append(Local(symbol: symbol, content: .value(value)))
    }

    /// Gives a variable that can be seen another value where it is defined; defines one that there is not. (`cycle`)
    package mutating func assign(_ symbol: Symbol, _ value: Value) {
        if let index = lastIndex(of: symbol) {
            locals[index].content = .value(value)
        } else if visibility.floor == nil, root.value(of: symbol) != nil {
            var overridden = (root as? OverriddenVariables) ?? OverriddenVariables(root)
            overridden.values[symbol] = value
            root = overridden
        } else {
            define(symbol, value)
        }
    }

    /// Begins a loop: `forloop` names it until the scope is left.
    /// - Returns: The loop's place, for `setLoop(_:at:)`.
    package mutating func beginLoop(count: Int) -> Int {
        let parent = lastIndex(of: .forloop)
        memory.loopCount &+= 1
        let state = LoopState(count: count, parent: parent, serial: memory.loopCount)
        locals.append(Local(symbol: .forloop, content: .loop(state)))
        return locals.count - 1
    }

    /// Moves a loop to another round.
    package mutating func setLoop(_ index: Int, at place: Int) {
        guard locals.indices.contains(place), case .loop(var state) = locals[place].content else { return }
        state.index = index
        locals[place].content = .loop(state)
    }

    /// Hides every variable there is; only those defined from now on can be seen.
    /// - Returns: The visibility to put back afterwards.
    package mutating func hideVariables() -> Visibility {
        defer { visibility = Visibility(floor: locals.count) }
        return visibility
    }

    // MARK: - Looking up

    /// The value of a variable, nil when there is none.
    ///
    /// O(locals).
    package func value(of symbol: Symbol) -> Value? {
        guard let index = lastIndex(of: symbol) else { return visibility.floor == nil ? root.value(of: symbol) : nil }
        switch locals[index].content {
        case .value(let value): return value
        case .loop(let state): return object(for: state)
        }
    }

    /// The running loop, nil outside of loops or where another variable has taken the name.
    package var loop: LoopState? {
        guard let index = lastIndex(of: .forloop), case .loop(let state) = locals[index].content else { return nil }
        return state
    }

    /// The variables that can be seen, with their values, in the order of their names; those of the page only when it can
    /// list them.
    package var visibleVariables: [(String, Value)] {
        var symbols = visibility.floor == nil ? root.symbols : []
        symbols += locals[(visibility.floor ?? 0)...].map(\.symbol)
        return Set(symbols).map { ($0.name, $0) }.sorted { $0.0 < $1.0 }
            .map { ($0.0, value(of: $0.1) ?? .none) }
    }

    /// The loop around a loop.
    package func parent(of loop: LoopState) -> LoopState? {
        guard let place = loop.parent, locals.indices.contains(place), case .loop(let state) = locals[place].content
        else { return nil }
        return state
    }

    private func lastIndex(of symbol: Symbol) -> Int? {
        var index = locals.count - 1
        let bottom = visibility.floor ?? 0
        while index >= bottom {
            if locals[index].symbol == symbol { return index }
            index -= 1
        }
        return nil
    }

    /// The `forloop` object as a value.
    private func object(for state: LoopState) -> Value {
        var enclosing: Value?
        var chain = [state]
        while let last = chain.last, let parent = parent(of: last), chain.count < 64 { chain.append(parent) }
        for state in chain.reversed() {
            var members: [(String, Value)] = [("parentloop", enclosing ?? .object(ValueObject([])))]
            for name in ["counter0", "counter", "revcounter", "revcounter0", "first", "last"] {
                if let value = state.member(name) { members.append((name, value)) }
            }
            enclosing = .object(ValueObject(members))
        }
        return enclosing ?? .none
    }
}

extension RenderContext {
    /// How many bodies may be rendered inside one another, so that no template can exhaust the stack.
    package static var depthLimit: Int { 600 }

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
