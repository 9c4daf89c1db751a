package import Djust

/// A node of the tree that a browser keeps.
///
/// A reference type, as in browsers: whoever holds a node keeps it through every change around it.
package final class DOMNode {
    /// What a node is.
    package enum Kind: Equatable {
        case document
        case fragment
        case doctype(HTMLDoctype)
        case element
        case text
        case comment
    }

    /// What the node is.
    package let kind: Kind
    /// An element's name as it stands in the tree; empty for other nodes.
    package let name: String
    /// An element's language.
    package let namespace: HTMLNamespace
    /// An element's attributes, in the order in which they were set.
    package var attributes: [DOMAttribute]
    /// The text of a text node or a comment.
    package var text: String
    /// The children, in order.
    ///
    /// Change them through the methods.
    package private(set) var children: [DOMNode] = []
    /// The node that has this one among its children.
    ///
    /// A parent that goes away says so to its children, which costs much less than a weak reference.
    package private(set) unowned(unsafe) var parent: DOMNode?
    /// The fragment inside a `template`.
    package var templateContent: DOMNode?

    /// Makes a node that stands nowhere.
    package init(
        _ kind: Kind,
        name: String = "",
        namespace: HTMLNamespace = .html,
        attributes: [DOMAttribute] = [],
        text: String = ""
    ) {
        self.kind = kind
        self.name = name
        self.namespace = namespace
        self.attributes = attributes
        self.text = text
        if kind == .element, name == "template", namespace == .html { templateContent = DOMNode(.fragment) }
    }

    deinit { for child in children { child.parent = nil } }

    /// Whether two trees are equal, the order of attributes aside.
    package func isEqual(to other: DOMNode) -> Bool {
        guard kind == other.kind, name == other.name, namespace == other.namespace, text == other.text,
            children.count == other.children.count, hasAttributes(of: other)
        else { return false }
        switch (templateContent, other.templateContent) {
        case (nil, nil): break
        case (let mine?, let others?): if !mine.isEqual(to: others) { return false }
        default: return false
        }
        return zip(children, other.children).allSatisfy { $0.isEqual(to: $1) }
    }

    // MARK: - Attributes

    private func hasAttributes(of other: DOMNode) -> Bool {
        attributes == other.attributes
            || attributes.count == other.attributes.count && attributes.allSatisfy(other.attributes.contains)
    }

    /// The value of an attribute.
    package func attribute(_ name: String) -> String? {
        attributes.first { $0.qualifiedName == name }?.value
    }

    /// Sets an attribute, or removes it when the value is nil.
    package func setAttribute(_ name: String, _ value: String?) {
        let index = attributes.firstIndex { $0.qualifiedName == name }
        switch (index, value) {
        case (let index?, let value?): attributes[index].value = value
        case (let index?, nil): attributes.remove(at: index)
        case (nil, let value?): attributes.append(DOMAttribute(name: name, value: value))
        case (nil, nil): break
        }
    }

    // MARK: - Children

    /// The place among the parent's children.
    package var index: Int? { parent?.children.firstIndex { $0 === self } }

    /// Adds a child at the end, taking it from where it stands.
    package func append(_ child: DOMNode) { insert(child, at: children.count) }

    /// Adds a child before another, or at the end.
    package func insert(_ child: DOMNode, before sibling: DOMNode?) {
        child.remove()
        insert(child, at: sibling?.index ?? children.count)
    }

    /// Adds a child at an index, taking it from where it stands.
    package func insert(_ child: DOMNode, at index: Int) {
        child.remove()
        child.parent = self
        children.insert(child, at: min(max(0, index), children.count))
    }

    /// Takes the node from its parent.
    package func remove() {
        if let index { parent?.children.remove(at: index) }
        parent = nil
    }

    /// Takes all children away.
    package func removeChildren() {
        for child in children { child.parent = nil }
        children = []
    }

    /// The text of everything inside.
    package var textContent: String {
        kind == .text ? text : children.map(\.textContent).joined()
    }

    /// The first node, this one included, in document order, that satisfies a condition.
    package func first(where condition: (DOMNode) -> Bool) -> DOMNode? {
        if condition(self) { return self }
        for child in children {
            if let found = child.first(where: condition) { return found }
        }
        return nil
    }
}

/// An attribute of an element.
package struct DOMAttribute: Equatable {
    /// The prefix of an attribute with a namespace: `xlink`.
    package var prefix: String?
    /// The name without prefix.
    package var name: String
    /// The decoded value.
    package var value: String

    /// Makes an attribute.
    package init(prefix: String? = nil, name: String, value: String) {
        self.prefix = prefix
        self.name = name
        self.value = value
    }

    /// The name as it is written.
    package var qualifiedName: String { prefix.map { name.isEmpty ? $0 : "\($0):\(name)" } ?? name }
}
