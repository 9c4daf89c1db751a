/// The open foreign elements, as far as tags alone tell: enough to know that `<title>` inside `<svg>` holds markup.
///
/// HTML elements inside integration points are not recorded. A tree builder that keeps the real stack overrides
/// what follows from this through `HTMLTokenSink`.
package struct HTMLForeignStack: Sendable, Equatable {
    private struct Element: Sendable, Equatable {
        var name: String
        var namespace: HTMLNamespace

        var isIntegrationPoint: Bool { HTMLElements.isIntegrationPoint(name, in: namespace) }
    }

    /// The elements, outermost first.
    private var elements: [Element] = []
    /// How many elements there are of each name, so that an end tag without its start tag is not looked for.
    private var counts: [String: Int] = [:]

    /// Whether the content of the innermost element is foreign and not HTML.
    package var isForeign: Bool { elements.last.map { !$0.isIntegrationPoint } ?? false }

    /// Records a start tag.
    ///
    /// - Returns: Whether the element is foreign.
    mutating func start(_ name: String, isSelfClosing: Bool) -> Bool {
        if isForeign, HTMLElements.breaksOutOfForeign(name) { leaveForeign() }
        guard let namespace = namespace(ofChild: name) else { return false }
        // Nothing good comes of ten thousand nested elements; beyond that the record stays as it is.
        if !isSelfClosing, elements.count < 10_000 {
            elements.append(Element(name: name, namespace: namespace))
            counts[name, default: 0] += 1
        }
        return true
    }

    /// Records an end tag.
    mutating func end(_ name: String) {
        if isForeign, name == "p" || name == "br" { return leaveForeign() }
        guard counts[name] != nil else { return }
        for index in elements.indices.reversed() {
            if elements[index].name == name {
                while elements.count > index { removeLast() }
                return
            }
            // HTML elements stand between this one and the ones around it.
            if elements[index].isIntegrationPoint { return }
        }
    }

    private func namespace(ofChild name: String) -> HTMLNamespace? {
        if isForeign { return elements.last?.namespace }
        return switch name {
        case "svg": .svg
        case "math": .mathML
        default: nil
        }
    }

    private mutating func leaveForeign() {
        while isForeign { removeLast() }
    }

    private mutating func removeLast() {
        guard let element = elements.popLast(), let count = counts[element.name] else { return }
        counts[element.name] = count > 1 ? count - 1 : nil
    }
}
