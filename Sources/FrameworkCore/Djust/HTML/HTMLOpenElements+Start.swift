// MARK: - Start tags

extension HTMLOpenElements {
    /// What a browser makes of a start tag where the stack stands now.
    func verdictOnStart(_ name: String) -> HTMLVerdict {
        guard let current else { return verdictAtRoot(name) }
        if isForeign { return verdictInForeign(name) }
        if current.namespace == .mathML, name == "mglyph" || name == "malignmark" {
            return .unclean(.foreignBreakout, escapesTo: top)
        }
        if let verdict = verdictOnDocumentTag(name, in: current) { return verdict }
        if let verdict = verdictInTable(name, in: current) { return verdict }
        if let verdict = verdictInSelect(name, in: current) { return verdict }
        if let verdict = verdictOnClosing(name, in: current) { return verdict }
        if let verdict = verdictOnNesting(name) { return verdict }
        if name == "template" || name == "noscript" { return .unclean(.detachedContent, escapesTo: top) }
        if current.name == "template" || current.name == "noscript" {
            return .unclean(.detachedContent, escapesTo: max(0, top - 1))
        }
        return .clean
    }

    private func verdictAtRoot(_ name: String) -> HTMLVerdict {
        name == "html" ? .clean : .unclean(.impliedElement, escapesTo: 0)
    }

    private func verdictInForeign(_ name: String) -> HTMLVerdict {
        // `font` breaks out with some attributes; HTML inside `annotation-xml` depends on an attribute.
        let isDoubtful = name == "font" || current?.name == "annotation-xml"
        guard isDoubtful || HTMLElements.breaksOutOfForeign(name) else { return .clean }
        let root = elements.lastIndex { $0.namespace == .html } ?? 0
        return .unclean(.foreignBreakout, escapesTo: root)
    }

    private func verdictOnDocumentTag(_ name: String, in current: Element) -> HTMLVerdict? {
        if current.name == "html" {
            return name == "head" || name == "body" ? .clean : .unclean(.impliedElement, escapesTo: 0)
        }
        if current.name == "head" {
            if name == "noscript" || name == "template" { return .unclean(.detachedContent, escapesTo: top) }
            return HTMLElements.metadata.contains(name) ? .clean : .unclean(.documentTag, escapesTo: 0)
        }
        switch name {
        case "html", "head", "body", "frameset", "frame", "plaintext", "isindex":
            return .unclean(.documentTag, escapesTo: 0)
        case "image":
            return .unclean(.impliedElement, escapesTo: top)
        default:
            return nil
        }
    }

    // MARK: - Tables

    private func verdictInTable(_ name: String, in current: Element) -> HTMLVerdict? {
        if let children = HTMLElements.tableChildren(of: current.name) {
            if children.contains(name) || name == "script" || name == "style" {
                return current.name == "colgroup" && name != "col"
                    ? .unclean(.impliedEndTag, escapesTo: max(0, top - 1)) : .clean
            }
            if name == "template" { return .unclean(.detachedContent, escapesTo: top) }
            return verdictOnTableStranger(name, in: current)
        }
        guard HTMLElements.tableParts.contains(name) else { return nil }
        // A part of a table outside the table's own elements: it closes the cell or caption around it, or is ignored.
        let table = innermost("table", within: ["template"])
        return .unclean(table == nil ? .ignoredTag : .impliedEndTag, escapesTo: table ?? top)
    }

    private func verdictOnTableStranger(_ name: String, in current: Element) -> HTMLVerdict {
        switch (current.name, name) {
        case ("table", "tr"), ("table", "td"), ("table", "th"), ("table", "col"), ("tbody", "td"), ("tbody", "th"),
            ("thead", "td"), ("thead", "th"), ("tfoot", "td"), ("tfoot", "th"):
            return .unclean(.impliedElement, escapesTo: top)
        default:
            if HTMLElements.tableParts.contains(name) {
                let table = innermost("table", within: ["template"])
                return .unclean(.impliedEndTag, escapesTo: table ?? 0)
            }
            return .unclean(.fosterParenting, escapesTo: name == "form" ? 0 : parentOfTable)
        }
    }

    // MARK: - Lists of choices

    private func verdictInSelect(_ name: String, in current: Element) -> HTMLVerdict? {
        guard let select = innermost("select", within: ["template"]) else { return nil }
        let outer = max(0, select - 1)
        switch name {
        case "script": return .clean
        case "option":
            if current.name == "select" || current.name == "optgroup" { return .clean }
            return .unclean(.impliedEndTag, escapesTo: current.name == "option" ? select : outer)
        case "optgroup":
            return current.name == "select" ? .clean : .unclean(.impliedEndTag, escapesTo: select)
        case "hr":
            return current.name == "select" ? .clean : .unclean(.impliedEndTag, escapesTo: select)
        default:
            // Old browsers drop other elements here, newer ones keep them.
            return .unclean(.ignoredTag, escapesTo: outer)
        }
    }

    // MARK: - Implied end tags

    private func verdictOnClosing(_ name: String, in current: Element) -> HTMLVerdict? {
        if HTMLElements.closesParagraph.contains(name), let paragraph = paragraphInButtonScope {
            return .unclean(.impliedEndTag, escapesTo: max(0, paragraph - 1))
        }
        if HTMLElements.headings.contains(name), HTMLElements.headings.contains(current.name) {
            return .unclean(.impliedEndTag, escapesTo: max(0, top - 1))
        }
        switch name {
        case "li": return verdictOnItem(["li"])
        case "dd", "dt": return verdictOnItem(["dd", "dt"])
        case "option", "optgroup":
            guard current.name == "option" else { return nil }
            return .unclean(.impliedEndTag, escapesTo: max(0, top - 1))
        case "rb", "rp", "rt", "rtc":
            guard current.name != "ruby", current.name != "rtc" || name == "rb" || name == "rtc" else { return nil }
            return HTMLElements.impliedEnd.contains(current.name)
                ? .unclean(
                    .impliedEndTag,
                    escapesTo: max(0, innermost("ruby", within: HTMLElements.scopeBoundary) ?? 0)
                )
                : nil
        default: return nil
        }
    }

    /// The index of an open `p` that a block would close.
    private var paragraphInButtonScope: Int? {
        innermost("p", within: HTMLElements.scopeBoundary.union(["button"]))
    }

    private func verdictOnItem(_ names: Set<String>) -> HTMLVerdict? {
        for index in elements.indices.reversed() {
            let element = elements[index]
            guard element.namespace == .html else { return nil }
            if names.contains(element.name) { return .unclean(.impliedEndTag, escapesTo: max(0, index - 1)) }
            let isTransparent = element.name == "address" || element.name == "div" || element.name == "p"
            if HTMLElements.special.contains(element.name), !isTransparent { return nil }
        }
        return nil
    }

    // MARK: - Elements that do not nest

    private func verdictOnNesting(_ name: String) -> HTMLVerdict? {
        switch name {
        case "form":
            guard elements.contains(where: { $0.name == "form" && $0.namespace == .html }) else { return nil }
            return .unclean(.nestedElement, escapesTo: 0)
        case "button":
            guard let button = innermost("button", within: HTMLElements.scopeBoundary) else { return nil }
            return .unclean(.nestedElement, escapesTo: max(0, button - 1))
        case "a", "nobr":
            let markers: Set<String> = ["applet", "caption", "marquee", "object", "td", "template", "th"]
            guard innermost(name, within: markers) != nil else { return nil }
            return .unclean(.nestedElement, escapesTo: 0)
        default:
            return nil
        }
    }
}
