/// Where the live root of a page is: the element with `dj-root`, or with `dj-view` where there is none.
struct LiveRoot {
    /// The root's start tag.
    let tag: HTMLTag
    /// Behind the name in the start tag.
    let nameEnd: TemplatePieces.Place
    /// Behind the start tag.
    let contentStart: TemplatePieces.Place
    /// In front of the end tag.
    let contentEnd: TemplatePieces.Place
    /// The elements around the root's content, the root included.
    let surroundings: HTMLOpenElements

    /// Finds the root.
    /// - Throws: `TemplateError` when there is none, or when its end cannot be told.
    init(in pieces: TemplatePieces, of template: Template) throws(TemplateError) {
        let tokens: [HTMLToken]
        do {
            tokens = try HoleWalk(pieces: pieces, start: HTMLTokenizerState()).tokens()
        } catch {
            let message = "the page's markup cannot be followed: \(error.reason.sentence)"
            throw Self.missing(message, template, at: error.cause, hint: error.reason.remedy)
        }
        guard let start = Self.start(in: tokens) else {
            throw Self.missing("the page has no element with `dj-root`, so nothing of it can be updated", template)
        }
        let (index, tag) = start
        guard let end = Self.end(of: tag, in: tokens[(index + 1)...]) else {
            let name = pieces.text(tag.nameSpan.source)?.cut(to: tag.nameSpan.range).span
            throw Self.missing("the element <\(tag.name)> with `dj-root` is never closed", template, at: name)
        }
        self.tag = tag
        nameEnd = TemplatePieces.Place(piece: tag.nameSpan.source, offset: tag.nameSpan.range.upperBound)
        contentStart = pieces.place(tag.extent.end)
        contentEnd = pieces.place(end.extent.start)
        surroundings = Self.surroundings(of: tag, after: tokens[..<index])
    }

    /// Whether the root may be somewhere in nodes.
    static func isMentioned(in nodes: [TemplateNode], depth: Int = 0) -> Bool {
        guard depth < 200 else { return false }
        return nodes.contains { node in
            switch node {
            case .text(let text): mentionsRoot(text.bytes)
            case .include(let include): isMentioned(in: include.loaded?.nodes ?? [], depth: depth + 1)
            default: node.bodies.contains { isMentioned(in: $0, depth: depth + 1) }
            }
        }
    }

    private static func mentionsRoot(_ bytes: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        return text.contains("dj-root") || text.contains("dj-view")
    }

    private static func start(in tokens: [HTMLToken]) -> (Int, HTMLTag)? {
        var view: (Int, HTMLTag)?
        for (index, token) in tokens.enumerated() {
            guard case .startTag(let tag) = token, !HTMLElements.isVoid(tag.name) else { continue }
            if tag.attribute("dj-root") != nil { return (index, tag) }
            if view == nil, tag.attribute("dj-view") != nil { view = (index, tag) }
        }
        return view
    }

    private static func end(of root: HTMLTag, in tokens: ArraySlice<HTMLToken>) -> HTMLTag? {
        var depth = 1
        for token in tokens {
            switch token {
            case .startTag(let tag) where tag.name == root.name: depth += 1
            case .endTag(let tag) where tag.name == root.name:
                depth -= 1
                if depth == 0 { return tag }
            default: continue
            }
        }
        return nil
    }

    private static func surroundings(of root: HTMLTag, after tokens: ArraySlice<HTMLToken>) -> HTMLOpenElements {
        var open = HTMLOpenElements()
        for token in tokens {
            switch token {
            case .startTag(let tag): _ = open.start(tag)
            case .endTag(let tag): _ = open.end(tag)
            default: continue
            }
        }
        // A page without <html> and <body> gets them from the browser.
        let first = open.elements.first?.name
        if first != "html" {
            let implied = first == "body" ? ["html"] : ["html", "body"]
            open = HTMLOpenElements(inside: implied + open.elements.map(\.name))
        }
        _ = open.start(root)
        return open
    }

    private static func missing(
        _ message: String,
        _ template: Template,
        at place: SourceSpan? = nil,
        hint: String? = nil
    ) -> TemplateError {
        let start = SourceSpan(source: template.source, range: 0..<min(1, template.source.bytes.count))
        return TemplateError(
            Diagnostic(
                "DJE-053",
                .error,
                message,
                hint: hint ?? "put `dj-view=\"YourView\" dj-root` on one element around everything that changes",
                at: place ?? start
            )
        )
    }
}
