import Djust

// MARK: - In the body: end tags

extension TreeBuilder {
    /// Elements that an end tag closes with everything inside them.
    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "button", "center", "details", "dialog", "dir", "div", "dl",
        "fieldset", "figcaption", "figure", "footer", "header", "hgroup", "listing", "main", "menu", "nav", "ol", "pre",
        "search", "section", "select", "summary", "ul",
    ]

    func endInBody(_ tag: TreeTag, _ token: TreeToken) {
        switch tag.name {
        case "template": endTemplate()
        case "body", "html":
            guard hasInScope(["body"]) else { return }
            mode = .afterBody
            if tag.name == "html" { process(token) }
        case "form": endForm()
        case "p":
            if !hasInScope(["p"], Self.buttonScope) { insert(TreeTag(name: "p")) }
            closeParagraph()
        case "li": close("li", in: Self.listItemScope, except: "li")
        case "dd", "dt": close(tag.name, in: Self.scope, except: tag.name)
        case "h1", "h2", "h3", "h4", "h5", "h6":
            guard hasInScope(HTMLElements.headings) else { return }
            generateImpliedEndTags()
            popThrough(HTMLElements.headings)
        case "applet", "marquee", "object":
            guard hasInScope([tag.name]) else { return }
            generateImpliedEndTags()
            popThrough([tag.name])
            clearFormattingToMarker()
        case "br":
            reconstructFormatting()
            insertVoid(TreeTag(name: "br"))
        case _ where Self.blocks.contains(tag.name): close(tag.name, in: Self.scope)
        case _ where HTMLElements.formatting.contains(tag.name): adopt(tag.name)
        default: anyOtherEndTag(tag.name)
        }
    }

    private func close(_ name: String, in scope: Set<String>, except: String? = nil) {
        guard hasInScope([name], scope) else { return }
        generateImpliedEndTags(except: except)
        popThrough([name])
    }

    private func endForm() {
        guard !isOpen("template") else { return close("form", in: Self.scope) }
        let node = form
        form = nil
        guard let node, hasInScope(node) else { return }
        generateImpliedEndTags()
        stack.removeAll { $0 === node }
    }

    // MARK: - Templates

    /// Opens a template, whose content is a tree of its own.
    func startTemplate(_ tag: TreeTag) {
        insert(tag)
        formatting.append(.marker)
        mode = .inTemplate
        templateModes.append(.inTemplate)
    }

    /// Closes a template.
    func endTemplate() {
        guard isOpen("template") else { return }
        generateImpliedEndTags(isThorough: true)
        popThrough(["template"])
        clearFormattingToMarker()
        _ = templateModes.popLast()
        resetMode()
    }

    func inTemplate(_ token: TreeToken) {
        switch token {
        case .text, .comment, .doctype: inBody(token)
        case .start(let tag):
            switch tag.name {
            case "base", "basefont", "bgsound", "link", "meta", "noframes", "script", "style", "template", "title":
                inHead(token)
            case "caption", "colgroup", "tbody", "tfoot", "thead": enterTemplate(.inTable, token)
            case "col": enterTemplate(.inColumnGroup, token)
            case "tr": enterTemplate(.inTableBody, token)
            case "td", "th": enterTemplate(.inRow, token)
            default: enterTemplate(.inBody, token)
            }
        case .end(let tag):
            if tag.name == "template" { endTemplate() }
        case .endOfInput:
            guard isOpen("template") else { return }
            popThrough(["template"])
            clearFormattingToMarker()
            _ = templateModes.popLast()
            resetMode()
            process(token)
        }
    }

    private func enterTemplate(_ mode: TreeMode, _ token: TreeToken) {
        _ = templateModes.popLast()
        templateModes.append(mode)
        reprocess(token, in: mode)
    }
}
