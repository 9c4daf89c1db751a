internal import Djust

/// Folds the parents and the overriding blocks of a template together, as the template language does.
struct PageComposition {
    /// The outermost parent: what the page begins with.
    let root: ParsedTemplate
    /// The name of the outermost parent.
    let rootName: String
    /// The bodies of every block, the one that wins first, each with the name of its template.
    let blocks: [String: [(node: BlockNode, template: String)]]
    /// The templates that went into it, the template itself included.
    let chain: [String]
    /// Whether the chain is whole: every parent has a literal name, exists, can be parsed and is no child of its own.
    let isComplete: Bool

    /// Follows the chain of `{% extends %}` from a template.
    init(_ template: ParsedTemplate, named name: String, in templates: ParsedTemplates) {
        var root = template
        var rootName = name
        var blocks: [String: [(node: BlockNode, template: String)]] = [:]
        var chain: [String] = []
        var isComplete = true
        while true {
            chain.append(rootName)
            if !root.diagnostics.isEmpty { isComplete = false }
            for block in root.blocks { blocks[block.name, default: []].append((block, rootName)) }
            guard let extends = root.extends else { break }
            guard let parent = ParsedTemplates.name(extends.template, in: rootName), !chain.contains(parent),
                let next = templates[parent]
            else {
                isComplete = false
                break
            }
            root = next
            rootName = parent
        }
        self.root = root
        self.rootName = rootName
        self.blocks = blocks
        self.chain = chain
        self.isComplete = isComplete
    }
}
