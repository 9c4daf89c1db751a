internal import Djust

/// Reads the start tags of a template: runs the HTML tokenizer through the template's nodes, branch by branch.
///
/// Comments, verbatim blocks and raw text hold no elements. A branch that ends in the state in which it began is
/// followed by the next one in the same tokenizer, so that `<a {% if x %}href="…"{% endif %}>` is one tag; a branch that
/// ends elsewhere is followed by the next one in a copy from before it. O(bytes × branches that are not clean).
struct MarkupReader {
    /// Deeper templates are not read further; the parser's own limit is lower.
    private static let depthLimit = 200
    private static let csrf = Array("csrf".utf8)
    /// Nor are pages of more parts: includes of includes can make any number.
    private static let visitLimit = 50_000

    /// The tags found so far.
    var elements: [PageElement] { markup.elements }
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
    private var markup = MarkupCollector()
    private var nextTag = 0
    private var visits = 0

    /// Reads a template with its parents and includes.
    init(_ template: ParsedTemplate, named name: String, in templates: ParsedTemplates) {
        self.templates = templates
        composition = PageComposition(template, named: name, in: templates)
        current = composition.rootName
        isDynamic = !composition.isComplete
        openIncludes = composition.chain
        read(composition.root.nodes, depth: 0)
        tokenizer.finish(into: &markup)
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
            if variable.expression.span.bytes.contains(Self.csrf) { markup.noteToken() }
            if !readSuper(variable, depth: depth) { hole(node) }
        case .output(let output):
            outputs.append(output)
            if output.mayWriteToken { markup.noteToken() }
            hole(node)
        case .ifTag(let tag): alternatives(tag.branches.map(\.body), depth: depth)
        case .forTag(let tag): alternatives([tag.body, tag.empty], depth: depth, loop: tag)
        case .with(let tag): read(tag.body, depth: depth)
        case .block(let tag):
            markup.noteOutput()
            // A child may write anything here.
            markup.noteToken()
            readBlock(tag.name, level: 0, depth: depth)
        case .autoescape(let tag): read(tag.body, depth: depth)
        case .body(let tag):
            blockTags.append(PageBlockTag(node: tag, branches: markup.branches, isRepeated: markup.loop != nil))
            markup.noteOutput()
            if tag.mayWriteToken { markup.noteToken() }
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
        let outer = (branches: markup.branches, form: markup.form, open: markup.open, loop: markup.loop)
        let before = tokenizer
        var after: HTMLTokenizer?
        for (index, body) in bodies.enumerated() where !body.isEmpty {
            if tokenizer.state != before.state, tokenizer.state.joined(with: before.state) == nil {
                after = after ?? tokenizer
                tokenizer = before
                markup.form = outer.form
            }
            markup.branches = outer.branches.entering(index, of: tag)
            markup.open = outer.open
            if index == 0, let node { markup.loop = PageLoop(number: tag, node: node) }
            separate()
            read(body, depth: depth)
            separate()
            markup.loop = outer.loop
        }
        markup.branches = outer.branches
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
        tokenizer.feed(bytes, source: markup.begin(source), baseOffset: baseOffset, into: &markup)
    }

    private mutating func hole(_ node: TemplateNode?) { tokenizer.hole(markup.beginHole(node), into: &markup) }
}
