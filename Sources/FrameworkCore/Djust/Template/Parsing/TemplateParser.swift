/// Reads a template's text into nodes, and goes on after a mistake so that all of them are found at once.
package struct TemplateParser {
    /// How deep tags may nest.
    static let depthLimit = 100

    /// The text.
    let source: SourceText
    /// The template's name, which relative names in it count from.
    let name: String
    /// The words that the template may use from here on.
    var vocabulary: TemplateVocabulary
    /// What is wrong so far.
    private(set) var diagnostics: [Diagnostic] = []
    /// The first `{% extends %}`.
    var extends: ExtendsNode?
    /// Whether something other than text and comments has been read, which `{% extends %}` may not follow.
    private(set) var hasContent = false
    /// The cycles that have a name.
    var cycles: [String: CycleOutput] = [:]
    /// What `include` tags name, in the order of the text.
    var includes: [FilterExpression] = []
    /// Templates that tags name besides `include` and `extends`.
    var templates: Set<String> = []
    /// The last cycle that was read, named or not.
    var lastCycle: CycleOutput?
    private var blocks: [BlockNode?] = []
    private var blockPlaces: [String: SourceSpan] = [:]
    private var tokens: [TemplateToken]
    private var index = 0
    private(set) var open: [OpenTag] = []
    /// Names of tags that do not exist, whose end tags are then no news.
    var unknownNames: Set<String> = []

    /// A tag whose end has not been read yet.
    struct OpenTag {
        /// The tag.
        let tag: TagToken
        /// The tags that may divide its body from here on.
        let dividers: [String]
        /// The tag that ends it.
        let end: String
    }

    /// Reads a whole text.
    ///
    /// Mistakes are in the result's diagnostics.
    /// - Parameters:
    ///   - source: The text.
    ///   - name: The template's name; nil for that of the text.
    ///   - vocabulary: The words that the template may use.
    /// - Returns: The nodes, with everything that is wrong.
    package static func parse(
        _ source: SourceText,
        name: String? = nil,
        with vocabulary: TemplateVocabulary = .builtin
    ) -> ParsedTemplate {
        parse(source, tokens: TemplateLexer.tokens(of: source), name: name ?? source.name, with: vocabulary)
    }

    /// Parses a template that has been taken apart into its tokens already.
    package static func parse(
        _ source: SourceText,
        tokens: [TemplateToken],
        name: String,
        with vocabulary: TemplateVocabulary
    ) -> ParsedTemplate {
        var parser = TemplateParser(source: source, tokens: tokens, name: name, vocabulary: vocabulary)
        var nodes: [TemplateNode] = []
        _ = parser.read(into: &nodes)
        parser.diagnostics.sort { $0.span.range.lowerBound < $1.span.range.lowerBound }
        return ParsedTemplate(
            source: source,
            nodes: nodes,
            extends: parser.extends,
            blocks: parser.blocks.compactMap(\.self),
            includes: parser.includes,
            templates: parser.templates,
            diagnostics: parser.diagnostics
        )
    }

    private init(source: SourceText, tokens: [TemplateToken], name: String, vocabulary: TemplateVocabulary) {
        self.source = source
        self.name = name
        self.vocabulary = vocabulary
        self.tokens = tokens
    }

    // MARK: - For tags

    /// Reports a mistake.
    package mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// Reads an argument as an expression; a mistake in it is reported and gives empty text in its place.
    mutating func expression(_ span: SourceSpan) -> FilterExpression {
        do {
            return try ExpressionParser.parse(span, with: vocabulary)
        } catch {
            diagnostics += error.diagnostics
            return FilterExpression(operand: .literal(.string("")), filters: [], span: span)
        }
    }

    /// Reads an argument as a member of something that has a name, with filters: `country.name|lower`.
    mutating func expression(_ span: SourceSpan, memberOf symbol: Symbol) -> FilterExpression {
        do {
            return try ExpressionParser.parse(span, memberOf: symbol, with: vocabulary)
        } catch {
            diagnostics += error.diagnostics
            return FilterExpression(operand: .literal(.none), filters: [], span: span)
        }
    }

    /// Reads the arguments of a tag as a condition; a mistake in it is reported and gives an empty one in its place.
    mutating func condition(_ tag: TagToken) -> Condition {
        do {
            return try ConditionParser.parse(tag, with: vocabulary)
        } catch {
            diagnostics += error.diagnostics
            return .value(FilterExpression(operand: .literal(.none), filters: [], span: tag.span))
        }
    }

    /// Reads on to the next dividing or ending tag of the kind of tag.
    /// - Returns: The nodes, and the tag that ended them; nil in its place when there is none, which has been reported.
    mutating func body(of tag: TagToken, _ kind: any Tag.Type) -> (nodes: [TemplateNode], terminator: TagToken?) {
        body(of: tag, dividers: kind.dividers, end: kind.end ?? "end" + tag.name)
    }

    /// Reads on to the end tag, where no tag may divide any more.
    mutating func lastBody(of tag: TagToken, _ kind: any Tag.Type) -> (nodes: [TemplateNode], terminator: TagToken?) {
        body(of: tag, dividers: [], end: kind.end ?? "end" + tag.name)
    }

    /// Gives a block its number in the order of the text, and reports a name that is taken.
    mutating func beginBlock(_ name: String, at tag: TagToken) -> Int {
        if let first = blockPlaces[name] {
            report(
                Diagnostic(
                    .duplicateBlock,
                    "there is already a block `\(name)` in this template",
                    hint: "give one of them another name",
                    at: tag.span,
                    notes: [.init("the first one is here", at: first)]
                )
            )
        } else {
            blockPlaces[name] = tag.span
        }
        blocks.append(nil)
        return blocks.count - 1
    }

    /// Hands in a block that has been read.
    mutating func endBlock(_ block: BlockNode, number: Int) {
        if blocks.indices.contains(number) { blocks[number] = block }
    }

    /// Reads on to the end tag of a tag that an app has defined.
    package mutating func body(
        of tag: TagToken,
        endingWith end: String
    ) -> (nodes: [TemplateNode], terminator: TagToken?) {
        body(of: tag, dividers: [], end: end)
    }

    /// Reports arguments of a tag that divides or ends another and takes none, as in Django.
    mutating func reportArguments(of tag: TagToken, hint: String? = nil) {
        guard let first = tag.arguments.first else { return }
        report(
            Diagnostic(
                .tagArguments,
                "`\(tag.name)` takes no arguments",
                hint: hint ?? "write `{% \(tag.name) %}`",
                at: first.through(tag.argumentsSpan)
            )
        )
    }

    /// The tokens up to an end tag that reads exactly so, unread: what a comment swallows.
    mutating func skip(to end: String) -> TagToken? {
        while index < tokens.count {
            let token = tokens[index]
            index += 1
            guard token.kind == .tag else { continue }
            guard source.bytes[token.content].elementsEqual(end.utf8) else { continue }
            return TagToken(token, in: source)
        }
        return nil
    }

    /// The next token if it is text, read: what `{% verbatim %}` keeps.
    mutating func takeText() -> SourceSpan? {
        guard index < tokens.count, tokens[index].kind == .text else { return nil }
        index += 1
        return SourceSpan(source: source, range: tokens[index - 1].range)
    }

    /// The next token, read: for tags whose bodies are no nodes.
    mutating func takeToken() -> TemplateToken? {
        guard index < tokens.count else { return nil }
        index += 1
        return tokens[index - 1]
    }

    /// Reports a tag that is never closed.
    mutating func reportUnclosed(_ tag: TagToken, end: String) {
        report(
            Diagnostic(
                .unclosedTag,
                "`{% \(tag.name) %}` is never closed",
                hint: "add `{% \(end) %}` where it should end",
                at: tag.span
            )
        )
    }

    // MARK: - Reading

    private mutating func body(
        of tag: TagToken,
        dividers: [String],
        end: String
    ) -> (nodes: [TemplateNode], terminator: TagToken?) {
        open.append(OpenTag(tag: tag, dividers: dividers, end: end))
        defer { open.removeLast() }
        var nodes: [TemplateNode] = []
        guard open.count <= Self.depthLimit else {
            report(Diagnostic(.nestingTooDeep, "tags nest more than \(Self.depthLimit) deep", at: tag.span))
            index = tokens.count
            return (nodes, nil)
        }
        let terminator = read(into: &nodes)
        if terminator == nil, index >= tokens.count,
            !diagnostics.contains(where: { $0.id == TemplateErrorCode.nestingTooDeep.rawValue })
        {
            reportUnclosed(tag, end: end)
        }
        return (nodes, terminator)
    }

    /// Reads nodes until the innermost open tag is divided or ended.
    private mutating func read(into nodes: inout [TemplateNode]) -> TagToken? {
        while index < tokens.count {
            let token = tokens[index]
            let span = SourceSpan(source: source, range: token.range)
            index += 1
            switch token.kind {
            case .text: nodes.append(.text(TextNode(span: span)))
            case .comment: nodes.append(.comment(CommentNode(span: span)))
            case .variable:
                hasContent = true
                if let node = variable(token, span) { nodes.append(node) }
            case .tag:
                let tag = TagToken(token, in: source)
                switch disposition(of: tag) {
                case .ends: return tag
                case .belongsFurtherOut:
                    index -= 1
                    return nil
                case .skip: break
                case .begins(let kind):
                    let node = kind.parse(tag, &self)
                    hasContent = true
                    if let node { nodes.append(node) }
                }
            }
        }
        return nil
    }

    private mutating func variable(_ token: TemplateToken, _ span: SourceSpan) -> TemplateNode? {
        guard !token.content.isEmpty else {
            report(
                Diagnostic(
                    .emptyTag,
                    "there is nothing in `\(span.text)`",
                    hint: "name a variable, or remove it",
                    at: span
                )
            )
            return nil
        }
        let expression = expression(SourceSpan(source: source, range: token.content))
        return .variable(VariableNode(span: span, expression: expression))
    }
}
