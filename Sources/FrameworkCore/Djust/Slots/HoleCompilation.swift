/// Compiles what stands in a hole between tags: a variable, a condition, a loop.
struct HoleCompilation {
    let compiler: SlotCompiler
    let pieces: TemplatePieces
    /// What the names mean, growing with every tag that defines one.
    private var dependencies: SlotDependencies

    init(compiler: SlotCompiler, pieces: TemplatePieces) {
        self.compiler = compiler
        self.pieces = pieces
        dependencies = pieces.pieces.reduce(compiler.dependencies) { known, piece in
            guard case .output(let node) = piece.node, !node.tag.definitions.isEmpty else { return known }
            return known.defining(node.tag.definitions, as: known.reads(of: [piece.node]))
        }
    }

    /// What the names mean on the level.
    var names: SlotDependencies { dependencies }

    /// Compiles a hole.
    /// - Throws: `UncleanMarkup` when its branches are not whole elements.
    func compile(_ id: Int, inside surroundings: HTMLOpenElements) throws(UncleanMarkup) -> SlotContent? {
        guard pieces.pieces.indices.contains(id) else { return nil }
        let piece = pieces.pieces[id]
        switch piece.node {
        case .ifTag(let node): return try conditional(node, piece, inside: surroundings)
        case .forTag(let node): return try loop(node, piece, inside: surroundings)
        case .with(let node): return try scope(node.bindings, node.body, isIsolated: false, piece, inside: surroundings)
        case .include(let node):
            guard let loaded = node.loaded else { return markup(piece) }
            return try scope(node.bindings, loaded.nodes, isIsolated: node.isOnly, piece, inside: surroundings)
        case .output(let node) where !node.tag.definitions.isEmpty: return .definition(node)
        case .text, .variable, .block, .autoescape, .output, .capture, .comment, .extends, .load: return markup(piece)
        }
    }

    private func markup(_ piece: TemplatePieces.Piece) -> SlotContent {
        .slot(.markup([piece.node]), reads: dependencies.reads(of: [piece.node]))
    }

    private func fragment(
        _ body: [TemplateNode], _ piece: TemplatePieces.Piece, _ names: SlotDependencies, _ around: HTMLOpenElements
    ) throws(UncleanMarkup) -> Fragment {
        try compiler.nested(autoescape: piece.autoescape, names).compile(body, inside: around)
    }

    private func conditional(
        _ node: IfNode, _ piece: TemplatePieces.Piece, inside around: HTMLOpenElements
    ) throws(UncleanMarkup) -> SlotContent {
        var branches: [ConditionalBranch] = []
        var reads = StateMask.none
        for branch in node.branches {
            let fragment = try fragment(branch.body, piece, dependencies, around)
            if let condition = branch.condition { reads.formUnion(dependencies.reads(of: condition)) }
            reads.formUnion(fragment.reads)
            branches.append(ConditionalBranch(condition: branch.condition.map { .condition($0) }, fragment: fragment))
        }
        return .slot(.conditional(branches), reads: reads)
    }

    private func loop(
        _ node: ForNode, _ piece: TemplatePieces.Piece, inside around: HTMLOpenElements
    ) throws(UncleanMarkup) -> SlotContent {
        let sourceReads = dependencies.reads(of: node.source)
        let row = try fragment(node.body, piece, dependencies.inside(node), around)
        let slot = ListSlot(loop: node, key: RowKeyAttribute.nodes(in: node.body), row: row)
        let list = SlotContent.slot(.list(slot), reads: sourceReads.union(row.reads))
        guard node.emptySpan != nil else { return list }
        let empty = try fragment(node.empty, piece, dependencies, around)
        let inner = Slot(
            kind: .list(slot), reads: sourceReads.union(row.reads), autoescape: piece.autoescape, surroundings: around)
        let rows = Fragment(parts: [.region(slot: 0)], slots: [inner], definitions: [])
        return .slot(
            .conditional([
                ConditionalBranch(condition: .hasItems(node), fragment: rows),
                ConditionalBranch(condition: nil, fragment: empty),
            ]),
            reads: sourceReads.union(row.reads).union(empty.reads)
        )
    }

    private func scope(
        _ bindings: [Binding], _ body: [TemplateNode], isIsolated: Bool, _ piece: TemplatePieces.Piece,
        inside around: HTMLOpenElements
    ) throws(UncleanMarkup) -> SlotContent {
        let names = (isIsolated ? dependencies.isolated() : dependencies).inside(bindings, readIn: dependencies)
        let fragment = try fragment(body, piece, names, around)
        let slot = ScopeSlot(bindings: bindings, isIsolated: isIsolated, fragment: fragment)
        // What a binding reads is read through its name: only the inside asks for it.
        return .slot(.scope(slot), reads: fragment.reads)
    }
}

/// Finds what identifies a row: the value of `data-key` or `dj-key` on the row's first element.
enum RowKeyAttribute {
    /// The nodes that make the key; nil when rows have none.
    static func nodes(in body: [TemplateNode]) -> [TemplateNode]? {
        let pieces = TemplatePieces(body, autoescape: true)
        guard let tokens = try? HoleWalk(pieces: pieces, start: HTMLTokenizerState()).tokens() else { return nil }
        for token in tokens {
            guard case .startTag(let tag) = token else { continue }
            guard let attribute = tag.attribute("data-key") ?? tag.attribute("dj-key") else { return nil }
            return pieces.nodes(of: attribute)
        }
        return nil
    }
}

extension TemplatePieces {
    /// What an attribute's value is made of.
    func nodes(of attribute: HTMLAttribute) -> [TemplateNode] {
        attribute.value.flatMap { part -> [TemplateNode] in
            switch part {
            case .hole(let id): pieces.indices.contains(id) ? [pieces[id].standalone] : []
            case .bytes(let span):
                text(span.source).map { [.text($0.cut(to: span.range))] } ?? []
            }
        }
    }
}
