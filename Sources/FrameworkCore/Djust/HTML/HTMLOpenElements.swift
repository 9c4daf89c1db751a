/// The stack of open elements as the tags say it, with a verdict on every tag: whether a browser sees it alike.
///
/// It is meant for finding the smallest part of a template whose tree can be relied on, so in doubt it says unclean.
/// The stack itself always follows the tags, clean or not; a value, so that branches can be followed and compared.
package struct HTMLOpenElements: Sendable, Equatable {
    /// One open element.
    package struct Element: Sendable, Equatable {
        /// The name in lower case.
        package var name: String
        /// The language that the element belongs to.
        package var namespace: HTMLNamespace
    }

    /// The open elements, outermost first.
    package internal(set) var elements: [Element]
    /// The smallest number of open elements since this was last set: less than where a branch began means that the
    /// branch closes elements that it did not open.
    package var lowestDepth: Int
    /// Beyond this many open elements everything is unclean; browsers stop nesting at about 512.
    package static let depthLimit = 400

    /// Begins inside elements, outermost first.
    ///
    /// Empty for the beginning of a document.
    package init(inside names: [String] = []) {
        elements = []
        lowestDepth = 0
        for name in names { _ = start(name) }
        lowestDepth = elements.count
    }

    /// How many elements are open.
    package var depth: Int { elements.count }

    /// The innermost open element.
    package var current: Element? { elements.last }

    /// The index of the innermost open element, for `escapesTo`.
    var top: Int { max(0, elements.count - 1) }

    /// The content model that the innermost element has.
    package var contentModel: HTMLContentModel {
        guard let current, current.namespace == .html else { return .content }
        return HTMLElements.contentModel(of: current.name)
    }

    /// Whether new elements belong to SVG or MathML.
    package var isForeign: Bool {
        guard let current, current.namespace != .html else { return false }
        return !HTMLElements.isIntegrationPoint(current.name, in: current.namespace)
    }

    /// Takes a start tag.
    package mutating func start(_ tag: HTMLTag) -> HTMLVerdict {
        start(tag.name, isSelfClosing: tag.isSelfClosing)
    }

    /// Takes a start tag by its lower-case name.
    package mutating func start(_ name: String, isSelfClosing: Bool = false) -> HTMLVerdict {
        let verdict = verdictOnStart(name)
        let namespace = namespace(ofChild: name)
        if namespace == .html ? !HTMLElements.isVoid(name) : !isSelfClosing {
            elements.append(Element(name: name, namespace: namespace))
        }
        return elements.count > Self.depthLimit ? .unclean(.tooDeep, escapesTo: 0) : verdict
    }

    /// The language to which a new element belongs.
    private func namespace(ofChild name: String) -> HTMLNamespace {
        if isForeign, let current, !HTMLElements.breaksOutOfForeign(name) { return current.namespace }
        return switch name {
        case "svg": .svg
        case "math": .mathML
        default: .html
        }
    }

    /// Takes an end tag.
    package mutating func end(_ tag: HTMLTag) -> HTMLVerdict { end(tag.name) }

    /// Takes an end tag by its lower-case name.
    package mutating func end(_ name: String) -> HTMLVerdict {
        let (verdict, newDepth) = verdictOnEnd(name)
        if newDepth < elements.count { elements.removeSubrange(newDepth...) }
        lowestDepth = min(lowestDepth, elements.count)
        return verdict
    }

    /// Takes text, or a hole for text.
    package func text(isWhitespaceOnly: Bool) -> HTMLVerdict {
        guard !isWhitespaceOnly, let current, current.namespace == .html else { return .clean }
        switch current.name {
        case "table", "tbody", "thead", "tfoot", "tr":
            return .unclean(.fosterParenting, escapesTo: parentOfTable)
        case "colgroup":
            return .unclean(.fosterParenting, escapesTo: parentOfTable)
        case "html", "head", "frameset":
            return .unclean(.impliedElement, escapesTo: 0)
        default:
            return .clean
        }
    }

    /// The index of the element around the innermost table.
    var parentOfTable: Int {
        let table = elements.lastIndex { $0.name == "table" && $0.namespace == .html }
        return max(0, (table ?? 0) - 1)
    }

    /// The index of the innermost open HTML element by a name, not looking beyond elements with one of some names.
    func innermost(_ name: String, within boundary: Set<String>) -> Int? {
        for index in elements.indices.reversed() {
            let element = elements[index]
            if element.namespace == .html {
                if element.name == name { return index }
                if boundary.contains(element.name) { return nil }
            } else if HTMLElements.isIntegrationPoint(element.name, in: element.namespace) {
                return nil
            }
        }
        return nil
    }
}
