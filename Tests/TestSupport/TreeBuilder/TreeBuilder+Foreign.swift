import Djust

// MARK: - SVG and MathML

extension TreeBuilder {
    /// Takes a token in foreign content (WHATWG HTML, 13.2.6.5).
    func inForeign(_ token: TreeToken) {
        switch token {
        case .text(let text, .null): insert(String(repeating: "\u{FFFD}", count: text.unicodeScalars.count))
        case .text(let text, _): insert(text)
        case .comment(let text): insertComment(text)
        case .doctype, .endOfInput: break
        case .start(let tag):
            if breaksOut(tag) {
                leaveForeign()
                return process(token, in: mode)
            }
            startForeign(tag, adjustedCurrent?.namespace ?? .html)
        case .end(let tag):
            if tag.name == "br" || tag.name == "p" {
                leaveForeign()
                return process(token, in: mode)
            }
            endForeign(tag, token)
        }
    }

    private func breaksOut(_ tag: TreeTag) -> Bool {
        if tag.name == "font" {
            return tag.attributes.contains { ["color", "face", "size"].contains($0.name) }
        }
        return HTMLElements.breaksOutOfForeign(tag.name)
    }

    private func leaveForeign() {
        while let current, current.namespace != .html, !isIntegrationPoint(current) { pop() }
    }

    /// Opens a foreign element, with the names that it has in the tree.
    func startForeign(_ tag: TreeTag, _ namespace: HTMLNamespace) {
        var tag = tag
        if namespace == .svg { tag.name = HTMLElements.adjustedSVGName(tag.name) }
        tag.attributes = tag.attributes.map { Self.adjusted($0, in: namespace) }
        insert(tag, namespace)
        if tag.isSelfClosing { pop() }
    }

    /// The attribute that the parser makes of one on an element of a language.
    static func adjusted(_ attribute: DOMAttribute, in namespace: HTMLNamespace) -> DOMAttribute {
        var result = attribute
        guard namespace != .html else { return result }
        switch attribute.name {
        case "xlink:actuate", "xlink:arcrole", "xlink:href", "xlink:role", "xlink:show", "xlink:title", "xlink:type",
            "xml:lang", "xml:space", "xmlns:xlink":
            let parts = attribute.name.split(separator: ":")
            result.prefix = parts.first.map(String.init)
            result.name = parts.last.map(String.init) ?? ""
        default:
            result.name =
                namespace == .svg
                ? HTMLElements.adjustedSVGAttribute(attribute.name)
                : HTMLElements.adjustedMathMLAttribute(attribute.name)
        }
        return result
    }

    private func endForeign(_ tag: TreeTag, _ token: TreeToken) {
        var index = stack.count - 1
        while index > 0 {
            if stack[index].name.lowercased() == tag.name {
                stack.removeSubrange(index...)
                return
            }
            index -= 1
            if stack[index].namespace == .html { return process(token, in: mode) }
        }
    }
}
