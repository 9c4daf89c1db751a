import Djust

// MARK: - In the rows of a table

extension TreeBuilder {
    private static let bodies: Set<String> = ["tbody", "tfoot", "thead"]
    private static let bodyContext: Set<String> = ["tbody", "tfoot", "thead", "template", "html"]
    private static let rowContext: Set<String> = ["tr", "template", "html"]

    func inTableBody(_ token: TreeToken) {
        switch token {
        case .start(let tag):
            switch tag.name {
            case "tr":
                popDown(to: Self.bodyContext)
                insert(tag)
                mode = .inRow
                return
            case "td", "th":
                popDown(to: Self.bodyContext)
                insert(TreeTag(name: "tr"))
                return reprocess(token, in: .inRow)
            case "caption", "col", "colgroup", "tbody", "tfoot", "thead": return leaveTableBody(token)
            default: break
            }
        case .end(let tag):
            switch tag.name {
            case "tbody", "tfoot", "thead":
                guard hasInScope([tag.name], Self.tableScope) else { return }
                popDown(to: Self.bodyContext)
                pop()
                mode = .inTable
                return
            case "table": return leaveTableBody(token)
            case "body", "caption", "col", "colgroup", "html", "td", "th", "tr": return
            default: break
            }
        default: break
        }
        inTable(token)
    }

    private func leaveTableBody(_ token: TreeToken) {
        guard hasInScope(Self.bodies, Self.tableScope) else { return }
        popDown(to: Self.bodyContext)
        pop()
        reprocess(token, in: .inTable)
    }

    func inRow(_ token: TreeToken) {
        switch token {
        case .start(let tag):
            switch tag.name {
            case "td", "th":
                popDown(to: Self.rowContext)
                insert(tag)
                mode = .inCell
                formatting.append(.marker)
                return
            case "caption", "col", "colgroup", "tbody", "tfoot", "thead", "tr": return leaveRow(token)
            default: break
            }
        case .end(let tag):
            switch tag.name {
            case "tr":
                guard hasInScope(["tr"], Self.tableScope) else { return }
                popDown(to: Self.rowContext)
                pop()
                mode = .inTableBody
                return
            case "table": return leaveRow(token)
            case "tbody", "tfoot", "thead":
                guard hasInScope([tag.name], Self.tableScope) else { return }
                return leaveRow(token)
            case "body", "caption", "col", "colgroup", "html", "td", "th": return
            default: break
            }
        default: break
        }
        inTable(token)
    }

    private func leaveRow(_ token: TreeToken) {
        guard hasInScope(["tr"], Self.tableScope) else { return }
        popDown(to: Self.rowContext)
        pop()
        reprocess(token, in: .inTableBody)
    }

    func inCell(_ token: TreeToken) {
        switch token {
        case .start(let tag) where HTMLElements.tableParts.contains(tag.name):
            guard hasInScope(["td", "th"], Self.tableScope) else { return }
            closeCell()
            process(token)
        case .end(let tag):
            switch tag.name {
            case "td", "th":
                guard hasInScope([tag.name], Self.tableScope) else { return }
                generateImpliedEndTags()
                popThrough([tag.name])
                clearFormattingToMarker()
                mode = .inRow
            case "body", "caption", "col", "colgroup", "html": break
            case "table", "tbody", "tfoot", "thead", "tr":
                guard hasInScope([tag.name], Self.tableScope) else { return }
                closeCell()
                process(token)
            default: inBody(token)
            }
        default: inBody(token)
        }
    }

    private func closeCell() {
        generateImpliedEndTags()
        popThrough(["td", "th"])
        clearFormattingToMarker()
        mode = .inRow
    }
}
