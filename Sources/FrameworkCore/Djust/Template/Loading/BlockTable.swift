/// The blocks of a chain of templates that extend one another: for every name the bodies, the most derived first.
package struct BlockTable: Sendable {
    private var bodies: [String: [BlockNode]] = [:]

    /// Makes an empty table.
    package init() {}

    /// Adds the blocks of a template further up the chain.
    package mutating func add(_ blocks: [BlockNode]) {
        for block in blocks { bodies[block.name, default: []].append(block) }
    }

    /// The blocks of a name, the one that wins first; empty when no template has it.
    package func chain(_ name: String) -> [BlockNode] { bodies[name] ?? [] }
}

extension BlockTable {
    /// The table with every block's body replaced.
    func mapBodies(
        _ transform: ([TemplateNode]) throws(TemplateError) -> [TemplateNode]
    ) throws(TemplateError) -> BlockTable {
        var mapped = BlockTable()
        for (name, chain) in bodies {
            var blocks: [BlockNode] = []
            for block in chain { blocks.append(block.replacing(body: try transform(block.body))) }
            mapped.bodies[name] = blocks
        }
        return mapped
    }
}
