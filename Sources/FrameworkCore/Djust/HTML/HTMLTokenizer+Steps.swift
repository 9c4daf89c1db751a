// MARK: - One byte

extension HTMLTokenizer {
    /// Takes one byte outside plain text.
    /// - Returns: Whether the byte has been consumed; otherwise it is read again in the new state.
    mutating func step(_ byte: UInt8, at index: Int, into sink: inout some HTMLTokenSink) -> Bool {
        switch state.machine {
        case .tagOpen: return stepTagOpen(byte, at: index, into: &sink)
        case .endTagOpen: return stepEndTagOpen(byte, at: index, into: &sink)
        case .textLessThan, .textEndTagOpen, .textEndTagName, .scriptEscapedLessThan, .scriptEscapedEndTagOpen,
            .scriptEscapedEndTagName:
            return stepTextEndTag(byte, at: index, into: &sink)
        default:
            if state.machine.isText { return stepScript(byte) }
            if state.machine.isTag { return stepTag(byte, at: index, into: &sink) }
            return stepDeclaration(byte, at: index, into: &sink)
        }
    }

    // MARK: - Beginning and giving up markup

    /// Notes that a `<` may begin markup.
    mutating func openMarkup(_ machine: HTMLTokenizerMachine, at index: Int) {
        pending.start = cursor.position(index)
        pending.held = []
        state.machine = machine
        state.matched = 0
    }

    /// The `<` did begin markup: the text before it is complete.
    mutating func confirmMarkup(into sink: inout some HTMLTokenSink) {
        if pending.held.isEmpty { flushText(upTo: pending.start.offset - cursor.base, into: &sink) }
        pending.held = []
        pending.parts = []
        pending.isPartOpen = false
    }

    /// The `<` was text after all.
    mutating func rejectMarkup(_ machine: HTMLTokenizerMachine, into sink: inout some HTMLTokenSink) {
        for span in pending.held { sink.receive(.text(HTMLText(span: span, model: state.model))) }
        pending.held = []
        state.machine = machine
        state.matched = 0
    }

    /// Gives the sink the text up to an index.
    mutating func flushText(upTo index: Int, into sink: inout some HTMLTokenSink) {
        guard cursor.textStart < index else { return }
        sink.receive(.text(HTMLText(span: cursor.span(cursor.textStart, index), model: state.model)))
        cursor.textStart = index
    }

    // MARK: - Parts

    /// Begins a piece of a value or a comment at an index.
    mutating func openPart(at index: Int) {
        pending.isPartOpen = true
        cursor.partStart = index
    }

    /// Ends the open piece before an index.
    mutating func closePart(at index: Int) {
        guard pending.isPartOpen else { return }
        pending.isPartOpen = false
        if cursor.partStart < index { pending.parts.append(.bytes(cursor.span(cursor.partStart, index))) }
    }

    // MARK: - Between feeds

    /// Leaves a feed at its end, so that nothing refers to its indexes any more.
    mutating func pause(at index: Int, into sink: inout some HTMLTokenSink) {
        if state.machine.isText {
            flushText(upTo: index, into: &sink)
        } else if state.machine.isUndecided {
            let start = pending.held.isEmpty ? pending.start.offset - cursor.base : 0
            flushText(upTo: start, into: &sink)
            if start < index { pending.held.append(cursor.span(start, index)) }
        } else if pending.isPartOpen {
            closePart(at: index)
            pending.isPartOpen = true
        }
        cursor.base += index
        cursor.textStart = 0
        cursor.partStart = 0
    }

    /// Takes a hole between two feeds.
    mutating func takeHole(_ id: Int, into sink: inout some HTMLTokenSink) {
        switch state.machine {
        case .tagOpen, .endTagOpen:
            confirmMarkup(into: &sink)
            beginTag(isEndTag: state.machine == .endTagOpen, at: 0)
            pending.hasDynamicName = true
        case .textLessThan, .textEndTagOpen, .textEndTagName, .scriptEscapedLessThan, .scriptEscapedEndTagOpen,
            .scriptEscapedEndTagName:
            rejectMarkup(textMachine, into: &sink)
            sink.receive(.hole(id))
        case .tagName:
            pending.hasDynamicName = true
        case .attributeName:
            pending.attribute?.hasDynamicName = true
        case .beforeAttributeName, .afterAttributeName, .afterAttributeValueQuoted, .selfClosingStartTag,
            .attributeJoin:
            endAttribute()
            pending.holes.append(HTMLTagHole(id: id, position: pending.attributes.count))
            state.machine = .attributeJoin
        case .beforeAttributeValue:
            beginValue(.unquoted, at: 0)
            pending.parts.append(.hole(id))
        case .attributeValueDouble, .attributeValueSingle, .attributeValueUnquoted:
            pending.parts.append(.hole(id))
        case .markupDeclarationOpen, .markupDeclarationDash, .markupDeclarationDoctype, .markupDeclarationCDATA:
            pending.parts.append(.hole(id))
            state.machine = .bogusComment
        case .commentStart, .commentStartDash, .commentEndDash, .commentEnd, .commentEndBang, .comment, .bogusComment,
            .doctype:
            pending.parts.append(.hole(id))
            if state.machine != .bogusComment, state.machine != .doctype { state.machine = .comment }
        case .cdataBracket, .cdataEnd, .cdataSection:
            pending.parts.append(.hole(id))
            state.machine = .cdataSection
        default:
            sink.receive(.hole(id))
        }
    }

    /// Ends the input: text is complete, comments are closed, an unfinished tag is dropped.
    mutating func endInput(into sink: inout some HTMLTokenSink) {
        let end = cursor.position(0)
        if state.machine.isUndecided {
            rejectMarkup(textMachine, into: &sink)
        } else if state.machine.isTag {
            endAttribute()
            sink.receive(.dropped(HTMLMarkup(parts: [], extent: HTMLExtent(start: pending.start, end: end))))
            state.machine = .data
        } else if !state.machine.isText {
            endDeclaration(at: 0, into: &sink)
        }
    }

    /// The state to which text returns when a `<` in it is no markup.
    var textMachine: HTMLTokenizerMachine {
        switch state.machine {
        case .scriptEscapedLessThan, .scriptEscapedEndTagOpen, .scriptEscapedEndTagName: .scriptEscaped
        default: HTMLTokenizerMachine(reading: state.model)
        }
    }
}
