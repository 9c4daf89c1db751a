internal import Djust

/// Reads the start tags of a template: runs the HTML tokenizer through the template's nodes, branch by branch.
///
/// Comments, verbatim blocks and raw text hold no elements. A branch that ends in the state in which it began is
/// followed by the next one in the same tokenizer, so that `<a {% if x %}href="…"{% endif %}>` is one tag; a branch that
/// ends elsewhere is followed by the next one in a copy from before it. O(bytes × branches that are not clean).
struct MarkupReader {
    /// Deeper templates are not read further; the parser's own limit is lower.
    private static let depthLimit = 200
    /// Nor are pages of more parts: includes of includes can make any number.
    private static let visitLimit = 50_000

    /// The tags found so far.
    private(set) var elements: [PageElement] = []
    /// Whether a part of the page is only known when it is rendered: a parent or an include without a literal name.
    private(set) var isDynamic = false
    /// The tags and variables that stand in the page, in order, with the alternatives that lead to each.
    private(set) var outputs: [OutputNode] = []
    /// The tags with bodies of their own, in order.
    private(set) var blockTags: [PageBlockTag] = []

    private let templates: ParsedTemplates
    /// The template that is being read, with its parents; an included template has its own.
    private var composition: PageComposition
    /// The template that is being read, for names that begin there.
    private var current: String
    /// The blocks that are being read: the name, and which of its bodies.
    private var openBlocks: [(name: String, level: Int)] = []
    /// The templates that are being included, outermost first.
    private var openIncludes: [String] = []
    private var tokenizer = HTMLTokenizer()
    private var feeds: [Feed] = []
    private var holes: [TemplateNode?] = []
    private var branches = BranchPath()
    private var nextTag = 0
    private var visits = 0
    private var form: Int?
    private var script: Int?
    private var open = OpenTags()
    private var loop: PageLoop?

    /// A text as it was given to the tokenizer; its index is the number that comes back in spans.
    private struct Feed {
        let source: SourceText?
        let branches: BranchPath
    }

    /// Reads a template with its parents and includes.
    init(_ template: ParsedTemplate, named name: String, in templates: ParsedTemplates) {
        self.templates = templates
        composition = PageComposition(template, named: name, in: templates)
        current = composition.rootName
        isDynamic = !composition.isComplete
        openIncludes = composition.chain
        read(composition.root.nodes, depth: 0)
        var tokens: [HTMLToken] = []
        tokenizer.finish(into: &tokens)
        receive(tokens)
    }

    // MARK: - Nodes

    private mutating func read(_ nodes: [TemplateNode], depth: Int) {
        visits += nodes.count
        guard depth < Self.depthLimit, visits < Self.visitLimit else {
            isDynamic = true
            return
        }
        for node in nodes { read(node, depth: depth + 1) }
    }

    private mutating func read(_ node: TemplateNode, depth: Int) {
        switch node {
        case .text(let text): if !Verbatim.holds(text.span) { feed(text) }
        case .variable(let variable):
            if variable.expression.text.contains("csrf") { noteToken() }
            if !readSuper(variable, depth: depth) { hole(node) }
        case .output(let output):
            outputs.append(output)
            if output.mayWriteToken { noteToken() }
            hole(node)
        case .ifTag(let tag): alternatives(tag.branches.map(\.body), depth: depth)
        case .forTag(let tag): alternatives([tag.body, tag.empty], depth: depth, loop: tag)
        case .with(let tag): read(tag.body, depth: depth)
        case .block(let tag):
            noteOutput()
            // A child may write anything here.
            noteToken()
            readBlock(tag.name, level: 0, depth: depth)
        case .autoescape(let tag): read(tag.body, depth: depth)
        case .body(let tag):
            blockTags.append(PageBlockTag(node: tag, branches: branches, isRepeated: loop != nil))
            noteOutput()
            if tag.mayWriteToken { noteToken() }
            for body in tag.bodies { read(body, depth: depth) }
        case .include(let tag): if !readInclude(tag, depth: depth) { hole(node) }
        case .extends, .comment, .load: break
        }
    }

    // MARK: - Composition

    /// Reads a body of a block; the body of level 0 is the one that wins.
    private mutating func readBlock(_ name: String, level: Int, depth: Int) {
        // In a broken template a block can stand inside of itself, twice even, which would be read for ever.
        if openBlocks.contains(where: { $0 == (name, level) }) { return }
        guard let bodies = composition.blocks[name], level < bodies.count else { return }
        let outer = current
        current = bodies[level].template
        openBlocks.append((name, level))
        read(bodies[level].node.body, depth: depth)
        openBlocks.removeLast()
        current = outer
    }

    /// Reads what `{{ block.super }}` stands for; false for any other variable.
    private mutating func readSuper(_ node: VariableNode, depth: Int) -> Bool {
        guard let block = openBlocks.last, case .variable(let path) = node.expression.operand,
            path.text == "block.super"
        else { return false }
        readBlock(block.name, level: block.level + 1, depth: depth)
        return true
    }

    /// Reads an included template; false when it cannot be known or includes itself.
    private mutating func readInclude(_ node: IncludeNode, depth: Int) -> Bool {
        guard let name = ParsedTemplates.name(node.template, in: current), !openIncludes.contains(name),
            let template = templates[name]
        else {
            isDynamic = true
            return false
        }
        let outer = (composition, current, openBlocks)
        composition = PageComposition(template, named: name, in: templates)
        current = composition.rootName
        openBlocks = []
        openIncludes.append(name)
        if !composition.isComplete { isDynamic = true }
        read(composition.root.nodes, depth: depth)
        openIncludes.removeLast()
        (composition, current, openBlocks) = outer
        return true
    }

    // MARK: - Branches

    /// Reads bodies of which a page has one; a loop is given whose body is the first of them.
    private mutating func alternatives(_ bodies: [[TemplateNode]], depth: Int, loop node: ForNode? = nil) {
        if tokenizer.context.isMiddleOfWord, !bodies.allSatisfy(\.startsWithSpace) { return hole(nil) }
        nextTag += 1
        let tag = nextTag
        let outer = branches
        let outerForm = form
        let outerOpen = open
        let outerLoop = loop
        let before = tokenizer
        var after: HTMLTokenizer?
        for (index, body) in bodies.enumerated() where !body.isEmpty {
            if tokenizer.state != before.state, tokenizer.state.joined(with: before.state) == nil {
                after = after ?? tokenizer
                tokenizer = before
                form = outerForm
            }
            branches = outer.entering(index, of: tag)
            open = outerOpen
            if index == 0, let node { loop = PageLoop(number: tag, node: node) }
            separate()
            read(body, depth: depth)
            separate()
            loop = outerLoop
        }
        branches = outer
        if let after { tokenizer = after }
    }

    /// Keeps what stands before a branch and what stands in it apart, as the browser may see only one of them.
    private mutating func separate() {
        switch tokenizer.context {
        case .attributeValue(_, .double), .attributeValue(_, .single), .tagName: hole(nil)
        case let context where context.isInsideTag: feed([0x20], source: nil, baseOffset: 0)
        default: break
        }
    }

    // MARK: - Feeding

    private mutating func feed(_ text: TextNode) {
        feed(text.bytes, source: text.span.source, baseOffset: text.span.range.lowerBound)
    }

    private mutating func feed(_ bytes: ArraySlice<UInt8>, source: SourceText?, baseOffset: Int) {
        feeds.append(Feed(source: source, branches: branches))
        var tokens: [HTMLToken] = []
        tokenizer.feed(bytes, source: feeds.count - 1, baseOffset: baseOffset, into: &tokens)
        receive(tokens)
    }

    private mutating func hole(_ node: TemplateNode?) {
        holes.append(node)
        var tokens: [HTMLToken] = []
        tokenizer.hole(holes.count - 1, into: &tokens)
        receive(tokens)
    }

    // MARK: - Tokens

    private mutating func receive(_ tokens: [HTMLToken]) {
        for token in tokens {
            switch token {
            case .startTag(let tag): start(tag)
            case .endTag(let tag):
                if tag.name == "form" { form = nil }
                script = nil
                if let index = open.end(tag.name) {
                    elements[index].endTag = whole(tag.extent, in: elements[index].span.source)
                }
            case .text(let text):
                guard let span = span(text.span) else { continue }
                if let script {
                    elements[script].script.append(span)
                } else if let current = open.current, span.bytes.isVisibleText {
                    elements[current].hasText = true
                }
            case .hole: noteOutput()
            case .comment, .doctype, .cdata, .dropped: break
            }
        }
    }

    private mutating func start(_ tag: HTMLTag) {
        guard let span = span(of: tag.extent) else { return }
        let attributes = tag.attributes.compactMap(attribute)
        elements.append(
            PageElement(
                name: tag.name,
                span: span,
                attributes: attributes,
                hasUnknownAttributes: !tag.holes.isEmpty || tag.isUncertain
                    || tag.attributes.contains { $0.hasDynamicName },
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

    private mutating func noteOutput() { if let current = open.current { elements[current].hasOutput = true } }
    private mutating func noteToken() { if let form { elements[form].mayHaveToken = true } }

    private func attribute(_ attribute: HTMLAttribute) -> PageAttribute? {
        guard !attribute.hasDynamicName, let nameSpan = span(attribute.nameSpan) else { return nil }
        var words = attribute.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let name = words.removeFirst()
        return PageAttribute(
            name: name,
            modifiers: words,
            nameSpan: nameSpan,
            value: attribute.value.map(part),
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
