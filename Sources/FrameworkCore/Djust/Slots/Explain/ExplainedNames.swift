/// The names behind the bits of a state mask, so that people can read what a slot depends on.
package final class ExplainedNames {
    private var names: [String] = []
    private var indexes: [String: Int] = [:]
    private let computed: Set<String>
    private let isOpen: Bool

    /// Knows the properties of a view, in the order of its schema: state first.
    package init(states: [String], computed: [String]) {
        self.computed = Set(computed.map(SwiftName.folded))
        isOpen = false
        for name in states + computed { add(name) }
    }

    /// Takes every name that a template reads for a property of its view, for templates of which no view is known.
    package init() {
        computed = []
        isOpen = true
    }

    /// What a name in a template means; hand it to the compiler.
    package func property(_ name: String) -> (index: Int, isComputed: Bool)? {
        let folded = SwiftName.folded(name)
        if isOpen, indexes[folded] == nil { add(name) }
        return indexes[folded].map { ($0, computed.contains(folded)) }
    }

    /// What a mask stands for.
    func reads(_ mask: StateMask) -> ExplainedSlot.Reads {
        var reads = ExplainedSlot.Reads(names: [], afterEveryEvent: mask.intersects(.untracked))
        guard mask != .all else { return reads }
        reads.names = names.indices.filter { mask.intersects(.property($0)) }.map { names[$0] }
        return reads
    }

    private func add(_ name: String) {
        if indexes.updateValue(names.count, forKey: SwiftName.folded(name)) == nil { names.append(name) }
    }
}
