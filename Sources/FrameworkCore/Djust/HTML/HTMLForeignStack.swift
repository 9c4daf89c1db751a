/// The open foreign elements, as far as tags alone tell: enough to know that `<title>` inside `<svg>` holds markup.
///
/// HTML elements inside integration points are not recorded. A tree builder that keeps the real stack overrides
/// what follows from this through `HTMLTokenSink`.
package struct HTMLForeignStack: Sendable, Equatable {
    /// The names, outermost first.
    private var names: [String] = []

    /// Whether nothing foreign is open.
    package var isEmpty: Bool { names.isEmpty }

    /// Whether the content of the innermost element is foreign and not HTML.
    package var isForeign: Bool {
        guard let top = names.last else { return false }
        return !HTMLElements.isIntegrationPoint(top)
    }

    /// Records a start tag.
    mutating func start(_ name: String, isSelfClosing: Bool) {
        if isForeign, HTMLElements.breaksOutOfForeign(name) { leaveForeign() }
        guard !isSelfClosing, isForeign || name == "svg" || name == "math" else { return }
        // Nothing good comes of ten thousand nested elements; beyond that the record stays as it is.
        if names.count < 10_000 { names.append(name) }
    }

    /// Records an end tag.
    mutating func end(_ name: String) {
        if isForeign, name == "p" || name == "br" { return leaveForeign() }
        guard let last = names.indices.last else { return }
        for index in names.indices.reversed() {
            if names[index] == name { return names.removeSubrange(index...) }
            if index < last || !isForeign, HTMLElements.isIntegrationPoint(names[index]) { return }
        }
    }

    private mutating func leaveForeign() {
        while isForeign { names.removeLast() }
    }
}
