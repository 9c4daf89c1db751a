/// The open foreign elements, as far as tags alone tell: enough to know that `<title>` inside `<svg>` holds markup.
///
/// HTML elements inside integration points are not recorded. A tree builder that keeps the real stack overrides
/// what follows from this through `HTMLTokenSink`.
package struct HTMLForeignStack: Sendable, Equatable {
    private struct Element: Sendable, Equatable {
        var name: String
        var namespace: HTMLNamespace
        /// Whether HTML stands in it again.
        var isIntegrationPoint: Bool

        init(name: String, namespace: HTMLNamespace) {
            self.name = name
            self.namespace = namespace
            isIntegrationPoint = HTMLElements.isIntegrationPoint(name, in: namespace)
        }
    }

    /// How many elements are recorded: browsers nest no deeper, and every way through a template copies the record.
    private static let limit = 512

    /// The elements, outermost first.
    private var elements: [Element] = []

    /// Whether the content of the innermost element is foreign and not HTML.
    package var isForeign: Bool { elements.last.map { !$0.isIntegrationPoint } ?? false }

    /// Records a start tag.
    ///
    /// - Returns: Whether the element is foreign.
    mutating func start(_ name: String, isSelfClosing: Bool) -> Bool {
        if isForeign, HTMLElements.breaksOutOfForeign(name) { leaveForeign() }
        guard let namespace = namespace(ofChild: name) else { return false }
        if !isSelfClosing, elements.count < Self.limit {
            elements.append(Element(name: name, namespace: namespace))
        }
        return true
    }

    /// Records an end tag.
    mutating func end(_ name: String) {
        if isForeign, name == "p" || name == "br" { return leaveForeign() }
        for index in elements.indices.reversed() {
            if elements[index].name == name {
                elements.removeSubrange(index...)
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
        let inner = elements.lastIndex(where: \.isIntegrationPoint)
        elements.removeSubrange((inner.map { $0 + 1 } ?? 0)...)
    }
}
