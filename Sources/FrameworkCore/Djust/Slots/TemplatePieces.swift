/// A run of sibling nodes with the tags that only group them (`block`, `autoescape`, plain `include`) taken away: texts,
/// and the dynamic nodes between them.
///
/// Pieces are numbered; the number is what the HTML tokenizer calls a source (of a text) or a hole (of a node).
struct TemplatePieces {
    /// One text or one dynamic node.
    struct Piece {
        var node: TemplateNode
        /// Whether values are escaped here.
        var autoescape: Bool
    }

    /// A place between two bytes, or between two pieces.
    struct Place {
        var piece: Int
        /// The offset in the piece's text; 0 in front of a dynamic node, 1 behind it.
        var offset: Int
    }

    private(set) var pieces: [Piece] = []

    init(_ nodes: [TemplateNode], autoescape: Bool) { add(nodes, autoescape: autoescape, depth: 0) }

    private init(pieces: [Piece]) { self.pieces = pieces }

    private mutating func add(_ nodes: [TemplateNode], autoescape: Bool, depth: Int) {
        for node in nodes {
            switch node {
            case .comment, .load:
                continue
            case .block(let block) where depth < 200 && block.parent == nil && Self.isOpen(block.body):
                add(block.body, autoescape: autoescape, depth: depth + 1)
            case .autoescape(let tag) where depth < 200:
                add(tag.body, autoescape: tag.isOn, depth: depth + 1)
            case .include(let include) where include.bindings.isEmpty && !include.isOnly && depth < 200:
                if let loaded = include.loaded, Self.isPlain(loaded.nodes) {
                    add(loaded.nodes, autoescape: autoescape, depth: depth + 1)
                } else {
                    pieces.append(Piece(node: node, autoescape: autoescape))
                }
            default:
                pieces.append(Piece(node: node, autoescape: autoescape))
            }
        }
    }

    /// Whether a tag around nodes can be taken away: they define no names that would then be seen beyond them.
    ///
    /// The tags around the live root go in any case.
    private static func isOpen(_ nodes: [TemplateNode]) -> Bool {
        nodes.definedNames.isEmpty || LiveRoot.isMentioned(in: nodes)
    }

    /// Whether an include of nodes can be taken away: it is open, and nothing in it has a memory of its own.
    private static func isPlain(_ nodes: [TemplateNode]) -> Bool {
        isOpen(nodes) && (!nodes.contains(where: \.hasMemory) || LiveRoot.isMentioned(in: nodes))
    }

    /// The first place.
    var start: Place { Place(piece: 0, offset: pieces.first.map(Self.startOffset) ?? 0) }
    /// The last place.
    var end: Place { Place(piece: pieces.count, offset: 0) }

    /// The text of a piece, nil for a dynamic node.
    func text(_ piece: Int) -> TextNode? {
        guard pieces.indices.contains(piece), case .text(let text) = pieces[piece].node else { return nil }
        return text
    }

    /// The static bytes between two places, without what is dynamic there.
    func bytes(from start: Place, to end: Place) -> [UInt8] {
        var bytes: [UInt8] = []
        for piece in slice(from: start, to: end).pieces {
            if case .text(let text) = piece.node { bytes.append(contentsOf: text.bytes) }
        }
        return bytes
    }

    /// Everything between two places as nodes that render alike anywhere.
    func nodes(from start: Place, to end: Place) -> [TemplateNode] { slice(from: start, to: end).nodes }

    /// Everything as nodes that render alike anywhere: what is under `{% autoescape off %}` says so itself.
    var nodes: [TemplateNode] { pieces.map(\.standalone) }

    /// The pieces between two places; texts at the ends are cut.
    func slice(from start: Place, to end: Place) -> TemplatePieces {
        guard start.piece < pieces.count, start.piece <= end.piece else { return TemplatePieces(pieces: []) }
        var result: [Piece] = []
        for index in start.piece...min(end.piece, pieces.count - 1) {
            let piece = pieces[index]
            guard case .text(let text) = piece.node else {
                let isBehindStart = index > start.piece || start.offset == 0
                let isBeforeEnd = index < end.piece || end.offset > 0
                if isBehindStart, isBeforeEnd { result.append(piece) }
                continue
            }
            let lower = index == start.piece ? max(start.offset, text.bytes.startIndex) : text.bytes.startIndex
            let upper = index == end.piece ? min(end.offset, text.bytes.endIndex) : text.bytes.endIndex
            guard lower < upper else { continue }
            result.append(Piece(node: .text(text.cut(to: lower..<upper)), autoescape: piece.autoescape))
        }
        return TemplatePieces(pieces: result)
    }

    private static func startOffset(_ piece: Piece) -> Int {
        if case .text(let text) = piece.node { text.bytes.startIndex } else { 0 }
    }
}

extension TemplatePieces.Piece {
    /// The piece as a node that renders alike under any setting of autoescape.
    var standalone: TemplateNode {
        guard !autoescape else { return node }
        if case .text = node { return node }
        let span = node.span
        return .autoescape(AutoescapeNode(span: span, isOn: false, body: [node], tagSpan: span, endSpan: span))
    }
}

extension TemplateNode {
    /// Whether the node is anything but text that never changes.
    var isDynamic: Bool { if case .text = self { false } else { true } }
}

extension TextNode {
    /// A part of the text, given by indexes of its bytes.
    func cut(to range: Range<Int>) -> TextNode {
        let offset = span.range.lowerBound - bytes.startIndex
        let moved = range.lowerBound + offset..<range.upperBound + offset
        return TextNode(span: SourceSpan(source: span.source, range: moved), bytes: bytes[range])
    }
}
