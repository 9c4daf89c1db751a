/// Runs the HTML tokenizer over pieces and tells it where dynamic holes stand; follows the branches of tags that stand
/// inside markup.
struct HoleWalk {
    let pieces: TemplatePieces
    let start: HTMLTokenizerState

    /// The tokens of the pieces; the sources and holes in them are the pieces' numbers.
    /// - Throws: `UncleanMarkup` with the element -1 (everything around) when the pieces do not end between tags.
    func tokens() throws(UncleanMarkup) -> [HTMLToken] {
        var tokenizer = HTMLTokenizer(state: start)
        var tokens: [HTMLToken] = []
        for (index, piece) in pieces.pieces.enumerated() {
            if case .text(let text) = piece.node {
                tokenizer.feed(text.bytes, source: index, into: &tokens)
            } else if tokenizer.context == .content {
                tokenizer.hole(index, into: &tokens)
            } else {
                let next = try Self.state(after: piece.node, from: tokenizer, depth: 0)
                tokenizer.hole(index, resumingIn: next, into: &tokens)
            }
        }
        guard tokenizer.context == .content else {
            throw UncleanMarkup(reason: .unfinishedMarkup, element: -1, cause: pieces.start(of: tokenizer))
        }
        tokenizer.finish(into: &tokens)
        return tokens
    }

    /// How the tokenizer goes on behind a tag that stands inside markup; nil where it is as a text would leave it.
    private static func state(
        after node: TemplateNode,
        from tokenizer: HTMLTokenizer,
        depth: Int
    ) throws(UncleanMarkup) -> HTMLTokenizerState? {
        var bodies = node.bodies
        guard !bodies.isEmpty else { return nil }
        guard depth < 100 else { throw UncleanMarkup(reason: .nestingTooDeep, element: -1, cause: node.span) }
        switch node {
        case .ifTag(let tag): if tag.branches.last?.condition != nil { bodies.append([]) }
        case .forTag: bodies.append([])
        default: break
        }
        var joined: HTMLTokenizerState?
        var hasDynamicName = false
        for body in bodies {
            let branch = try read(body, with: tokenizer, depth: depth + 1)
            let end = branch.state
            hasDynamicName = hasDynamicName || branch.hasDynamicTagName
            guard let before = joined else {
                joined = end
                continue
            }
            guard let both = before.joined(with: end) else {
                throw UncleanMarkup(reason: .unevenBranches, element: -1, cause: node.span)
            }
            joined = both
        }
        // A value that goes on with the name of a tag (`<b{% if on %}{{ name }}{% endif %}`) is one hole in the name.
        return hasDynamicName && joined?.isBetweenAttributes == true ? nil : joined
    }

    /// The tokenizer as it is behind a body; the body must not finish the markup that it stands in.
    private static func read(
        _ body: [TemplateNode],
        with tokenizer: HTMLTokenizer,
        depth: Int
    ) throws(UncleanMarkup) -> HTMLTokenizer {
        var tokenizer = tokenizer
        var tokens: [HTMLToken] = []
        for (index, piece) in TemplatePieces(body, autoescape: true).pieces.enumerated() {
            if case .text(let text) = piece.node {
                tokenizer.feed(text.bytes, source: index, into: &tokens)
            } else {
                let next = try state(after: piece.node, from: tokenizer, depth: depth)
                tokenizer.hole(index, resumingIn: next, into: &tokens)
            }
        }
        let finishesMarkup = tokens.contains { token in
            switch token {
            case .text, .hole: false
            case .startTag, .endTag, .comment, .doctype, .cdata, .dropped: true
            }
        }
        if finishesMarkup {
            throw UncleanMarkup(reason: .branchEndsMarkup, element: -1, cause: body.first?.span)
        }
        return tokenizer
    }
}

extension TemplatePieces {
    /// Where the markup begins that a tokenizer has not finished; nil for the text of an element.
    fileprivate func start(of tokenizer: HTMLTokenizer) -> SourceSpan? {
        guard tokenizer.state.machine.isTag || tokenizer.context == .comment else { return nil }
        let start = tokenizer.pending.start
        return span(HTMLExtent(start: start, end: HTMLPosition(source: start.source, offset: start.offset + 1)))
    }
}

extension HTMLTokenizerState {
    /// How content inside elements begins to be read: what matters is which SVG or MathML elements are open.
    static func content(inside surroundings: HTMLOpenElements) -> HTMLTokenizerState {
        var tokenizer = HTMLTokenizer()
        var unused: [HTMLToken] = []
        for element in surroundings.elements where element.namespace != .html {
            tokenizer.feed(Array("<\(element.name)>".utf8)[...], into: &unused)
        }
        return tokenizer.state
    }
}
