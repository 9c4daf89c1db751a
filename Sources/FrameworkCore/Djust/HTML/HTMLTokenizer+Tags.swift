// MARK: - Tags

extension HTMLTokenizer {
    /// Takes the byte after `<` in content.
    mutating func stepTagOpen(_ byte: UInt8, at index: Int, into sink: inout some HTMLTokenSink) -> Bool {
        switch byte {
        case UInt8(ascii: "!"):
            confirmMarkup(into: &sink)
            state.machine = .markupDeclarationOpen
            openPart(at: index + 1)
            return true
        case UInt8(ascii: "/"):
            state.machine = .endTagOpen
            return true
        case UInt8(ascii: "?"):
            confirmMarkup(into: &sink)
            state.machine = .bogusComment
            openPart(at: index)
            return false
        default:
            guard byte.isASCIILetter else {
                rejectMarkup(.data, into: &sink)
                return false
            }
            confirmMarkup(into: &sink)
            beginTag(isEndTag: false, at: index)
            return false
        }
    }

    /// Takes the byte after `</` in content.
    mutating func stepEndTagOpen(_ byte: UInt8, at index: Int, into sink: inout some HTMLTokenSink) -> Bool {
        if byte.isASCIILetter {
            confirmMarkup(into: &sink)
            beginTag(isEndTag: true, at: index)
            return false
        }
        confirmMarkup(into: &sink)
        if byte == UInt8(ascii: ">") {
            let extent = HTMLExtent(start: pending.start, end: cursor.position(index + 1))
            sink.receive(.dropped(HTMLMarkup(parts: [], extent: extent)))
            cursor.textStart = index + 1
            state.machine = .data
            return true
        }
        state.machine = .bogusComment
        openPart(at: index)
        return false
    }

    /// Begins to collect a tag whose name begins at an index.
    mutating func beginTag(isEndTag: Bool, at index: Int) {
        state.machine = .tagName
        state.isEndTag = isEndTag
        state.tagName.removeAll(keepingCapacity: true)
        state.attributeName.removeAll(keepingCapacity: true)
        state.matched = 0
        pending.nameSpan = cursor.span(index, index)
        pending.hasDynamicName = false
        pending.forgetAttributes()
        pending.attribute = nil
        pending.holes = []
        pending.isUncertain = false
    }

    /// Takes one byte inside a tag.
    mutating func stepTag(_ byte: UInt8, at index: Int, into sink: inout some HTMLTokenSink) -> Bool {
        switch state.machine {
        case .tagName:
            return stepTagName(byte, at: index, into: &sink)
        case .attributeJoin:
            if !byte.isHTMLSpace, byte != UInt8(ascii: "/"), byte != UInt8(ascii: ">") { pending.isUncertain = true }
            state.machine = .beforeAttributeName
            return false
        case .beforeAttributeName, .afterAttributeName, .afterAttributeValueQuoted, .selfClosingStartTag:
            return stepBetweenAttributes(byte, at: index, into: &sink)
        case .attributeName:
            return stepAttributeName(byte, at: index)
        default:
            return stepValue(byte, at: index, into: &sink)
        }
    }

    private mutating func stepTagName(_ byte: UInt8, at index: Int, into sink: inout some HTMLTokenSink) -> Bool {
        if byte.isHTMLSpace {
            state.machine = .beforeAttributeName
        } else if byte == UInt8(ascii: "/") {
            state.machine = .selfClosingStartTag
        } else if byte == UInt8(ascii: ">") {
            endTag(at: index, isSelfClosing: false, into: &sink)
        } else {
            Self.append(byte, to: &state.tagName)
            extend(&pending.nameSpan, over: index)
        }
        return true
    }

    private mutating func stepBetweenAttributes(
        _ byte: UInt8,
        at index: Int,
        into sink: inout some HTMLTokenSink
    ) -> Bool {
        if byte == UInt8(ascii: ">") {
            endTag(at: index, isSelfClosing: state.machine == .selfClosingStartTag, into: &sink)
            return true
        }
        if byte == UInt8(ascii: "/") {
            state.machine = .selfClosingStartTag
            return true
        }
        if byte.isHTMLSpace {
            if state.machine != .afterAttributeName { state.machine = .beforeAttributeName }
            return true
        }
        if byte == UInt8(ascii: "="), state.machine == .afterAttributeName {
            state.machine = .beforeAttributeValue
            return true
        }
        endAttribute()
        let span = cursor.span(index, index)
        let start = cursor.position(index)
        pending.attribute = HTMLAttribute(name: "", nameSpan: span, extent: HTMLExtent(start: start, end: start))
        state.attributeName.removeAll(keepingCapacity: true)
        state.machine = .attributeName
        guard byte == UInt8(ascii: "=") else { return false }
        appendToAttributeName(byte, at: index)
        return true
    }

    private mutating func stepAttributeName(_ byte: UInt8, at index: Int) -> Bool {
        if byte == UInt8(ascii: "=") {
            state.machine = .beforeAttributeValue
        } else if byte.isHTMLSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
            state.machine = .afterAttributeName
            return false
        } else {
            appendToAttributeName(byte, at: index)
        }
        return true
    }

    private mutating func appendToAttributeName(_ byte: UInt8, at index: Int) {
        Self.append(byte, to: &state.attributeName)
        guard var span = pending.attribute?.nameSpan else { return }
        extend(&span, over: index)
        pending.attribute?.nameSpan = span
        pending.attribute?.extent.end = cursor.position(index + 1)
    }

    // MARK: - Values

    private mutating func stepValue(_ byte: UInt8, at index: Int, into sink: inout some HTMLTokenSink) -> Bool {
        switch (state.machine, byte) {
        case (.beforeAttributeValue, UInt8(ascii: "\"")):
            beginValue(.double, at: index + 1)
        case (.beforeAttributeValue, UInt8(ascii: "'")):
            beginValue(.single, at: index + 1)
        case (.beforeAttributeValue, UInt8(ascii: ">")):
            pending.attribute?.extent.end = cursor.position(index)
            endTag(at: index, isSelfClosing: false, into: &sink)
        case (.beforeAttributeValue, _):
            if byte.isHTMLSpace { return true }
            beginValue(.unquoted, at: index)
            return false
        case (.attributeValueDouble, UInt8(ascii: "\"")), (.attributeValueSingle, UInt8(ascii: "'")):
            endValue(at: index, extentEnd: index + 1)
            state.machine = .afterAttributeValueQuoted
        case (.attributeValueUnquoted, _) where byte.isHTMLSpace:
            endValue(at: index, extentEnd: index)
            state.machine = .beforeAttributeName
        case (.attributeValueUnquoted, UInt8(ascii: ">")):
            endValue(at: index, extentEnd: index)
            endTag(at: index, isSelfClosing: false, into: &sink)
        default:
            break
        }
        return true
    }

    /// Begins to collect a value.
    mutating func beginValue(_ quote: HTMLQuote, at index: Int) {
        pending.attribute?.quote = quote
        pending.parts = []
        openPart(at: index)
        switch quote {
        case .double: state.machine = .attributeValueDouble
        case .single: state.machine = .attributeValueSingle
        case .unquoted: state.machine = .attributeValueUnquoted
        }
    }

    private mutating func endValue(at index: Int, extentEnd: Int) {
        closePart(at: index)
        pending.attribute?.value = pending.parts
        pending.attribute?.extent.end = cursor.position(extentEnd)
        pending.parts = []
        endAttribute()
    }

    // MARK: - Ends

    /// Adds the attribute being read to the tag.
    mutating func endAttribute() {
        guard var attribute = pending.attribute else { return }
        attribute.name = String(decoding: state.attributeName, as: UTF8.self)
        if !attribute.hasDynamicName { attribute.isDuplicate = pending.hasAttribute(attribute.name) }
        pending.add(attribute)
        pending.attribute = nil
        state.attributeName.removeAll(keepingCapacity: true)
    }

    /// Gives the sink the tag and goes on as its name says.
    private mutating func endTag(at index: Int, isSelfClosing: Bool, into sink: inout some HTMLTokenSink) {
        endAttribute()
        let tag = HTMLTag(
            name: String(decoding: state.tagName, as: UTF8.self),
            nameSpan: pending.nameSpan,
            hasDynamicName: pending.hasDynamicName,
            attributes: pending.attributes,
            holes: pending.holes,
            isSelfClosing: isSelfClosing,
            isUncertain: pending.isUncertain,
            extent: HTMLExtent(start: pending.start, end: cursor.position(index + 1))
        )
        pending.forgetAttributes()
        cursor.textStart = index + 1
        let isEndTag = state.isEndTag
        state.tagName.removeAll(keepingCapacity: true)
        state.isEndTag = false
        if isEndTag {
            sink.receive(.endTag(tag))
            state.foreign.end(tag.name)
            enter(.content, element: "")
            return
        }
        sink.receive(.startTag(tag))
        let isForeign = state.foreign.start(tag.name, isSelfClosing: isSelfClosing)
        let proposed = isForeign ? .content : HTMLElements.contentModel(of: tag.name)
        enter(sink.contentModel(after: tag, proposed: proposed), element: tag.name)
    }

    private mutating func enter(_ model: HTMLContentModel, element: String) {
        state.model = model
        state.textElement = model == .content ? [] : Array(element.utf8)
        state.machine = HTMLTokenizerMachine(reading: model)
    }

    /// Adds a byte to a name: small letters, and U+FFFD for NUL.
    private static func append(_ byte: UInt8, to name: inout [UInt8]) {
        if byte == 0 {
            name += [0xEF, 0xBF, 0xBD]
        } else {
            name.append(byte.asciiLowercased)
        }
    }

    /// Makes a span reach over the byte at an index, if it is the next one of the same text.
    private func extend(_ span: inout HTMLSpan, over index: Int) {
        let offset = cursor.base + index
        if span.source == cursor.source, span.range.upperBound == offset {
            span.range = span.range.lowerBound..<(offset + 1)
        }
    }
}
