/// Compiles what stands in a hole between tags: a variable, a condition, a loop.
struct HoleCompilation {
    let compiler: SlotCompiler
    let pieces: TemplatePieces
    /// What the names mean on the level.
    let names: LevelNames

    init(compiler: SlotCompiler, pieces: TemplatePieces) {
        self.compiler = compiler
        self.pieces = pieces
        names = LevelNames(pieces, outside: compiler.dependencies)
    }

    /// Compiles a hole.
    /// - Throws: `UncleanMarkup` when its branches are not whole elements.
    func compile(_ id: Int, inside surroundings: HTMLOpenElements) throws(UncleanMarkup) -> SlotContent? {
        guard pieces.pieces.indices.contains(id) else { return nil }
        let piece = pieces.pieces[id]
        let place = Place(piece: piece, names: names.at(id), surroundings: surroundings)
        switch piece.node {
        case .ifTag(let node):
            let slot = try conditional(node, at: place)
            // What its branches define is for what follows, so it is one whole.
            return piece.node.definedNames.isEmpty ? slot : markup(place)
        case .forTag(let node): return try loop(node, at: place)
        case .with(let node): return try scope(node.bindings, node.body, isIsolated: false, at: place)
        case .block(let node) where node.parent != nil: return markup(place)
        case .block(let node): return try scope([], node.body, isIsolated: false, at: place)
        case .include(let node):
            guard let loaded = node.loaded, !loaded.nodes.contains(where: \.hasMemory) else { return markup(place) }
            return try scope(node.bindings, loaded.nodes, isIsolated: node.isOnly, at: place)
        case .output(let node) where !node.tag.definitions.isEmpty && node.tag.isPure:
            return SlotContent(kind: .definition(node), reads: .none)
        case .text, .variable, .autoescape, .output, .body, .comment, .extends, .load: return markup(place)
        }
    }

    /// A hole: what is in it, what the names mean there and which elements are around it.
    private struct Place {
        let piece: TemplatePieces.Piece
        let names: SlotDependencies
        let surroundings: HTMLOpenElements
    }

    private func markup(_ place: Place) -> SlotContent {
        SlotContent(
            kind: .markup(RenderProgram([place.piece.node])),
            reads: place.names.reads(ofSlot: [place.piece.node])
        )
    }

    private func fragment(
        _ body: [TemplateNode],
        at place: Place,
        _ names: SlotDependencies
    ) throws(UncleanMarkup) -> Fragment {
        try compiler.nested(autoescape: place.piece.autoescape, names).compile(body, inside: place.surroundings)
    }

    private func conditional(_ node: IfNode, at place: Place) throws(UncleanMarkup) -> SlotContent {
        var branches: [ConditionalBranch] = []
        var reads = StateMask.none
        for branch in node.branches {
            let fragment = try fragment(branch.body, at: place, place.names)
            if let condition = branch.condition { reads.formUnion(place.names.reads(of: condition)) }
            reads.formUnion(fragment.reads)
            branches.append(ConditionalBranch(condition: branch.condition.map { .condition($0) }, fragment: fragment))
        }
        return SlotContent(kind: .conditional(branches), reads: reads)
    }

    private func loop(_ node: ForNode, at place: Place) throws(UncleanMarkup) -> SlotContent {
        let sourceReads = place.names.reads(of: node.source)
        let row = try fragment(node.body, at: place, place.names.inside(node))
        let own = place.names.defining(node.variables, as: .none)
            .defining([.forloop], as: place.names.reads(ofLoopAround: node))
        let slot = ListSlot(
            loop: node,
            key: RowKeyAttribute.nodes(in: node.body).map { RenderProgram($0) },
            row: row,
            outside: own.reads(of: node.body),
            isPositioned: SlotDependencies.readsPosition(node.body)
        )
        let list = SlotContent(kind: .list(slot), reads: sourceReads.union(row.reads))
        guard node.emptySpan != nil else { return list }
        let empty = try fragment(node.empty, at: place, place.names)
        let inner = Slot(
            kind: .list(slot),
            reads: sourceReads.union(row.reads),
            autoescape: place.piece.autoescape,
            surroundings: place.surroundings
        )
        let rows = Fragment(parts: [.region(slot: 0)], slots: [inner], origins: [.node(place.piece.node)])
        return SlotContent(
            kind: .conditional([
                ConditionalBranch(condition: .hasItems(node), fragment: rows),
                ConditionalBranch(condition: nil, fragment: empty),
            ]),
            reads: sourceReads.union(row.reads).union(empty.reads)
        )
    }

    private func scope(
        _ bindings: [Binding],
        _ body: [TemplateNode],
        isIsolated: Bool,
        at place: Place
    ) throws(UncleanMarkup) -> SlotContent {
        let names = (isIsolated ? place.names.isolated() : place.names).inside(bindings, readIn: place.names)
        let fragment = try fragment(body, at: place, names)
        let slot = ScopeSlot(bindings: bindings, isIsolated: isIsolated, fragment: fragment)
        // What a binding reads is read through its name: only the inside asks for it.
        return SlotContent(kind: .scope(slot), reads: fragment.reads)
    }
}
