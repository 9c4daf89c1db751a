/// The elements that a run of pieces consists of, as the tags say, with every dynamic hole in its place.
final class MarkupElement {
    /// The start tag.
    let tag: HTMLTag
    /// The end tag; nil for void elements.
    fileprivate(set) var endTag: HTMLTag?
    /// What is between them.
    fileprivate(set) var children: [MarkupItem] = []
    /// Why the content has to be one opaque region; nil when it does not have to.
    fileprivate(set) var trouble: Trouble?

    /// What slots cannot follow in an element, and where that is written.
    struct Trouble {
        let reason: OpaqueReason
        let cause: SourceSpan?
    }

    fileprivate init(tag: HTMLTag) { self.tag = tag }
}

/// Something between two tags.
enum MarkupItem {
    case element(MarkupElement)
    /// Text, a comment or another thing that is written as it stands; with holes in it when `isDynamic`.
    case verbatim(HTMLExtent, isDynamic: Bool)
    /// A dynamic piece, with what has been compiled of it.
    case hole(Int, SlotContent?)
}

/// What a dynamic piece was compiled to before its slot has a number.
struct SlotContent {
    let kind: Slot.Kind
    let reads: StateMask
}

/// Markup that slots cannot follow, and how far up the trouble goes.
struct UncleanMarkup: Error {
    /// Why.
    var reason: OpaqueReason
    /// The index, in the stack of open elements, of the element whose content has to be rendered whole.
    var element: Int
    /// What in the template is the cause.
    var cause: SourceSpan?
}

/// Builds the tree of a level: elements are opened and closed as the tags say, and as browsers would agree.
struct MarkupTreeBuilder {
    /// Compiles what stands in a hole in content, given the elements around it.
    typealias HoleCompiler = (Int, HTMLOpenElements) throws(UncleanMarkup) -> SlotContent?

    /// What is on the level itself.
    private(set) var items: [MarkupItem] = []
    private let compileHole: HoleCompiler
    /// How many elements are open around the level.
    private let base: Int
    private var open: [MarkupElement] = []
    private var rules: HTMLOpenElements
    /// The token that is being taken.
    private var place: SourceSpan?

    init(inside surroundings: HTMLOpenElements, compileHole: @escaping HoleCompiler) {
        base = surroundings.depth
        rules = surroundings
        self.compileHole = compileHole
    }

    /// Takes all tokens of the level.
    mutating func build(_ tokens: [HTMLToken], in pieces: TemplatePieces) throws(UncleanMarkup) {
        for token in tokens { try take(token, in: pieces) }
        guard let element = open.last else { return }
        throw UncleanMarkup(
            reason: .notClosed(element: element.tag.name),
            element: base - 1,
            cause: pieces.span(element.tag.extent)
        )
    }

    private mutating func take(_ token: HTMLToken, in pieces: TemplatePieces) throws(UncleanMarkup) {
        place = pieces.span(of: token)
        switch token {
        case .startTag(let tag):
            try start(tag)
        case .endTag(let tag):
            try end(tag)
        case .text(let text):
            try judge(rules.text(isWhitespaceOnly: pieces.isBlank(text)))
            append(.verbatim(text.extent, isDynamic: false))
        case .comment(let markup), .doctype(let markup), .cdata(let markup), .dropped(let markup):
            let isDynamic = markup.parts.contains { if case .hole = $0 { true } else { false } }
            append(.verbatim(markup.extent, isDynamic: isDynamic))
        case .hole(let id):
            try hole(id)
        }
    }

    private mutating func start(_ tag: HTMLTag) throws(UncleanMarkup) {
        if tag.hasDynamicName { throw UncleanMarkup(reason: .dynamicName, element: base - 1, cause: place) }
        let depth = rules.depth
        let verdict = rules.start(tag)
        let element = MarkupElement(tag: tag)
        if Self.isAside(tag, verdict) {
            if tag.name == "template" { element.trouble = .init(reason: .html(.detachedContent), cause: place) }
        } else {
            try judge(verdict)
        }
        append(.element(element))
        if rules.depth > depth { open.append(element) }
    }

    /// Whether a tag begins an element whose content is none of the page's, which is no trouble for what is around it:
    /// the content of `template` is a tree of its own, that of `noscript` is text where there is a client.
    private static func isAside(_ tag: HTMLTag, _ verdict: HTMLVerdict) -> Bool {
        guard case .unclean(.detachedContent, _) = verdict else { return false }
        return tag.name == "template" || tag.name == "noscript"
    }

    private mutating func end(_ tag: HTMLTag) throws(UncleanMarkup) {
        let depth = rules.depth
        try judge(rules.end(tag))
        guard rules.depth >= base, rules.depth < depth || !open.isEmpty else {
            throw UncleanMarkup(reason: .closesOutside(element: tag.name), element: base - 1, cause: place)
        }
        // Elements without end tags of their own close with the one around them, of which they are an opaque part.
        guard rules.depth - base < open.count else { return }
        open[rules.depth - base].endTag = tag
        open.removeSubrange((rules.depth - base)...)
    }

    private mutating func hole(_ id: Int) throws(UncleanMarkup) {
        // In a template, and in text that is not read as markup, nothing is followed: it is one slot of its element.
        guard rules.contentModel == .content, !isInTemplate else { return append(.hole(id, nil)) }
        var content: SlotContent?
        do {
            content = try compileHole(id, rules)
            if case .markup = content?.kind { try judge(rules.text(isWhitespaceOnly: false)) }
        } catch let trouble {
            try spoil(trouble)
        }
        append(.hole(id, content))
    }

    private var isInTemplate: Bool { open.contains { $0.tag.name == "template" } }

    private mutating func append(_ item: MarkupItem) {
        if let parent = open.last { parent.children.append(item) } else { items.append(item) }
    }

    private func judge(_ verdict: HTMLVerdict) throws(UncleanMarkup) {
        guard case .unclean(let reason, let element) = verdict else { return }
        // Inside a template the template is opaque anyway.
        if reason == .detachedContent, isInTemplate { return }
        try spoil(UncleanMarkup(reason: .html(reason), element: element, cause: place))
    }

    /// Makes the content of an element opaque, or gives the trouble to whoever owns the element.
    private func spoil(_ trouble: UncleanMarkup) throws(UncleanMarkup) {
        let index = trouble.element
        guard index >= base, index - base < open.count else {
            throw UncleanMarkup(reason: trouble.reason, element: min(index, base - 1), cause: trouble.cause)
        }
        guard open[index - base].trouble == nil else { return }
        open[index - base].trouble = .init(reason: trouble.reason, cause: trouble.cause)
    }
}

extension HTMLText {
    /// Where the text begins and ends.
    fileprivate var extent: HTMLExtent {
        HTMLExtent(
            start: HTMLPosition(source: span.source, offset: span.range.lowerBound),
            end: HTMLPosition(source: span.source, offset: span.range.upperBound)
        )
    }
}

extension TemplatePieces {
    /// Where a token stands, in the file that it begins in.
    fileprivate func span(of token: HTMLToken) -> SourceSpan? {
        switch token {
        case .startTag(let tag), .endTag(let tag): span(tag.extent)
        case .text(let text): span(text.extent)
        case .comment(let markup), .doctype(let markup), .cdata(let markup), .dropped(let markup): span(markup.extent)
        case .hole(let id): pieces.indices.contains(id) ? pieces[id].node.span : nil
        }
    }
}
