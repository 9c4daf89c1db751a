import Djust

// MARK: - In the body: text and start tags

extension TreeBuilder {
    /// Takes a token by the rules of the body (WHATWG HTML, 13.2.6.4.7).
    func inBody(_ token: TreeToken) {
        switch token {
        case .text(_, .null): break
        case .text(let text, _):
            reconstructFormatting()
            insert(text)
        case .comment(let text): insertComment(text)
        case .doctype: break
        case .start(let tag): startInBody(tag, token)
        case .end(let tag): endInBody(tag, token)
        case .endOfInput:
            if !templateModes.isEmpty { inTemplate(token) }
        }
    }

    private func startInBody(_ tag: TreeTag, _ token: TreeToken) {
        switch tag.name {
        case "html":
            if !isOpen("template") { merge(tag.attributes, into: stack.first) }
        case "base", "basefont", "bgsound", "link", "meta", "noframes", "script", "style", "template", "title":
            inHead(token)
        case "body":
            if !isOpen("template"), stack.count > 1, isHTML(stack[1], "body") { merge(tag.attributes, into: stack[1]) }
        case "frameset", "caption", "col", "colgroup", "frame", "head", "tbody", "td", "tfoot", "th", "thead", "tr":
            break
        case "form": startForm(tag)
        case "li", "dd", "dt": startItem(tag)
        case "button":
            if hasInScope(["button"]) {
                generateImpliedEndTags()
                popThrough(["button"])
            }
            reconstructFormatting()
            insert(tag)
        case "table":
            if !isQuirks { closeParagraph() }
            insert(tag)
            mode = .inTable
        case "math", "svg":
            reconstructFormatting()
            startForeign(tag, tag.name == "svg" ? .svg : .mathML)
        case _ where HTMLElements.closesParagraph.contains(tag.name): startBlock(tag)
        case _ where HTMLElements.formatting.contains(tag.name): startFormatting(tag)
        default: startOther(tag, token)
        }
    }

    /// Blocks that close a paragraph.
    private func startBlock(_ tag: TreeTag) {
        closeParagraph()
        switch tag.name {
        case "hr":
            if hasInScope(["select"]) { generateImpliedEndTags() }
            return insertVoid(tag)
        case "xmp":
            reconstructFormatting()
            return insertTextElement(tag)
        case _ where HTMLElements.headings.contains(tag.name):
            if let current, current.namespace == .html, HTMLElements.headings.contains(current.name) { pop() }
        default: break
        }
        insert(tag)
        if tag.name == "pre" || tag.name == "listing" { ignoresLineFeed = true }
        if tag.name == "plaintext" { nextModel = .plaintext }
    }

    private func startForm(_ tag: TreeTag) {
        let isInTemplate = isOpen("template")
        guard form == nil || isInTemplate else { return }
        closeParagraph()
        let node = insert(tag)
        if !isInTemplate { form = node }
    }

    private func startItem(_ tag: TreeTag) {
        let names: Set<String> = tag.name == "li" ? ["li"] : ["dd", "dt"]
        for node in stack.reversed() {
            if node.namespace == .html, names.contains(node.name) {
                generateImpliedEndTags(except: node.name)
                popThrough([node.name])
                break
            }
            if isSpecial(node), !(node.namespace == .html && ["address", "div", "p"].contains(node.name)) { break }
        }
        closeParagraph()
        insert(tag)
    }

    private func startFormatting(_ tag: TreeTag) {
        if tag.name == "a", let index = formattingIndex("a"), let node = formatting[index].node {
            adopt("a")
            formatting.removeAll { $0.node === node }
            stack.removeAll { $0 === node }
        }
        reconstructFormatting()
        if tag.name == "nobr", hasInScope(["nobr"]) {
            adopt("nobr")
            reconstructFormatting()
        }
        pushFormatting(insert(tag), tag)
    }

    private func startOther(_ tag: TreeTag, _ token: TreeToken) {
        switch tag.name {
        case "applet", "marquee", "object":
            reconstructFormatting()
            insert(tag)
            formatting.append(.marker)
        case "image":
            var renamed = tag
            renamed.name = "img"
            process(.start(renamed))
        case "input": startInput(tag)
        case "area", "br", "embed", "img", "keygen", "wbr":
            reconstructFormatting()
            insertVoid(tag)
        case "param", "source", "track": insertVoid(tag)
        case "textarea":
            insertTextElement(tag)
            ignoresLineFeed = true
        case "iframe", "noembed": insertTextElement(tag)
        case "noscript" where isScripting: insertTextElement(tag)
        case "select": startSelect(tag)
        case "option", "optgroup": startChoice(tag)
        case "rb", "rtc":
            if hasInScope(["ruby"]) { generateImpliedEndTags() }
            insert(tag)
        case "rp", "rt":
            if hasInScope(["ruby"]) { generateImpliedEndTags(except: "rtc") }
            insert(tag)
        default:
            reconstructFormatting()
            insert(tag)
        }
    }

    // MARK: - Form controls

    private func startInput(_ tag: TreeTag) {
        if isHTML(context, "select") { return }
        if hasInScope(["select"]) { popThrough(["select"]) }
        reconstructFormatting()
        insertVoid(tag)
    }

    private func startSelect(_ tag: TreeTag) {
        if isHTML(context, "select") { return }
        if hasInScope(["select"]) { return popThrough(["select"]) }
        reconstructFormatting()
        insert(tag)
    }

    private func startChoice(_ tag: TreeTag) {
        if hasInScope(["select"]) {
            generateImpliedEndTags(except: tag.name == "option" ? "optgroup" : nil)
        } else if isHTML(current, "option") {
            pop()
        }
        reconstructFormatting()
        insert(tag)
    }
}
