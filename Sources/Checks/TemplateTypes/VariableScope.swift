internal import Djust

/// The names that a place in a template can use besides the view's: those that tags around it and before it define.
struct VariableScope {
    private var names: [(symbol: Symbol, type: TemplateType)] = []
    /// Whether the view's own names cannot be seen: in `{% include … only %}`.
    private(set) var isIsolated = false
    /// The names before this one are hidden.
    private var floor = 0

    /// A point to go back to.
    struct Mark {
        fileprivate let count: Int
        fileprivate let floor: Int
        fileprivate let isIsolated: Bool
    }

    /// The point that is reached.
    var mark: Mark { Mark(count: names.count, floor: floor, isIsolated: isIsolated) }

    /// Forgets what has been defined since a point.
    mutating func leave(_ mark: Mark) {
        names.removeLast(max(0, names.count - mark.count))
        floor = mark.floor
        isIsolated = mark.isIsolated
    }

    /// Hides everything: what follows sees only what is defined from now on.
    mutating func isolate() {
        floor = names.count
        isIsolated = true
    }

    /// Defines a name.
    mutating func define(_ symbol: Symbol, as type: TemplateType = .unknown) { names.append((symbol, type)) }

    /// The type of a defined name, nil when no tag defines it.
    ///
    /// O(names in sight).
    func type(of symbol: Symbol) -> TemplateType? {
        var index = names.count - 1
        while index >= floor {
            if names[index].symbol == symbol { return names[index].type }
            index -= 1
        }
        return nil
    }

    /// The names in sight.
    var symbols: [Symbol] { names[floor...].map(\.symbol) }
}
