internal import Djust

/// Goes through the nodes of a template.
enum TemplateWalk {
    /// Deeper bodies are not looked at; the parser's own limit is lower.
    private static let depthLimit = 200

    /// Calls a function with every node, those of bodies included, in the order of the text.
    static func visit(_ nodes: [TemplateNode], _ body: (TemplateNode) -> Void) { visit(nodes, depth: 0, body) }

    private static func visit(_ nodes: [TemplateNode], depth: Int, _ body: (TemplateNode) -> Void) {
        guard depth < depthLimit else { return }
        for node in nodes {
            body(node)
            for inner in node.bodies { visit(inner, depth: depth + 1, body) }
        }
    }
}
