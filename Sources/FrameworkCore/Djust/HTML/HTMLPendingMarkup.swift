/// Where the tokenizer stands in the text that is being fed.
///
/// Indexes count from the first byte of the feed.
struct HTMLFeedCursor: Sendable {
    /// The caller's number for the text.
    var source = 0
    /// The caller's offset of the first byte.
    var base = 0
    /// Where text begins that has not been given to the sink.
    var textStart = 0
    /// Where the open part of a value or a comment begins.
    var partStart = 0

    /// The place of an index.
    func position(_ index: Int) -> HTMLPosition { HTMLPosition(source: source, offset: base + index) }

    /// The stretch between two indexes.
    func span(_ start: Int, _ end: Int) -> HTMLSpan {
        HTMLSpan(source: source, range: (base + start)..<(base + max(start, end)))
    }
}

/// What has been collected of markup that has not ended.
struct HTMLPendingMarkup: Sendable {
    /// Where the markup's `<` stands.
    var start = HTMLPosition(source: 0, offset: 0)
    /// Bytes from earlier feeds that are text or markup, as the next bytes decide.
    var held: [HTMLSpan] = []
    /// The pieces of the value, comment or section being read.
    var parts: [HTMLPart] = []
    /// Whether a piece is open: whether the bytes being read belong to it.
    var isPartOpen = false
    /// The tag's name: where its first piece stands.
    var nameSpan = HTMLSpan(source: 0, range: 0..<0)
    /// Whether a hole stands in the tag's name.
    var hasDynamicName = false
    /// The complete attributes of the tag.
    private(set) var attributes: [HTMLAttribute] = []
    /// The names of the attributes when they are many, so that no tag takes more than linear time; empty before.
    private var attributeNames: Set<String> = []
    private static let scanLimit = 16
    /// The attribute being read.
    var attribute: HTMLAttribute?
    /// The holes between attributes.
    var holes: [HTMLTagHole] = []
    /// See `HTMLTag.isUncertain`.
    var isUncertain = false

    /// Whether the tag has an attribute of a name already.
    func hasAttribute(_ name: String) -> Bool {
        attributes.count <= Self.scanLimit
            ? attributes.contains { $0.name == name } : attributeNames.contains(name)
    }

    /// Adds a complete attribute.
    mutating func add(_ attribute: HTMLAttribute) {
        attributes.append(attribute)
        if attributes.count == Self.scanLimit + 1 {
            attributeNames = Set(attributes.map(\.name))
        } else if attributes.count > Self.scanLimit {
            attributeNames.insert(attribute.name)
        }
    }

    /// Begins anew without attributes and holes between them.
    mutating func forgetAttributes() {
        attributes = []
        attributeNames = []
        holes = []
    }

    /// Cuts bytes off the end of the parts: the `--` of a comment's end.
    mutating func trim(_ count: Int) {
        var count = count
        while count > 0, case .bytes(var span)? = parts.last {
            let cut = min(count, span.range.count)
            span.range = span.range.lowerBound..<(span.range.upperBound - cut)
            count -= cut
            parts.removeLast()
            if !span.range.isEmpty { parts.append(.bytes(span)) }
        }
    }
}

extension HTMLTokenizerMachine {
    /// Whether the bytes being read in this state belong to a value, a comment or a section.
    var hasOpenPart: Bool {
        switch self {
        case .attributeValueDouble, .attributeValueSingle, .attributeValueUnquoted: true
        default: rawValue >= Self.markupDeclarationOpen.rawValue
        }
    }
}
