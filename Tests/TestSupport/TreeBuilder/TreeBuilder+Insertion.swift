import Djust

// MARK: - Putting nodes into the tree

extension TreeBuilder {
    /// A place in the tree: before a sibling, or at the end.
    struct Place {
        var parent: DOMNode
        var sibling: DOMNode?
    }

    /// Where a new node goes (WHATWG HTML, 13.2.6.1).
    func placeForNode(overriding target: DOMNode? = nil) -> Place {
        let target = target ?? current ?? document
        let isTablePart = ["table", "tbody", "tfoot", "thead", "tr"].contains(target.name) && target.namespace == .html
        guard isFosterParenting, isTablePart else { return inside(target) }
        let template = stack.lastIndex { isHTML($0, "template") }
        let table = stack.lastIndex { isHTML($0, "table") }
        if let template, template > table ?? -1 { return inside(stack[template]) }
        guard let table else { return Place(parent: stack.first ?? document, sibling: nil) }
        if let parent = stack[table].parent { return Place(parent: parent, sibling: stack[table]) }
        return inside(stack[max(0, table - 1)])
    }

    private func inside(_ node: DOMNode) -> Place { Place(parent: node.templateContent ?? node, sibling: nil) }

    /// Makes the element of a tag.
    func element(for tag: TreeTag, _ namespace: HTMLNamespace = .html) -> DOMNode {
        DOMNode(.element, name: tag.name, namespace: namespace, attributes: tag.attributes)
    }

    /// Puts an element into the tree and opens it.
    @discardableResult
    func insert(_ tag: TreeTag, _ namespace: HTMLNamespace = .html) -> DOMNode {
        let node = element(for: tag, namespace)
        let place = placeForNode()
        place.parent.insert(node, before: place.sibling)
        stack.append(node)
        return node
    }

    /// Puts an element without content into the tree.
    func insertVoid(_ tag: TreeTag) {
        insert(tag)
        pop()
    }

    /// Puts text into the tree, joined with text that stands just before.
    func insert(_ text: String) {
        let place = placeForNode()
        guard place.parent.kind != .document else { return }
        let siblings = place.parent.children
        let before = place.sibling.flatMap(\.index).map { $0 - 1 } ?? siblings.count - 1
        if siblings.indices.contains(before), siblings[before].kind == .text {
            siblings[before].text += text
        } else {
            place.parent.insert(DOMNode(.text, text: text), before: place.sibling)
        }
    }

    /// Puts a comment into the tree.
    func insertComment(_ text: String, into parent: DOMNode? = nil) {
        let place = parent.map { Place(parent: $0, sibling: nil) } ?? placeForNode()
        place.parent.insert(DOMNode(.comment, text: text), before: place.sibling)
    }

    /// Opens an element whose content is text.
    func insertTextElement(_ tag: TreeTag) {
        insert(tag)
        nextModel = model(of: tag.name)
        originalMode = mode
        mode = .text
    }

    /// Takes a token inside an element whose content is text.
    func inText(_ token: TreeToken) {
        switch token {
        case .text(let text, _):
            insert(text)
        case .endOfInput:
            pop()
            reprocess(token, in: originalMode)
        case .end:
            pop()
            mode = originalMode
        default:
            break
        }
    }

    /// Adds to an element the attributes that it does not have.
    func merge(_ attributes: [DOMAttribute], into node: DOMNode?) {
        guard let node else { return }
        for attribute in attributes where node.attribute(attribute.qualifiedName) == nil {
            node.attributes.append(attribute)
        }
    }
}
