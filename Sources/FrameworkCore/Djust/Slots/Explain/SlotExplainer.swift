/// Puts compiled fragments into words.
struct SlotExplainer {
    /// What the bits of masks mean.
    let names: ExplainedNames

    /// The slots of a fragment.
    func slots(of fragment: Fragment, at path: [ExplainedSlot.Step]) -> [ExplainedSlot] {
        zip(fragment.slots, fragment.origins).enumerated().map { index, slot in
            explain(slot.0, from: slot.1, at: path + [.slot(index)])
        }
    }

    /// The attributes of the root.
    func attributes(of root: ElementSlot) -> [ExplainedSlot] { attributes(root, at: []) }

    private func explain(_ slot: Slot, from origin: SlotOrigin, at path: [ExplainedSlot.Step]) -> ExplainedSlot {
        let (kind, title, parts) = content(of: slot, from: origin, at: path)
        return ExplainedSlot(
            kind: kind,
            path: path,
            title: title,
            place: origin.span,
            reads: names.reads(slot.reads),
            words: slot.wordCount,
            lists: slot.listCount,
            parts: parts
        )
    }

    private func content(
        of slot: Slot,
        from origin: SlotOrigin,
        at path: [ExplainedSlot.Step]
    ) -> (ExplainedSlot.Kind, title: String, parts: [ExplainedSlot]) {
        switch slot.kind {
        case .markup(let program): return (.markup, program.nodes.title, [])
        case .definition(let node): return (.definition, node.span.title, [])
        case .element(let element):
            return (.element, "<\(element.name)>", attributes(element, at: path) + content(of: element, at: path))
        case .conditional(let branches):
            return (
                .conditional, origin.span?.title ?? "",
                zip(branches, origin.branchTags).map { explain($0, $1, at: path) }
            )
        case .list(let list):
            let key = list.key.map { "key \($0.nodes.title)" } ?? "rows are told apart by their places"
            let row = part(.row, key, list.row.reads, at: path + [.anyRow], slots(of: list.row, at: path + [.anyRow]))
            return (.list, list.loop.tagSpan.title, [row])
        case .scope(let scope):
            return (.scope, origin.span?.title ?? "", slots(of: scope.fragment, at: path))
        }
    }

    private func explain(
        _ branch: ConditionalBranch,
        _ tag: SourceSpan?,
        at path: [ExplainedSlot.Step]
    ) -> ExplainedSlot {
        ExplainedSlot(
            kind: .branch,
            path: path,
            title: tag?.title ?? "",
            place: tag,
            reads: names.reads(branch.fragment.reads),
            words: branch.fragment.wordCount,
            lists: branch.fragment.listCount,
            parts: slots(of: branch.fragment, at: path)
        )
    }

    // MARK: - Elements

    private func attributes(_ element: ElementSlot, at path: [ExplainedSlot.Step]) -> [ExplainedSlot] {
        switch element.attributes {
        case .values(let values):
            values.map { part(.attribute, $0.name, $0.reads, at: path, place: $0.value.nodes.first?.span, words: 1) }
        case .set(let program, let reads): [part(.attributes, program, reads, at: path)]
        }
    }

    private func content(of element: ElementSlot, at path: [ExplainedSlot.Step]) -> [ExplainedSlot] {
        switch element.content {
        case .text(let program, _, let reads): [part(.text, program, reads, at: path)]
        case .opaque(let program, let reads): [part(.opaque, program, reads, at: path)]
        case nil: []
        }
    }

    /// Something that is rendered whole.
    private func part(
        _ kind: ExplainedSlot.Kind,
        _ program: RenderProgram,
        _ reads: StateMask,
        at path: [ExplainedSlot.Step]
    ) -> ExplainedSlot {
        part(kind, program.nodes.title, reads, at: path, place: program.nodes.first?.span, words: 1)
    }

    private func part(
        _ kind: ExplainedSlot.Kind,
        _ title: String,
        _ reads: StateMask,
        at path: [ExplainedSlot.Step],
        _ parts: [ExplainedSlot] = [],
        place: SourceSpan? = nil,
        words: Int = 0
    ) -> ExplainedSlot {
        ExplainedSlot(
            kind: kind,
            path: path,
            title: title,
            place: place,
            reads: names.reads(reads),
            words: words,
            lists: 0,
            parts: parts
        )
    }
}

extension SlotOrigin {
    /// Where it is written.
    fileprivate var span: SourceSpan? {
        switch self {
        case .node(let node): node.span
        case .markup(let span): span
        }
    }

    /// The tags that begin the branches of a conditional.
    fileprivate var branchTags: [SourceSpan?] {
        switch self {
        case .node(.ifTag(let node)): node.branches.map(\.tagSpan)
        case .node(.forTag(let node)): [node.tagSpan, node.emptySpan]
        case .node, .markup: []
        }
    }
}

extension SourceSpan {
    /// The first tag, or as much of the text as fits a line, with runs of white space as one space.
    fileprivate var title: String {
        let limit = 60
        var line = String(decoding: bytes.prefix(4 * limit), as: UTF8.self)
        if line.hasPrefix("{%"), let end = line.firstRange(of: "%}") { line = String(line[..<end.upperBound]) }
        line = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > limit ? line.prefix(limit - 1) + "…" : line
    }
}

extension [TemplateNode] {
    /// What begins the nodes.
    fileprivate var title: String { first { !$0.isBlankText }?.span.title ?? "" }
}

extension TemplateNode {
    /// Whether the node is white space only.
    fileprivate var isBlankText: Bool {
        if case .text(let text) = self { text.bytes.allSatisfy(\.isHTMLSpace) } else { false }
    }
}
