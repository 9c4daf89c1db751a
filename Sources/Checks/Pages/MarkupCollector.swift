internal import Djust

/// Makes elements of what the HTML tokenizer finds in a page, each with the alternatives and the loop that lead to it.
struct MarkupCollector: HTMLTokenSink {
    /// The tags found so far.
    private(set) var elements: [PageElement] = []
    /// The alternatives that lead to what is being read.
    var branches = BranchPath()
    /// The innermost loop around what is being read.
    var loop: PageLoop?
    /// The elements around what is being read.
    var open = OpenTags()
    /// The form around what is being read.
    var form: Int?
    private var script: Int?
    private var feeds: [Feed] = []
    private var holes: [TemplateNode?] = []

    /// A text as it was given to the tokenizer; its index is the number that comes back in spans.
    private struct Feed {
        let source: SourceText?
        let branches: BranchPath
    }

    // MARK: - Feeding

    /// Notes a text that is about to be read, nil for one of no file, and returns its number.
    mutating func begin(_ source: SourceText?) -> Int {
        feeds.append(Feed(source: source, branches: branches))
        return feeds.count - 1
    }

    /// Notes a place of which only rendering knows what stands there, and returns its number.
    mutating func beginHole(_ node: TemplateNode?) -> Int {
        holes.append(node)
        return holes.count - 1
    }

    /// Notes that something that only rendering knows stands in the innermost element.
    mutating func noteOutput() { if let current = open.current { elements[current].hasOutput = true } }

    /// Notes that the form around may hold a token against forged requests.
    mutating func noteToken() { if let form { elements[form].mayHaveToken = true } }

    // MARK: - Tokens

    mutating func receive(_ token: HTMLToken) {
        switch token {
        case .startTag(let tag): start(tag)
        case .endTag(let tag):
            if tag.name == "form" { form = nil }
            script = nil
            if let index = open.end(tag.name) {
                elements[index].endTag = whole(tag.extent, in: elements[index].span.source)
            }
        case .text(let text): read(text)
        case .hole: noteOutput()
        case .comment, .doctype, .cdata, .dropped: break
        }
    }

    private mutating func read(_ text: HTMLText) {
        if let script {
            if let span = span(text.span) { elements[script].script.append(span) }
        } else if let current = open.current, !elements[current].hasText, let span = span(text.span) {
            elements[current].hasText = span.bytes.isVisibleText
        }
    }

    private mutating func start(_ tag: HTMLTag) {
        guard let span = span(of: tag.extent) else { return }
        var attributes: [PageAttribute] = []
        attributes.reserveCapacity(tag.attributes.count)
        var hasUnknown = !tag.holes.isEmpty || tag.isUncertain
        for attribute in tag.attributes {
            if attribute.hasDynamicName { hasUnknown = true }
            if let attribute = self.attribute(attribute) { attributes.append(attribute) }
        }
        elements.append(
            PageElement(
                name: tag.name,
                span: span,
                attributes: attributes,
                hasUnknownAttributes: hasUnknown,
                branches: feed(at: tag.extent.start.source)?.branches ?? branches,
                form: form,
                parent: open.current,
                loop: loop
            )
        )
        if tag.name == "form" { form = elements.count - 1 }
        script = tag.name == "script" ? elements.count - 1 : nil
        open.start(tag, index: elements.count - 1)
    }

    private func attribute(_ attribute: HTMLAttribute) -> PageAttribute? {
        guard !attribute.hasDynamicName, let nameSpan = span(attribute.nameSpan) else { return nil }
        var name = attribute.name
        var modifiers: [String] = []
        if name.utf8.contains(UInt8(ascii: ".")) {
            modifiers = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            name = modifiers.removeFirst()
        }
        var value: [PageAttribute.Part] = []
        value.reserveCapacity(attribute.value.count)
        for part in attribute.value { value.append(self.part(part)) }
        return PageAttribute(
            name: name,
            modifiers: modifiers,
            nameSpan: nameSpan,
            value: value,
            branches: feed(at: attribute.nameSpan.source)?.branches ?? branches,
            extent: whole(attribute.extent)
        )
    }

    private func part(_ part: HTMLPart) -> PageAttribute.Part {
        switch part {
        case .bytes(let span): self.span(span).map(PageAttribute.Part.text) ?? .unknown
        case .hole(let id):
            holes.indices.contains(id) ? holes[id].map(PageAttribute.Part.dynamic) ?? .unknown : .unknown
        }
    }

    // MARK: - Places

    private func feed(at index: Int) -> Feed? { feeds.indices.contains(index) ? feeds[index] : nil }

    private func span(_ span: HTMLSpan) -> SourceSpan? {
        feed(at: span.source)?.source.map { SourceSpan(source: $0, range: span.range) }
    }

    /// An extent that begins and ends in one file, in a certain one where that is given.
    private func whole(_ extent: HTMLExtent, in file: SourceText? = nil) -> SourceSpan? {
        guard let source = feed(at: extent.start.source)?.source, feed(at: extent.end.source)?.source === source,
            extent.start.offset <= extent.end.offset, file == nil || file === source
        else { return nil }
        return SourceSpan(source: source, range: extent.start.offset..<extent.end.offset)
    }

    /// A tag that ends in another file than it begins in is shown up to the end of its first line.
    private func span(of extent: HTMLExtent) -> SourceSpan? {
        if let span = whole(extent), !span.range.isEmpty { return span }
        guard let source = feed(at: extent.start.source)?.source else { return nil }
        let start = extent.start.offset
        return SourceSpan(source: source, range: start..<min(start + 1, source.bytes.count))
    }
}
