/// Finds what of a view's state a piece of template can read.
package struct SlotDependencies {
    /// The index of the property that a name means, and whether it is computed; nil for other names.
    package typealias Properties = (String) -> (index: Int, isComputed: Bool)?

    private let properties: Properties
    /// What the names that tags define are made of.
    private var names: [Symbol: StateMask] = [:]

    package init(properties: @escaping Properties) { self.properties = properties }

    /// What a variable of this name can read.
    ///
    /// Names that nobody knows may come from anywhere: they count as untracked.
    package func reads(of symbol: Symbol) -> StateMask {
        if let mask = names[symbol] { return mask }
        guard let property = properties(symbol.name) else { return .untracked }
        return property.isComputed ? .untracked : .property(property.index)
    }

    package func reads(of expression: FilterExpression) -> StateMask {
        var mask: StateMask = expression.isPure ? .none : .untracked
        expression.visitVariables { mask.formUnion(reads(of: $0.head)) }
        return mask
    }

    package func reads(of condition: Condition) -> StateMask {
        var mask = StateMask.none
        condition.visitExpressions { mask.formUnion(reads(of: $0)) }
        return mask
    }

    package func reads(of tag: some Sequence<FilterExpression>, isPure: Bool) -> StateMask {
        tag.reduce(isPure ? .none : .untracked) { $0.union(reads(of: $1)) }
    }

    /// With a name defined that is made of what the mask says.
    package func defining(_ symbols: [Symbol], as mask: StateMask) -> SlotDependencies {
        var copy = self
        for symbol in symbols { copy.names[symbol] = mask }
        return copy
    }

    /// With no names but these: the inside of `{% include … only %}`.
    package func isolated() -> SlotDependencies {
        SlotDependencies(properties: { _ in nil })
    }

    /// With a loop's variables defined.
    package func inside(_ loop: ForNode) -> SlotDependencies {
        let source = reads(of: loop.source)
        // `forloop.parentloop` changes with the loops around.
        return defining(loop.variables, as: source).defining([.forloop], as: source.union(names[.forloop] ?? .none))
    }

    /// Whether nodes in the body of a loop, or what is in them, ask where the loop is.
    static func readsPosition(_ nodes: [TemplateNode]) -> Bool {
        let position = StateMask.property(1)
        let probe = SlotDependencies { _ in (0, false) }.defining([.forloop], as: position)
        return probe.reads(of: nodes).intersects(position)
    }

    /// What the loop around a loop reads; nothing outside of loops.
    func reads(ofLoopAround loop: ForNode) -> StateMask { names[.forloop] ?? .none }

    /// With the names of bindings defined, whose values are read where names mean what `outer` says, or here.
    package func inside(_ bindings: [Binding], readIn outer: SlotDependencies? = nil) -> SlotDependencies {
        bindings.reduce(self) { $0.defining([$1.symbol], as: (outer ?? self).reads(of: $1.expression)) }
    }

    /// With the names defined that a node defines for what follows it.
    func behind(_ node: TemplateNode) -> SlotDependencies {
        var copy = self
        _ = copy.reads(of: node)
        return copy
    }

    /// What nodes that are rendered as one slot depend on: what they read, and everything when they define names for
    /// what follows, so that these have their values whenever something behind the slot is evaluated.
    func reads(ofSlot nodes: [TemplateNode]) -> StateMask {
        let mask = reads(of: nodes)
        return nodes.definedNames.isEmpty ? mask : mask.union(.untracked)
    }

    /// What nodes, and everything in them, can read.
    package func reads(of nodes: [TemplateNode]) -> StateMask {
        var mask = StateMask.none
        var inner = self
        for node in nodes { mask.formUnion(inner.reads(of: node)) }
        return mask
    }

    /// What a node reads; takes note of the names that it defines.
    private mutating func reads(of node: TemplateNode) -> StateMask {
        let mask = ownReads(of: node)
        for symbol in node.definedNames {
            var meaning = mask
            // A branch that is not taken leaves a name as it was.
            if case .ifTag = node { meaning.formUnion(reads(of: symbol)) }
            names[symbol] = meaning
        }
        return mask
    }

    private func ownReads(of node: TemplateNode) -> StateMask {
        switch node {
        case .text, .comment, .load:
            return .none
        case .variable(let node):
            return reads(of: node.expression)
        case .ifTag(let node):
            return node.branches.reduce(.none) { mask, branch in
                mask.union(branch.condition.map { reads(of: $0) } ?? .none).union(reads(of: branch.body))
            }
        case .forTag(let node):
            return reads(of: node.source).union(inside(node).reads(of: node.body)).union(reads(of: node.empty))
        case .with(let node):
            return node.bindings.reduce(inside(node.bindings).reads(of: node.body)) {
                $0.union(reads(of: $1.expression))
            }
        case .block(let node):
            return reads(of: node.body).union(reads(of: node.parent ?? []))
        case .autoescape(let node):
            return reads(of: node.body)
        case .body(let node):
            let own = reads(of: node.tag.expressions, isPure: node.tag.isPure)
            let inner = defining(node.tag.locals, as: own)
            return node.bodies.reduce(own) { $0.union(inner.reads(of: $1)) }
        case .output(let node):
            return reads(of: node.tag.expressions, isPure: node.tag.isPure)
        case .include(let node):
            guard let loaded = node.loaded else { return .all }
            let inner = (node.isOnly ? isolated() : self).inside(node.bindings, readIn: self)
            return node.bindings.reduce(inner.reads(of: loaded.nodes)) { $0.union(reads(of: $1.expression)) }
        case .extends:
            return .all
        }
    }
}
