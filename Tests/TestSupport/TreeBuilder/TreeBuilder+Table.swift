import Djust

// MARK: - In a table

extension TreeBuilder {
    /// Takes a token directly in a table (WHATWG HTML, 13.2.6.4.9).
    func inTable(_ token: TreeToken) {
        switch token {
        case .text:
            let holders: Set<String> = ["table", "tbody", "template", "tfoot", "thead", "tr"]
            guard let current, current.namespace == .html, holders.contains(current.name) else { break }
            tableText = []
            originalMode = mode
            return reprocess(token, in: .inTableText)
        case .comment(let text): return insertComment(text)
        case .doctype: return
        case .start(let tag):
            if startInTable(tag, token) { return }
        case .end(let tag):
            switch tag.name {
            case "table":
                guard hasInScope(["table"], Self.tableScope) else { return }
                popThrough(["table"])
                return resetMode()
            case "body", "caption", "col", "colgroup", "html", "tbody", "td", "tfoot", "th", "thead", "tr": return
            case "template": return endTemplate()
            default: break
            }
        case .endOfInput: return inBody(token)
        }
        fosterParent(token)
    }

    private func fosterParent(_ token: TreeToken) {
        isFosterParenting = true
        inBody(token)
        isFosterParenting = false
    }

    private func startInTable(_ tag: TreeTag, _ token: TreeToken) -> Bool {
        switch tag.name {
        case "caption":
            popDown(to: Self.tableScope)
            formatting.append(.marker)
            insert(tag)
            mode = .inCaption
        case "colgroup":
            popDown(to: Self.tableScope)
            insert(tag)
            mode = .inColumnGroup
        case "col":
            popDown(to: Self.tableScope)
            insert(TreeTag(name: "colgroup"))
            reprocess(token, in: .inColumnGroup)
        case "tbody", "tfoot", "thead":
            popDown(to: Self.tableScope)
            insert(tag)
            mode = .inTableBody
        case "td", "th", "tr":
            popDown(to: Self.tableScope)
            insert(TreeTag(name: "tbody"))
            reprocess(token, in: .inTableBody)
        case "table":
            guard hasInScope(["table"], Self.tableScope) else { return true }
            popThrough(["table"])
            resetMode()
            process(token)
        case "style", "script", "template": inHead(token)
        case "input":
            let type = tag.attributes.first { $0.name == "type" }?.value
            guard type?.lowercased() == "hidden" else { return false }
            insertVoid(tag)
        case "form":
            guard form == nil, !isOpen("template") else { return true }
            form = insert(tag)
            pop()
        default: return false
        }
        return true
    }

    func inTableText(_ token: TreeToken) {
        if case .text(let text, let kind) = token {
            if kind != .null { tableText.append((text, kind)) }
            return
        }
        if tableText.contains(where: { $0.1 == .other }) {
            for (text, kind) in tableText { fosterParent(.text(text, kind)) }
        } else {
            for (text, _) in tableText { insert(text) }
        }
        tableText = []
        reprocess(token, in: originalMode)
    }

    // MARK: - Captions and columns

    func inCaption(_ token: TreeToken) {
        let isClosed: Bool
        switch token {
        case .start(let tag): isClosed = HTMLElements.tableParts.contains(tag.name)
        case .end(let tag):
            if ["body", "col", "colgroup", "html", "tbody", "td", "tfoot", "th", "thead", "tr"].contains(tag.name) {
                return
            }
            isClosed = tag.name == "caption" || tag.name == "table"
        default: isClosed = false
        }
        guard isClosed else { return inBody(token) }
        guard hasInScope(["caption"], Self.tableScope) else { return }
        generateImpliedEndTags()
        popThrough(["caption"])
        clearFormattingToMarker()
        mode = .inTable
        if case .end(let tag) = token, tag.name == "caption" { return }
        process(token)
    }

    func inColumnGroup(_ token: TreeToken) {
        switch token {
        case .text(let text, .whitespace): return insert(text)
        case .comment(let text): return insertComment(text)
        case .doctype: return
        case .start(let tag):
            switch tag.name {
            case "html": return inBody(token)
            case "col": return insertVoid(tag)
            case "template": return inHead(token)
            default: break
            }
        case .end(let tag):
            switch tag.name {
            case "colgroup":
                guard isHTML(current, "colgroup") else { return }
                pop()
                mode = .inTable
                return
            case "col": return
            case "template": return endTemplate()
            default: break
            }
        case .endOfInput: return inBody(token)
        default: break
        }
        guard isHTML(current, "colgroup") else { return }
        pop()
        reprocess(token, in: .inTable)
    }
}
