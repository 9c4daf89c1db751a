/// Puts the winning bodies into the blocks of the template at the top of a chain.
///
/// While a block's body is folded, the block of the same name inside of it is the next one of the chain, as in Django;
/// so no chain can turn in circles.
struct BlockFolder {
    private let blocks: BlockTable
    /// How many blocks of a name are being folded.
    private var used: [String: Int] = [:]

    /// Makes a folder for a chain's blocks.
    init(blocks: BlockTable) { self.blocks = blocks }

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
        return BlockNode(
            span: winner.span,
            name: winner.name,
            body: fold(winner.body, inside: block.name),
            tagSpan: winner.tagSpan,
            endSpan: winner.endSpan
        )
    }

    /// What `{{ block.super }}` stands for: the next block of the chain; nil for any other variable.
    private mutating func parent(of name: String, for node: VariableNode) -> TemplateNode? {
        guard case .variable(let path) = node.expression.operand, path.head == .block, path.stepCount == 1,
            path.step(0).text == "super"
        else { return nil }
        let place = used[name, default: 0]
        let chain = blocks.chain(name)
        var body: [TemplateNode] = []
        if chain.indices.contains(place) {
            used[name] = place + 1
            body = fold(chain[place].body, inside: name)
            used[name] = place
        }
        let span = node.span
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
