/// A text with variables in the reader's language:
/// `{% blocktranslate with a=b count n=items|length context "shop" trimmed asvar name %}…{% plural %}…{% endblocktranslate %}`.
enum BlockTranslateTag: Tag {
    static let name = "blocktranslate"
    static let dividers = ["plural"]
    static let end: String? = "endblocktranslate"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        var options = BlockTranslateOptions()
        let problem = options.read(tag, with: &parser)
        if let problem { parser.report(problem) }
        guard let (singular, plural, end) = bodies(of: tag, isCounted: options.counter != nil, with: &parser),
            problem == nil
        else { return nil }
        // With nothing for the plural, Django does not count either.
        let counted = plural.flatMap { $0.isEmpty ? nil : $0 }
        let output = BlockTranslateOutput(
            singular: BlockMessage(singular, isTrimmed: options.isTrimmed),
            plural: counted.map { BlockMessage($0, isTrimmed: options.isTrimmed) },
            bindings: options.bindings,
            counter: counted == nil ? nil : options.counter,
            context: options.context,
            symbol: options.symbol,
            span: tag.span
        )
        return .output(OutputNode(span: tag.span.through(end), tag: output))
    }

    private typealias Piece = BlockMessage.Piece

    /// Reads the text up to the end tag; nil when something else than text and variables stands in it, which has been
    /// reported.
    private static func bodies(
        of tag: TagToken,
        isCounted: Bool,
        with parser: inout TemplateParser
    ) -> (singular: [Piece], plural: [Piece]?, end: SourceSpan)? {
        let end = "end" + tag.name
        var singular: [Piece] = []
        var plural: [Piece]?
        while let token = parser.takeToken() {
            let piece: Piece
            switch token.kind {
            case .text: piece = .text(SourceSpan(source: parser.source, range: token.range))
            case .variable: piece = .variable(SourceSpan(source: parser.source, range: token.content))
            case .comment, .tag:
                let content = SourceSpan(source: parser.source, range: token.content)
                if token.kind == .tag, content.text == end, isCounted == (plural != nil) {
                    return (singular, plural, SourceSpan(source: parser.source, range: token.range))
                }
                if token.kind == .tag, content.text == "plural", isCounted, plural == nil {
                    plural = []
                    continue
                }
                parser.report(misplaced(token, content, in: tag, isCounted: isCounted, with: parser))
                if token.kind != .tag || content.text != end { _ = parser.skip(to: end) }
                return nil
            }
            if plural == nil { singular.append(piece) } else { plural?.append(piece) }
        }
        parser.reportUnclosed(tag, end: end)
        return nil
    }

    private static func misplaced(
        _ token: TemplateToken,
        _ content: SourceSpan,
        in tag: TagToken,
        isCounted: Bool,
        with parser: TemplateParser
    ) -> Diagnostic {
        let span = SourceSpan(source: parser.source, range: token.range)
        let opened = Diagnostic.Note("`{% \(tag.name) %}` is opened here", at: tag.span)
        if token.kind == .tag, content.text == "end" + tag.name {
            return Diagnostic(
                .unexpectedTag,
                "a `\(tag.name)` with `count` needs a text for the plural",
                hint: "put `{% plural %}` and the plural before `{% end\(tag.name) %}`",
                at: span,
                notes: [opened]
            )
        }
        let hint =
            content.text == "plural"
            ? (isCounted
                ? "remove one of the two `{% plural %}`" : "give the number: `{% \(tag.name) count n=number %}`")
            : "put `{% end\(tag.name) %}` before it, or give its value a name by `with`"
        return Diagnostic(
            .unexpectedTag,
            "`\(span.text)` stands in a `\(tag.name)`, which holds only text and variables",
            hint: hint,
            at: span,
            notes: [opened]
        )
    }
}

/// The old name of `blocktranslate`.
enum BlockTransTag: Tag {
    static let name = "blocktrans"
    static let dividers = ["plural"]
    static let end: String? = "endblocktrans"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        BlockTranslateTag.parse(tag, with: &parser)
    }
}
