extension TemplateNode {
    /// The node with every body replaced; an include's template is none of its bodies here.
    func mapBodies<Failure: Error>(
        _ transform: ([TemplateNode]) throws(Failure) -> [TemplateNode]
    ) throws(Failure) -> TemplateNode {
        switch self {
        case .text, .variable, .include, .output, .comment, .extends, .load: return self
        case .ifTag(let node):
            var branches: [IfNode.Branch] = []
            for branch in node.branches {
                branches.append(
                    IfNode.Branch(
                        condition: branch.condition,
                        body: try transform(branch.body),
                        tagSpan: branch.tagSpan
                    )
                )
            }
            return .ifTag(IfNode(span: node.span, branches: branches, endSpan: node.endSpan))
        case .forTag(let node):
            return .forTag(
                ForNode(
                    span: node.span,
                    variables: node.variables,
                    source: node.source,
                    isReversed: node.isReversed,
                    body: try transform(node.body),
                    empty: try transform(node.empty),
                    tagSpan: node.tagSpan,
                    emptySpan: node.emptySpan,
                    endSpan: node.endSpan
                )
            )
        case .with(let node):
            return .with(
                WithNode(
                    span: node.span,
                    bindings: node.bindings,
                    body: try transform(node.body),
                    tagSpan: node.tagSpan,
                    endSpan: node.endSpan
                )
            )
        case .block(let node):
            let parent = try node.parent.map { parent throws(Failure) in try transform(parent) }
            return .block(node.replacing(body: try transform(node.body), parent: parent))
        case .autoescape(let node):
            return .autoescape(
                AutoescapeNode(
                    span: node.span,
                    isOn: node.isOn,
                    body: try transform(node.body),
                    tagSpan: node.tagSpan,
                    endSpan: node.endSpan
                )
            )
        case .body(let node):
            var bodies: [[TemplateNode]] = []
            for body in node.bodies { bodies.append(try transform(body)) }
            return .body(
                BodyNode(span: node.span, tag: node.tag, bodies: bodies, tagSpan: node.tagSpan, endSpan: node.endSpan)
            )
        }
    }
}

extension TemplateNode {
    /// Whether the node or something in it remembers something until the template ends.
    package var hasMemory: Bool {
        switch self {
        case .output(let node) where node.tag.hasMemory: true
        case .body(let node) where node.tag.hasMemory: true
        // What an include remembers is its own.
        case .include: false
        default: bodies.contains { $0.contains(where: \.hasMemory) }
        }
    }
}

extension BlockNode {
    /// The block with another body, and another one that lost.
    func replacing(body: [TemplateNode], parent: [TemplateNode]? = nil) -> BlockNode {
        BlockNode(span: span, name: name, body: body, parent: parent, tagSpan: tagSpan, endSpan: endSpan)
    }
}

extension IncludeNode {
    /// The include with its template found.
    func loading(_ template: Template) -> IncludeNode {
        IncludeNode(
            span: span,
            template: self.template,
            bindings: bindings,
            isOnly: isOnly,
            origin: origin,
            loaded: template
        )
    }
}
