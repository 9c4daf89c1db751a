/// What a render knows: the variables that tags have defined, those of the page, and the environment.
///
/// Variables of tags live on a stack that is scanned from the top; it is rarely more than a handful deep, and comparing
/// symbols is comparing numbers. A tag that opens a scope takes `mark` and gives it back to `leave(_:)`.
///
/// The stack refers to values where they are instead of copying them: a loop's variable is the item in the list, which
/// the loop holds.
package struct RenderContext {
    /// A variable that a tag has defined.
    struct Local {
        /// The name.
        let symbol: Symbol
        /// Where the value is; nil for a running loop.
        let value: UnsafePointer<Value>?
        /// The place of the running loop among `loops`, -1 for a value.
        let loop: Int
        /// What keeps the value alive, when nothing else does.
        let owner: ManagedBuffer<Void, Value>?
    }

    /// Which variables can be seen: all of them, or only locals from some height on.
    package struct Visibility {
        var floor: Int?
    }

    /// How many variables and loops there are, to come back to.
    package struct Mark {
        fileprivate let locals: Int
        fileprivate let loops: Int
    }

    /// The variables that no tag has defined.
    package let root: any VariableSource
    /// Those that have been asked for: a render sees each as it was when it was asked for first.
    var rootValues: [RootValue] = []
    /// The variables that tags have defined, the latest last.
    private(set) var locals: ContiguousArray<Local> = []
    /// The loops that run, outermost first.
    private(set) var loops: ContiguousArray<LoopState> = []
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
    /// How many bodies have been rendered.
    var bodyCount = 0
    /// Which variables can be seen.
    package var visibility = Visibility(floor: nil)

    /// Makes a context.
    package init(root: any VariableSource, environment: RenderEnvironment = .init(), autoescape: Bool = true) {
        self.root = root
        self.environment = environment
        localization = environment.localization
        self.autoescape = autoescape
    }

    /// How many variables tags rarely have more of at once.
    private static var expectedLocals: Int { 12 }

    // MARK: - Scopes

    /// The height of the stack, to come back to.
    package var mark: Mark { Mark(locals: locals.count, loops: loops.count) }

    /// Forgets every variable defined since a mark.
    package mutating func leave(_ mark: Mark) {
        while mark.locals < locals.count { locals.removeLast() }
        while mark.loops < loops.count { loops.removeLast() }
    }

    /// Defines a variable until the scope is left.
    package mutating func define(_ symbol: Symbol, _ value: Value) {
        let cell = ValueCell.holding(value)
        if locals.isEmpty { locals.reserveCapacity(Self.expectedLocals) }
        locals.append(Local(symbol: symbol, value: cell.reference, loop: -1, owner: cell))
    }

    /// Defines a variable until the scope is left, whose value somebody else keeps where it is until then.
    mutating func define(_ symbol: Symbol, at value: UnsafePointer<Value>) {
        if locals.isEmpty { locals.reserveCapacity(Self.expectedLocals) }
        locals.append(Local(symbol: symbol, value: value, loop: -1, owner: nil))
    }

    /// Gives a variable that can be seen another value where it is defined; defines one that there is not. (`cycle`)
    package mutating func assign(_ symbol: Symbol, _ value: Value) {
        let cell = ValueCell.holding(value)
        if let index = lastIndex(of: symbol) {
            locals[index] = Local(symbol: symbol, value: cell.reference, loop: -1, owner: cell)
        } else if rootReference(of: symbol) != nil, let index = rootValues.firstIndex(where: { $0.symbol == symbol }) {
            rootValues[index] = RootValue(symbol: symbol, value: cell.reference, owner: cell)
        } else {
            define(symbol, value)
        }
    }

    /// Begins a loop: `forloop` names it until the scope is left.
    /// - Returns: The loop's place, for `setLoop(_:at:)`.
    package mutating func beginLoop(count: Int) -> Int {
        let parent = loop(in: lastIndex(of: .forloop))
        if locals.isEmpty { locals.reserveCapacity(Self.expectedLocals) }
        memory.loopCount &+= 1
        loops.append(LoopState(count: count, parent: parent, serial: memory.loopCount))
        locals.append(Local(symbol: .forloop, value: nil, loop: loops.count - 1, owner: nil))
        return loops.count - 1
    }

    /// Moves a loop to another round.
    package mutating func setLoop(_ index: Int, at place: Int) {
        guard loops.indices.contains(place) else { return }
        loops[place].index = index
    }

    /// Moves a loop whose number of rounds is not known beforehand.
    mutating func setLoop(_ index: Int, count: Int, at place: Int) {
        guard loops.indices.contains(place) else { return }
        loops[place].index = index
        loops[place].count = count
    }

    /// Hides every variable there is; only those defined from now on can be seen.
    /// - Returns: The visibility to put back afterwards.
    package mutating func hideVariables() -> Visibility {
        defer { visibility = Visibility(floor: locals.count) }
        return visibility
    }

    /// The same with every variable in a place of its own, so that it can outlive the loops that are running.
    ///
    /// O(locals).
    var detached: RenderContext {
        var copy = self
        copy.locals = ContiguousArray(
            locals.map { local in
                guard local.owner == nil, let value = local.value else { return local }
                let cell = ValueCell.holding(value.pointee)
                return Local(symbol: local.symbol, value: cell.reference, loop: -1, owner: cell)
            }
        )
        return copy
    }

    // MARK: - Loops

    /// The running loop, nil outside of loops or where another variable has taken the name.
    package var loop: LoopState? { loop(in: lastIndex(of: .forloop)).map { loops[$0] } }

    /// The variables that can be seen, with their values, in the order of their names; those of the page only when it can
    /// list them.
    package mutating func visibleVariables() -> [(String, Value)] {
        var symbols = visibility.floor == nil ? root.symbols : []
        symbols += locals[(visibility.floor ?? 0)...].map(\.symbol)
        let named = Set(symbols).map { ($0.name, $0) }.sorted { $0.0 < $1.0 }
        return named.map { ($0.0, value(of: $0.1) ?? .none) }
    }

    /// The loop around a loop.
    package func parent(of loop: LoopState) -> LoopState? {
        guard let place = loop.parent, loops.indices.contains(place) else { return nil }
        return loops[place]
    }

    private func loop(in local: Int?) -> Int? {
        guard let local, locals[local].loop >= 0 else { return nil }
        return locals[local].loop
    }

    // MARK: - Looking up

    /// The index of the latest variable of a name that can be seen.
    ///
    /// O(locals).
    @inline(__always)
    func lastIndex(of symbol: Symbol) -> Int? {
        let bottom = visibility.floor ?? 0
        return locals.withUnsafeBufferPointer { locals in
            var index = locals.count &- 1
            while index >= bottom {
                if locals[index].symbol == symbol { return index }
                index &-= 1
            }
            return nil
        }
    }
}

/// A value in a place of its own, in one piece of memory with what keeps it.
final class ValueCell: ManagedBuffer<Void, Value> {
    /// Makes a cell of a value.
    static func holding(_ value: Value) -> ManagedBuffer<Void, Value> {
        let cell = ValueCell.create(minimumCapacity: 1) { _ in }
        cell.withUnsafeMutablePointerToElements { $0.initialize(to: value) }
        return cell
    }

    deinit { withUnsafeMutablePointerToElements { _ = $0.deinitialize(count: 1) } }
}

extension ManagedBuffer<Void, Value> {
    /// Where the value is, for as long as the cell lives.
    var reference: UnsafePointer<Value> { withUnsafeMutablePointerToElements { UnsafePointer($0) } }
}

/// A variable of the page that has been asked for.
struct RootValue {
    /// The name.
    let symbol: Symbol
    /// Where the value is, nil when there is none.
    let value: UnsafePointer<Value>?
    /// What keeps the value, when the page does not.
    let owner: ManagedBuffer<Void, Value>?
}
