import Djust

// MARK: - Formatting elements

extension TreeBuilder {
    /// Adds to the active formatting elements; of equal ones only three are kept (WHATWG HTML, 13.2.4.3).
    func pushFormatting(_ node: DOMNode, _ tag: TreeTag) {
        let start = formatting.lastIndex { $0.node == nil }.map { $0 + 1 } ?? 0
        let key = { (attributes: [DOMAttribute]) in attributes.map { "\($0.qualifiedName)=\($0.value)" }.sorted() }
        let wanted = key(node.attributes)
        let equal = formatting.indices[start...].filter { index in
            guard let other = formatting[index].node else { return false }
            return other.name == node.name && other.namespace == node.namespace && key(other.attributes) == wanted
        }
        if equal.count >= 3 { formatting.remove(at: equal[0]) }
        formatting.append(.element(node, tag))
    }

    /// Forgets the formatting elements up to the last marker.
    func clearFormattingToMarker() {
        while let last = formatting.popLast() {
            if last.node == nil { return }
        }
    }

    /// Opens again the formatting elements that were closed by the way.
    func reconstructFormatting() {
        var index = formatting.count
        while index > 0, let node = formatting[index - 1].node, !isOpen(node) { index -= 1 }
        while index < formatting.count {
            guard case .element(_, let tag) = formatting[index] else { return }
            formatting[index] = .element(insert(tag), tag)
            index += 1
        }
    }

    private func isOpen(_ node: DOMNode) -> Bool { stack.contains { $0 === node } }

    /// The place of an active formatting element by a name, after the last marker.
    func formattingIndex(_ name: String) -> Int? {
        for index in formatting.indices.reversed() {
            guard let node = formatting[index].node else { return nil }
            if node.name == name { return index }
        }
        return nil
    }

    private func formattingIndex(of node: DOMNode) -> Int? { formatting.firstIndex { $0.node === node } }

    private func stackIndex(of node: DOMNode) -> Int? { stack.lastIndex { $0 === node } }

    // MARK: - The adoption agency

    /// Closes a formatting element that may overlap others (WHATWG HTML, 13.2.6.4.7).
    func adopt(_ name: String) {
        if let node = current, isHTML(node, name), formattingIndex(of: node) == nil { return pop() }
        for _ in 0..<8 {
            guard let entry = formattingIndex(name), case .element(let subject, let tag) = formatting[entry] else {
                return anyOtherEndTag(name)
            }
            guard let open = stackIndex(of: subject) else {
                formatting.remove(at: entry)
                return
            }
            guard hasInScope(subject) else { return }
            guard let furthest = stack[(open + 1)...].firstIndex(where: isSpecial) else {
                stack.removeSubrange(open...)
                formatting.remove(at: entry)
                return
            }
            rearrange(subject, tag, open: open, block: stack[furthest])
        }
    }

    private func rearrange(_ subject: DOMNode, _ tag: TreeTag, open: Int, block: DOMNode) {
        let ancestor = stack[max(0, open - 1)]
        var bookmark = (formattingIndex(of: subject) ?? 0)
        var last = block
        var position = stackIndex(of: block) ?? stack.count
        var steps = 0
        while position > open + 1 {
            position -= 1
            var node = stack[position]
            steps += 1
            if steps > 3, let index = formattingIndex(of: node) {
                formatting.remove(at: index)
                if index < bookmark { bookmark -= 1 }
            }
            guard let index = formattingIndex(of: node), case .element(_, let nodeTag) = formatting[index] else {
                stack.remove(at: position)
                continue
            }
            node = element(for: nodeTag)
            formatting[index] = .element(node, nodeTag)
            stack[position] = node
            if last === block { bookmark = index + 1 }
            node.append(last)
            last = node
        }
        let place = placeForNode(overriding: ancestor)
        place.parent.insert(last, before: place.sibling)
        let copy = element(for: tag)
        for child in block.children { copy.append(child) }
        block.append(copy)
        if let index = formattingIndex(of: subject) {
            formatting.remove(at: index)
            if index < bookmark { bookmark -= 1 }
        }
        formatting.insert(.element(copy, tag), at: min(bookmark, formatting.count))
        stack.removeAll { $0 === subject }
        if let index = stackIndex(of: block) { stack.insert(copy, at: index + 1) }
    }

    /// An end tag without rules of its own.
    func anyOtherEndTag(_ name: String) {
        for index in stack.indices.reversed() {
            let node = stack[index]
            if isHTML(node, name) {
                guard index > 0 else { return }
                generateImpliedEndTags(except: name)
                if index < stack.count { stack.removeSubrange(index...) }
                return
            }
            if isSpecial(node) { return }
        }
    }
}
