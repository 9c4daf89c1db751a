// MARK: - End tags

extension HTMLOpenElements {
    /// What a browser makes of an end tag where the stack stands now, and how many elements are open after it.
    func verdictOnEnd(_ name: String) -> (HTMLVerdict, depth: Int) {
        guard let current else { return (.unclean(.strayEndTag, escapesTo: 0), 0) }
        if current.name == name { return (.clean, elements.count - 1) }
        if current.namespace != .html { return verdictOnForeignEnd(name) }
        guard let match = elements.lastIndex(where: { $0.name == name && $0.namespace == .html }) else {
            if let foreign = elements.lastIndex(where: { $0.name == name }) {
                return (.unclean(.unclosedElement, escapesTo: 0), foreign)
            }
            // `</p>` and `</br>` make elements, the others vanish.
            let isStray = name != "p" && name != "br"
            return (.unclean(isStray ? .strayEndTag : .impliedElement, escapesTo: top), elements.count)
        }
        return verdictOnUnclosed(name, match: match)
    }

    /// Judges an end tag of an outer element by what is open inside it.
    private func verdictOnUnclosed(_ name: String, match: Int) -> (HTMLVerdict, depth: Int) {
        let isTransparent = name == "p" || name == "li" || name == "form"
        var verdict = HTMLVerdict.unclean(.unclosedElement, escapesTo: isTransparent ? 0 : match)
        if Self.closesCells.contains(name), elements[(match + 1)...].allSatisfy(\.isTableRowOrCell) {
            return (.unclean(.impliedEndTag, escapesTo: match), match)
        }
        let isPhrase = !HTMLElements.special.contains(name)
        for inner in elements[(match + 1)...] {
            guard inner.namespace == .html, !HTMLElements.scopeBoundary.contains(inner.name),
                !HTMLElements.tableParts.contains(inner.name), inner.name != "form", inner.name != "button"
            else {
                // The browser may ignore the tag, so nothing can be said about what follows.
                let isTablePart = HTMLElements.tableParts.contains(name) || name == "table"
                return (.unclean(.strayEndTag, escapesTo: 0), isTablePart ? match : elements.count)
            }
            if isPhrase, HTMLElements.special.contains(inner.name) {
                return (.unclean(.misnestedFormatting, escapesTo: 0), match)
            }
            if HTMLElements.formatting.contains(inner.name) { verdict = .unclean(.misnestedFormatting, escapesTo: 0) }
        }
        if HTMLElements.formatting.contains(name) { verdict = .unclean(.misnestedFormatting, escapesTo: 0) }
        return (verdict, match)
    }

    /// Elements whose end tags close the rows and cells that are open in them.
    private static let closesCells: Set<String> = ["table", "tbody", "tfoot", "thead", "tr"]

    private func verdictOnForeignEnd(_ name: String) -> (HTMLVerdict, depth: Int) {
        let root = elements.lastIndex { $0.namespace == .html } ?? 0
        guard let match = elements.lastIndex(where: { $0.name == name }) else {
            return (.unclean(.strayEndTag, escapesTo: root), elements.count)
        }
        return (.unclean(.unclosedElement, escapesTo: match > root ? match : 0), match)
    }
}

extension HTMLOpenElements.Element {
    /// Whether the element is a part of a table other than its caption and columns.
    fileprivate var isTableRowOrCell: Bool {
        namespace == .html && ["tbody", "td", "tfoot", "th", "thead", "tr"].contains(name)
    }
}
