extension TemplateNode {
    /// Calls a function with every expression of the node itself, without those of the nodes in its bodies.
    package func visitOwnExpressions(_ visit: (FilterExpression) -> Void) {
        switch self {
        case .text, .comment, .load, .block, .autoescape: break
        case .variable(let node): visit(node.expression)
        case .ifTag(let node):
            for branch in node.branches { branch.condition?.visitExpressions(visit) }
        case .forTag(let node): visit(node.source)
        case .with(let node): for binding in node.bindings { visit(binding.expression) }
        case .include(let node):
            visit(node.template)
            for binding in node.bindings { visit(binding.expression) }
        case .extends(let node): visit(node.template)
        case .output(let node): node.tag.expressions.forEach(visit)
        case .body(let node): node.tag.expressions.forEach(visit)
        }
    }

    /// Whether the node reads a variable, in its bodies too, but not in blocks, which have a `block` of their own.
    func reads(_ matches: (VariablePath) -> Bool) -> Bool {
        var isFound = false
        visitOwnExpressions { expression in
            expression.visitVariables { if matches($0) { isFound = true } }
        }
        if isFound { return true }
        switch self {
        case .block, .include: return false
        default: return bodies.contains { body in body.contains { $0.reads(matches) } }
        }
    }
}

extension VariablePath {
    /// Whether the path is `block.super`.
    var isBlockSuper: Bool { head == .block && stepCount == 1 && step(0).text == "super" }
}
