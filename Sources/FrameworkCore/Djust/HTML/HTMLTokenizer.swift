/// Reads HTML as browsers do (WHATWG HTML, 13.2.5), in pieces, with dynamic holes between the pieces.
///
/// A template's text nodes are fed in order; where a `{{ }}` stands the caller asks for the `context` and says
/// `hole(…)`. The tokenizer is a value: to follow the branches of an `{% if %}`, copy it, feed each copy a branch and
/// compare the copies' `state`. It keeps no bytes, only where they stand. O(bytes).
package struct HTMLTokenizer: Sendable {
    /// How the next byte will be read.
    package internal(set) var state: HTMLTokenizerState
    /// The markup that has been begun and not ended.
    var pending = HTMLPendingMarkup()
    /// Where the tokenizer stands in the text that is being fed.
    var cursor = HTMLFeedCursor()

    /// Begins to read a document or a fragment.
    package init(state: HTMLTokenizerState = HTMLTokenizerState()) {
        self.state = state
    }

    /// Reads a piece of text that follows directly on what has been read.
    /// - Parameters:
    ///   - bytes: The text.
    ///   - source: A number for the text that the bytes are from, given back in every span.
    ///   - baseOffset: The offset of the first byte in that text; by default the slice's own index.
    ///   - sink: Takes the tokens.
    package mutating func feed(
        _ bytes: ArraySlice<UInt8>,
        source: Int = 0,
        baseOffset: Int? = nil,
        into sink: inout some HTMLTokenSink
    ) {
        guard !bytes.isEmpty else { return }
        let span = bytes.span
        cursor = HTMLFeedCursor(source: source, base: baseOffset ?? bytes.startIndex)
        if pending.isPartOpen { cursor.partStart = 0 }
        var index = 0
        while index < span.count {
            if state.machine.isText {
                index = readText(span, from: index, into: &sink)
            } else {
                index = skipValue(span, from: index)
            }
            if index < span.count, step(span[index], at: index, into: &sink) { index += 1 }
        }
        pause(at: index, into: &sink)
    }

    /// Says that a dynamic hole stands here.
    ///
    /// Its text is taken to be harmless: escaped, and no markup.
    /// - Parameters:
    ///   - id: A number for the hole, given back in the tokens.
    ///   - next: How to go on when the hole is a construct whose branches end in another state than they began in.
    ///     Where the branches leave a tag open that they began, go on with the copy that read one of them instead.
    ///   - sink: Takes the hole when it is not part of markup.
    package mutating func hole(
        _ id: Int,
        resumingIn next: HTMLTokenizerState? = nil,
        into sink: inout some HTMLTokenSink
    ) {
        let isBehindName = state.machine == .tagName && !pending.hasDynamicName
        takeHole(id, into: &sink)
        guard let next else { return }
        if isBehindName, next.machine != .tagName, next.isBetweenAttributes, next.tagName == state.tagName {
            // `<option{% if on %} selected{% endif %}>`: no branch goes on with the name.
            pending.hasDynamicName = false
            pending.holes.append(HTMLTagHole(id: id, position: 0))
        }
        if next.machine == .attributeJoin, pending.attribute != nil {
            // `value=x{% if on %} checked{% endif %}`: where the value ends depends on the branch.
            if state.machine == .attributeValueUnquoted { pending.isUncertain = true }
            closePart(at: 0)
            pending.attribute?.value = pending.parts
            pending.parts = []
            endAttribute()
        }
        state = next
        pending.isPartOpen = next.machine.hasOpenPart
    }

    /// Says that the input has ended.
    package mutating func finish(into sink: inout some HTMLTokenSink) {
        endInput(into: &sink)
    }

    /// Reads a complete text.
    package static func tokens(
        of bytes: [UInt8],
        source: Int = 0,
        state: HTMLTokenizerState = HTMLTokenizerState()
    ) -> [HTMLToken] {
        var tokenizer = HTMLTokenizer(state: state)
        var tokens: [HTMLToken] = []
        tokenizer.feed(bytes[...], source: source, into: &tokens)
        tokenizer.finish(into: &tokens)
        return tokens
    }

    /// Whether a hole stands in the name of the tag that is being read.
    var hasDynamicTagName: Bool { state.machine.isTag && pending.hasDynamicName }

    /// Where the next byte, or a hole, stands.
    package var context: HTMLContext {
        let attribute = { String(decoding: state.attributeName, as: UTF8.self) }
        switch state.machine {
        case .data: return .content
        case .tagOpen: return .tagName(isEndTag: false)
        case .endTagOpen: return .tagName(isEndTag: true)
        case .tagName: return .tagName(isEndTag: state.isEndTag)
        case .beforeAttributeName, .afterAttributeValueQuoted, .selfClosingStartTag, .attributeJoin:
            return .beforeAttributeName
        case .attributeName: return .attributeName(attribute())
        case .afterAttributeName: return .afterAttributeName(attribute())
        case .beforeAttributeValue: return .beforeAttributeValue(name: attribute())
        case .attributeValueDouble: return .attributeValue(name: attribute(), quote: .double)
        case .attributeValueSingle: return .attributeValue(name: attribute(), quote: .single)
        case .attributeValueUnquoted: return .attributeValue(name: attribute(), quote: .unquoted)
        case .markupDeclarationOpen, .markupDeclarationDash, .markupDeclarationDoctype, .markupDeclarationCDATA,
            .bogusComment, .commentStart, .commentStartDash, .comment, .commentEndDash, .commentEnd, .commentEndBang:
            return .comment
        case .doctype: return .doctype
        case .cdataSection, .cdataBracket, .cdataEnd: return .cdata
        default:
            return .rawText(element: String(decoding: state.textElement, as: UTF8.self), model: state.model)
        }
    }
}
