import Djust

// MARK: - The stack of open elements

extension TreeBuilder {
    /// The innermost open element.
    var current: DOMNode? { stack.last }

    /// The innermost open element, or the context of a fragment in place of its root.
    var adjustedCurrent: DOMNode? { stack.count == 1 ? context ?? current : current }

    /// The boundaries of the plain scope.
    static let scope: Set<String> = [
        "applet", "caption", "html", "marquee", "object", "select", "table", "td", "template", "th",
    ]
    /// Boundaries for list items.
    static let listItemScope = scope.union(["ol", "ul"])
    /// Boundaries for paragraphs.
    static let buttonScope = scope.union(["button"])
    /// Boundaries for parts of tables.
    static let tableScope: Set<String> = ["html", "table", "template"]

    /// Whether an HTML element is open by one of some names, inside a scope.
    func hasInScope(_ names: Set<String>, _ boundary: Set<String> = TreeBuilder.scope) -> Bool {
        for node in stack.reversed() {
            if node.namespace == .html {
                if names.contains(node.name) { return true }
                if boundary.contains(node.name) { return false }
            } else if boundary != Self.tableScope, isScopeBoundary(node) {
                return false
            }
        }
        return false
    }

    /// Whether an element is open inside the plain scope.
    func hasInScope(_ wanted: DOMNode) -> Bool {
        for node in stack.reversed() {
            if node === wanted { return true }
            if node.namespace == .html ? Self.scope.contains(node.name) : isScopeBoundary(node) { return false }
        }
        return false
    }

    private func isScopeBoundary(_ node: DOMNode) -> Bool {
        switch node.namespace {
        case .html: false
        case .svg: ["foreignObject", "desc", "title"].contains(node.name)
        case .mathML: ["mi", "mo", "mn", "ms", "mtext", "annotation-xml"].contains(node.name)
        }
    }

    /// Whether an HTML element by a name is open anywhere.
    func isOpen(_ name: String) -> Bool { stack.contains { isHTML($0, name) } }

    /// Whether a node is the HTML element by a name.
    func isHTML(_ node: DOMNode?, _ name: String) -> Bool { node?.namespace == .html && node?.name == name }

    /// Closes the innermost element.
    func pop() {
        if !stack.isEmpty { stack.removeLast() }
    }

    /// Closes elements up to and including one by one of some names.
    func popThrough(_ names: Set<String>) {
        while let node = stack.last {
            // The root of a fragment stays.
            if stack.count == 1 { return }
            stack.removeLast()
            if node.namespace == .html, names.contains(node.name) { return }
        }
    }

    /// Closes elements down to one by one of some names, which stays open.
    func popDown(to names: Set<String>) {
        while let node = stack.last, !(node.namespace == .html && names.contains(node.name)), stack.count > 1 {
            stack.removeLast()
        }
    }

    /// Closes elements whose end tags are implied.
    func generateImpliedEndTags(except name: String? = nil, isThorough: Bool = false) {
        while let node = stack.last, node.namespace == .html, node.name != name, stack.count > 1 {
            let isThoroughOnly = ["caption", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"].contains(
                node.name
            )
            guard HTMLElements.impliedEnd.contains(node.name) || (isThorough && isThoroughOnly) else { return }
            stack.removeLast()
        }
    }

    /// Closes a paragraph that is open.
    func closeParagraph() {
        guard hasInScope(["p"], Self.buttonScope) else { return }
        generateImpliedEndTags(except: "p")
        popThrough(["p"])
    }

    /// Whether an element has parsing rules of its own.
    func isSpecial(_ node: DOMNode) -> Bool {
        switch node.namespace {
        case .html: HTMLElements.special.contains(node.name)
        case .svg, .mathML: isScopeBoundary(node)
        }
    }
}
