import Djust

// MARK: - Which rules take a token

extension TreeBuilder {
    /// Takes a token by the rules of the mode, or those of foreign content (WHATWG HTML, 13.2.6).
    func process(_ token: TreeToken) {
        if ignoresLineFeed {
            ignoresLineFeed = false
            if case .text(let text, .whitespace) = token, text.hasPrefix("\n") {
                let rest = String(text.dropFirst())
                if !rest.isEmpty { process(.text(rest, .whitespace)) }
                return
            }
        }
        if isForeign(for: token) { inForeign(token) } else { process(token, in: mode) }
    }

    /// Takes a token by the rules of a mode.
    func process(_ token: TreeToken, in mode: TreeMode) {
        switch mode {
        case .initial: initial(token)
        case .beforeHTML: beforeHTML(token)
        case .beforeHead: beforeHead(token)
        case .inHead: inHead(token)
        case .inHeadNoscript: inHeadNoscript(token)
        case .afterHead: afterHead(token)
        case .inBody: inBody(token)
        case .text: inText(token)
        case .inTable: inTable(token)
        case .inTableText: inTableText(token)
        case .inCaption: inCaption(token)
        case .inColumnGroup: inColumnGroup(token)
        case .inTableBody: inTableBody(token)
        case .inRow: inRow(token)
        case .inCell: inCell(token)
        case .inTemplate: inTemplate(token)
        case .afterBody: afterBody(token)
        case .afterAfterBody: afterAfterBody(token)
        }
    }

    /// Changes the mode and takes the token again.
    func reprocess(_ token: TreeToken, in mode: TreeMode) {
        self.mode = mode
        process(token)
    }

    /// Whether the rules of foreign content apply.
    private func isForeign(for token: TreeToken) -> Bool {
        guard let node = adjustedCurrent, node.namespace != .html else { return false }
        switch token {
        case .endOfInput:
            return false
        case .start(let tag):
            if isMathMLTextPoint(node) { return tag.name == "mglyph" || tag.name == "malignmark" }
            if node.namespace == .mathML, node.name == "annotation-xml", tag.name == "svg" { return false }
            return !isHTMLPoint(node)
        case .text:
            return !isMathMLTextPoint(node) && !isHTMLPoint(node)
        default:
            return true
        }
    }

    private func isMathMLTextPoint(_ node: DOMNode) -> Bool {
        node.namespace == .mathML && ["mi", "mo", "mn", "ms", "mtext"].contains(node.name)
    }

    private func isHTMLPoint(_ node: DOMNode) -> Bool {
        if node.namespace == .svg { return ["foreignObject", "desc", "title"].contains(node.name) }
        guard node.namespace == .mathML, node.name == "annotation-xml" else { return false }
        let encoding = node.attribute("encoding")?.lowercased()
        return encoding == "text/html" || encoding == "application/xhtml+xml"
    }

    /// Whether a node lets HTML stand in foreign content.
    func isIntegrationPoint(_ node: DOMNode) -> Bool { isMathMLTextPoint(node) || isHTMLPoint(node) }

    // MARK: - Fragments

    /// Prepares to parse the inside of an element (WHATWG HTML, 13.4).
    func beginFragment(in context: DOMNode) {
        self.context = context
        let root = DOMNode(.element, name: "html")
        document.append(root)
        stack = [root]
        if context.name == "template", context.namespace == .html { templateModes.append(.inTemplate) }
        resetMode()
        var ancestor: DOMNode? = context
        while let node = ancestor {
            if node.name == "form", node.namespace == .html {
                form = node
                break
            }
            ancestor = node.parent
        }
    }

    /// Finds the mode that suits the open elements (WHATWG HTML, 13.2.4.1).
    func resetMode() {
        for index in stack.indices.reversed() {
            let isLast = index == 0
            let node = isLast ? context ?? stack[index] : stack[index]
            guard node.namespace == .html else {
                if isLast { mode = .inBody }
                continue
            }
            if let found = modeInside(node, isLast: isLast) {
                mode = found
                return
            }
        }
        mode = .inBody
    }

    private func modeInside(_ node: DOMNode, isLast: Bool) -> TreeMode? {
        switch node.name {
        case "td", "th": isLast ? .inBody : .inCell
        case "tr": .inRow
        case "tbody", "thead", "tfoot": .inTableBody
        case "caption": .inCaption
        case "colgroup": .inColumnGroup
        case "table": .inTable
        case "template": templateModes.last ?? .inTemplate
        case "head": isLast ? .inBody : .inHead
        case "body": .inBody
        case "html": head == nil ? .beforeHead : .afterHead
        default: nil
        }
    }
}
