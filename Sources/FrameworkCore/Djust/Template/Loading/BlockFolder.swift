/// Puts the winning bodies into the blocks of the template at the top of a chain.
///
/// While a block's body is folded, the block of the same name inside of it is the next one of the chain, as in Django;
/// so no chain can turn in circles.
struct BlockFolder {
    private let blocks: BlockTable
    /// Whether a template extends another one; only then there is something that `block.super` can stand for.
    private let isExtended: Bool
    /// How many blocks of a name are being folded.
    private var used: [String: Int] = [:]

    /// Makes a folder for a chain's blocks.
    /// - Parameters:
    ///   - blocks: The blocks of all templates of the chain.
    ///   - isExtended: Whether there is more than one template in the chain.
    init(blocks: BlockTable, isExtended: Bool) {
        self.blocks = blocks
        self.isExtended = isExtended
    }

    /// Folds the nodes of the template at the top.
    mutating func fold(_ nodes: [TemplateNode]) -> [TemplateNode] {
        fold(nodes, inside: nil)
    }

    private mutating func fold(_ nodes: [TemplateNode], inside block: String?) -> [TemplateNode] {
        nodes.map { node in
            switch node {
            case .block(let node): .block(fold(block: node))
            case .variable(let node): block.flatMap { parent(of: $0, for: node) } ?? .variable(node)
            default: node.mapBodies { fold($0, inside: block) }
            }
        }
    }

    /// The next block of the chain in place of a block; the block itself when the chain has no more of the name.
    private mutating func fold(block: BlockNode) -> BlockNode {
        let place = used[block.name, default: 0]
        let chain = blocks.chain(block.name)
        let winner = chain.indices.contains(place) ? chain[place] : block
        used[block.name] = place + 1
        defer { used[block.name] = place }
        let body = fold(winner.body, inside: block.name)
        var parent: [TemplateNode]?
        if let use = Self.use(of: { $0.isBlockSuper }, in: body) {
            parent = self.parent(of: block.name, at: use)
        } else if Self.use(of: { $0.head == .block }, in: body) != nil {
            parent = []
        }
        return BlockNode(
            span: winner.span,
            name: winner.name,
            body: body,
            parent: parent,
            tagSpan: winner.tagSpan,
            endSpan: winner.endSpan
        )
    }

    /// Where a body reads a variable first; nil when it does not.
    private static func use(of matches: (VariablePath) -> Bool, in body: [TemplateNode]) -> SourceSpan? {
        var place: SourceSpan?
        _ = body.contains { node in
            node.reads { path in
                guard matches(path) else { return false }
                place = place ?? path.span
                return true
            }
        }
        return place
    }

    /// What the next block of the chain renders, for a place that asks for it.
    private mutating func parent(of name: String, at span: SourceSpan) -> [TemplateNode] {
        guard isExtended else {
            return [.output(OutputNode(span: span, tag: FailureOutput(diagnostic: Self.nothingExtended(span))))]
        }
        let place = used[name, default: 0]
        let chain = blocks.chain(name)
        guard chain.indices.contains(place) else { return [] }
        used[name] = place + 1
        defer { used[name] = place }
        return fold(chain[place].body, inside: name)
    }

    private static func nothingExtended(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .tagFailed,
            "`block.super` is the block of the template that is extended, and this one extends none",
            hint: "remove it, or begin the template with `{% extends \"base.html\" %}`",
            at: span
        )
    }

    /// What `{{ block.super }}` stands for: the next block of the chain; nil for any other variable.
    private mutating func parent(of name: String, for node: VariableNode) -> TemplateNode? {
        guard case .variable(let path) = node.expression.operand, path.isBlockSuper else { return nil }
        let span = node.span
        let body = parent(of: name, at: path.span)
        let block = BlockNode(span: span, name: name, body: body, tagSpan: span, endSpan: span)
        guard !node.expression.filters.isEmpty else { return .block(block) }
        return .body(
            BodyNode(
                span: span,
                tag: FilterBody(filters: node.expression.filters, escapesResult: true),
                bodies: [[.block(block)]],
                tagSpan: span,
                endSpan: span
            )
        )
    }
}

/// Fails when the page comes to it: what only Django's order of work would find out so late.
struct FailureOutput: OutputTag {
    /// What is wrong.
    let diagnostic: Diagnostic

    func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        throw TemplateError(diagnostic)
    }
}
