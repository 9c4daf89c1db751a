import Djust

// MARK: - Before and after the body

extension TreeBuilder {
    func initial(_ token: TreeToken) {
        switch token {
        case .text(_, .whitespace): break
        case .comment(let text): insertComment(text, into: document)
        case .doctype(let doctype):
            document.append(DOMNode(.doctype(doctype)))
            isQuirks = Self.isQuirks(doctype)
            mode = .beforeHTML
        default:
            isQuirks = true
            reprocess(token, in: .beforeHTML)
        }
    }

    func beforeHTML(_ token: TreeToken) {
        switch token {
        case .doctype, .text(_, .whitespace): return
        case .comment(let text): return insertComment(text, into: document)
        case .start(let tag) where tag.name == "html":
            openRoot(tag)
            mode = .beforeHead
            return
        case .end(let tag) where !["head", "body", "html", "br"].contains(tag.name): return
        default: break
        }
        openRoot(TreeTag(name: "html"))
        reprocess(token, in: .beforeHead)
    }

    private func openRoot(_ tag: TreeTag) {
        let root = element(for: tag)
        document.append(root)
        stack.append(root)
    }

    func beforeHead(_ token: TreeToken) {
        switch token {
        case .doctype, .text(_, .whitespace): return
        case .comment(let text): return insertComment(text)
        case .start(let tag) where tag.name == "html": return inBody(token)
        case .start(let tag) where tag.name == "head":
            head = insert(tag)
            mode = .inHead
            return
        case .end(let tag) where !["head", "body", "html", "br"].contains(tag.name): return
        default: break
        }
        head = insert(TreeTag(name: "head"))
        reprocess(token, in: .inHead)
    }

    func inHead(_ token: TreeToken) {
        switch token {
        case .doctype: return
        case .text(let text, .whitespace): return insert(text)
        case .comment(let text): return insertComment(text)
        case .start(let tag):
            if startInHead(tag, token) { return }
        case .end(let tag):
            switch tag.name {
            case "head":
                pop()
                mode = .afterHead
                return
            case "body", "html", "br": break
            case "template": return endTemplate()
            default: return
            }
        default: break
        }
        pop()
        reprocess(token, in: .afterHead)
    }

    private func startInHead(_ tag: TreeTag, _ token: TreeToken) -> Bool {
        switch tag.name {
        case "html": inBody(token)
        case "base", "basefont", "bgsound", "link", "meta": insertVoid(tag)
        case "title", "noframes", "style", "script": insertTextElement(tag)
        case "noscript":
            if isScripting {
                insertTextElement(tag)
            } else {
                insert(tag)
                mode = .inHeadNoscript
            }
        case "template": startTemplate(tag)
        case "head": break
        default: return false
        }
        return true
    }

    func inHeadNoscript(_ token: TreeToken) {
        switch token {
        case .doctype: return
        case .text(_, .whitespace), .comment: return inHead(token)
        case .start(let tag):
            switch tag.name {
            case "html": return inBody(token)
            case "basefont", "bgsound", "link", "meta", "noframes", "style": return inHead(token)
            case "head", "noscript": return
            default: break
            }
        case .end(let tag):
            if tag.name == "noscript" {
                pop()
                mode = .inHead
                return
            }
            guard tag.name == "br" else { return }
        default: break
        }
        pop()
        reprocess(token, in: .inHead)
    }

    func afterHead(_ token: TreeToken) {
        switch token {
        case .doctype: return
        case .text(let text, .whitespace): return insert(text)
        case .comment(let text): return insertComment(text)
        case .start(let tag):
            if startAfterHead(tag, token) { return }
        case .end(let tag):
            if tag.name == "template" { return endTemplate() }
            guard ["body", "html", "br"].contains(tag.name) else { return }
        default: break
        }
        insert(TreeTag(name: "body"))
        reprocess(token, in: .inBody)
    }

    private func startAfterHead(_ tag: TreeTag, _ token: TreeToken) -> Bool {
        switch tag.name {
        case "html": inBody(token)
        case "body":
            insert(tag)
            mode = .inBody
        case "head": break
        case "base", "basefont", "bgsound", "link", "meta", "noframes", "script", "style", "template", "title":
            guard let head else { return false }
            stack.append(head)
            inHead(token)
            stack.removeAll { $0 === head }
        default: return false
        }
        return true
    }

    func afterBody(_ token: TreeToken) {
        switch token {
        case .doctype: break
        case .text(_, .whitespace): inBody(token)
        case .comment(let text): insertComment(text, into: stack.first)
        case .start(let tag) where tag.name == "html": inBody(token)
        case .end(let tag) where tag.name == "html":
            if context == nil { mode = .afterAfterBody }
        case .endOfInput: break
        default: reprocess(token, in: .inBody)
        }
    }

    func afterAfterBody(_ token: TreeToken) {
        switch token {
        case .comment(let text): insertComment(text, into: document)
        case .doctype, .text(_, .whitespace): inBody(token)
        case .start(let tag) where tag.name == "html": inBody(token)
        case .endOfInput: break
        default: reprocess(token, in: .inBody)
        }
    }

    // MARK: - Quirks

    /// Whether a doctype puts the page into quirks mode (WHATWG HTML, 13.2.6.4.1).
    private static func isQuirks(_ doctype: HTMLDoctype) -> Bool {
        let publicID = (doctype.publicID ?? "").lowercased()
        let systemID = doctype.systemID?.lowercased()
        if doctype.forcesQuirks || doctype.name != "html" { return true }
        if ["-//w3o//dtd w3 html strict 3.0//en//", "-/w3c/dtd html 4.0 transitional/en", "html"].contains(publicID) {
            return true
        }
        if systemID == "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd" { return true }
        if systemID == nil,
            publicID.hasPrefix("-//w3c//dtd html 4.01 frameset//")
                || publicID.hasPrefix("-//w3c//dtd html 4.01 transitional//")
        {
            return true
        }
        return quirkyPrefixes.contains { publicID.hasPrefix($0) }
    }

    private static let quirkyPrefixes = [
        "+//silmaril//dtd html pro v0r11 19970101//", "-//as//dtd html 3.0 aswedit + extensions//",
        "-//advasoft ltd//dtd html 3.0 aswedit + extensions//", "-//ietf//dtd html", "-//metrius//dtd metrius",
        "-//microsoft//dtd internet explorer", "-//netscape comm. corp.//dtd", "-//o'reilly and associates//dtd html",
        "-//softquad", "-//spyglass//dtd html", "-//sun microsystems corp.//dtd hotjava",
        "-//w3c//dtd html 3", "-//w3c//dtd html 4.0 frameset//", "-//w3c//dtd html 4.0 transitional//",
        "-//w3c//dtd html experimental", "-//w3c//dtd w3 html 3.0//", "-//w3o//dtd w3 html 3.0//",
        "-//webtechs//dtd mozilla html",
    ]
}
