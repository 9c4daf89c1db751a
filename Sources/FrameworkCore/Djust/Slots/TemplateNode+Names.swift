extension TemplateNode {
    /// The names that the node gives values for what follows it, in the order in which it does.
    ///
    /// Tags with a scope of their own (`for`, `with`, `block`, `include`) define nothing beyond it. An `{% if %}` has
    /// none: what its branches define is seen behind it.
    var definedNames: [Symbol] {
        switch self {
        case .output(let node): node.tag.definitions
        case .ifTag(let node): node.branches.flatMap { $0.body.definedNames }
        case .autoescape(let node): node.body.definedNames
        case .body(let node): node.tag.definitions + (node.tag.isOpen ? node.bodies.flatMap(\.definedNames) : [])
        case .text, .variable, .forTag, .with, .block, .include, .comment, .extends, .load: []
        }
    }
}

extension [TemplateNode] {
    /// The names that the nodes give values for what follows them.
    var definedNames: [Symbol] { flatMap(\.definedNames) }
}
