/// One part of a template.
///
/// Every part knows its exact place in the text.
package indirect enum TemplateNode: Sendable {
    case text(TextNode)
    case variable(VariableNode)
    case ifTag(IfNode)
    case forTag(ForNode)
    case with(WithNode)
    case block(BlockNode)
    case include(IncludeNode)
    case autoescape(AutoescapeNode)
    /// A tag without a body that writes text: `url`, `static`, `csrf_token`, `now`.
    case output(OutputNode)
    /// A tag that renders its bodies in its own way: `spaceless`, `filter`, `ifchanged`.
    case body(BodyNode)
    case comment(CommentNode)
    case extends(ExtendsNode)
    case load(LoadNode)

    /// Where the node stands, from its first tag to its last.
    package var span: SourceSpan {
        switch self {
        case .text(let node): node.span
        case .variable(let node): node.span
        case .ifTag(let node): node.span
        case .forTag(let node): node.span
        case .with(let node): node.span
        case .block(let node): node.span
        case .include(let node): node.span
        case .autoescape(let node): node.span
        case .output(let node): node.span
        case .body(let node): node.span
        case .comment(let node): node.span
        case .extends(let node): node.span
        case .load(let node): node.span
        }
    }

    /// The bodies of the node, in the order of the text; empty for nodes without.
    package var bodies: [[TemplateNode]] {
        switch self {
        case .ifTag(let node): node.branches.map(\.body)
        case .forTag(let node): [node.body, node.empty]
        case .with(let node): [node.body]
        case .block(let node): [node.body]
        case .autoescape(let node): [node.body]
        case .body(let node): node.bodies
        case .include(let node): node.loaded.map { [$0.nodes] } ?? []
        case .text, .variable, .output, .comment, .extends, .load: []
        }
    }
}
