/// Compiles nodes to a fragment: finds out where in the HTML every dynamic part stands, and makes a slot of it.
///
/// What is not clean — branches that open an element and leave it open, rows without end tags, text directly in a table
/// — becomes one opaque region, as small as the trouble allows. (Architecture, decision 2.)
struct SlotCompiler {
    /// What the names of the level mean.
    var dependencies: SlotDependencies
    /// Whether values are escaped on the level.
    var autoescape = true
    /// How deeply fragments nest here.
    var depth = 0
    /// Collects opaque regions, for whoever wants to know.
    let notes: Notes

    /// The opaque regions of one compilation.
    final class Notes {
        var regions: [LivePage.OpaqueRegion] = []
    }

    /// Compiles nodes that stand inside elements.
    /// - Throws: `UncleanMarkup` when an element around the nodes has to be rendered whole.
    func compile(_ nodes: [TemplateNode], inside surroundings: HTMLOpenElements) throws(UncleanMarkup) -> Fragment {
        guard depth < 100 else {
            throw UncleanMarkup(reason: .nestingTooDeep, element: surroundings.depth - 1, cause: nodes.first?.span)
        }
        let pieces = TemplatePieces(nodes, autoescape: autoescape)
        let tokens = try HoleWalk(pieces: pieces, start: HTMLTokenizerState.content(inside: surroundings)).tokens()
        let holes = HoleCompilation(compiler: self, pieces: pieces)
        var builder = MarkupTreeBuilder(inside: surroundings) { id, around throws(UncleanMarkup) in
            try holes.compile(id, inside: around)
        }
        try builder.build(tokens, in: pieces)
        let level = LevelCompiler(compiler: self, pieces: pieces, names: holes.names)
        return level.fragment(of: builder.items, inside: surroundings)
    }

    /// The compiler for what is nested in a tag.
    func nested(autoescape: Bool, _ dependencies: SlotDependencies) -> SlotCompiler {
        var copy = self
        copy.autoescape = autoescape
        copy.dependencies = dependencies
        copy.depth += 1
        return copy
    }
}

extension TemplatePieces {
    /// Whether a text is white space only.
    func isBlank(_ text: HTMLText) -> Bool {
        guard let node = self.text(text.span.source) else { return false }
        return node.bytes[text.span.range].allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) && $0 != 0x0B }
    }

    /// The place of a position that the tokenizer gave.
    func place(_ position: HTMLPosition) -> Place { Place(piece: position.source, offset: position.offset) }

    /// Where a token stands in its file; of one that ends in another text, the part in the text that it begins in.
    func span(_ extent: HTMLExtent) -> SourceSpan? {
        guard let node = text(extent.start.source) else { return nil }
        let end = extent.end.source == extent.start.source ? extent.end.offset : node.bytes.endIndex
        let range = extent.start.offset..<max(extent.start.offset, end)
        return node.cut(to: range.clamped(to: node.bytes.startIndex..<node.bytes.endIndex)).span
    }
}
