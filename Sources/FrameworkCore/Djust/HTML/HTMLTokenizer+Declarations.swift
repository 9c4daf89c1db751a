// MARK: - Comments, doctypes, CDATA sections

extension HTMLTokenizer {
    /// Takes one byte after `<!`, or inside a comment, a doctype or a CDATA section.
    mutating func stepDeclaration(_ byte: UInt8, at index: Int, into sink: inout some HTMLTokenSink) -> Bool {
        switch state.machine {
        case .markupDeclarationOpen, .markupDeclarationDash, .markupDeclarationDoctype, .markupDeclarationCDATA:
            return stepMarkupDeclaration(byte, at: index, into: &sink)
        case .bogusComment, .doctype:
            if byte == UInt8(ascii: ">") { endDeclaration(at: index, consuming: 1, into: &sink) }
            return true
        case .cdataSection, .cdataBracket, .cdataEnd:
            return stepCDATA(byte, at: index, into: &sink)
        default:
            return stepComment(byte, at: index, into: &sink)
        }
    }

    private mutating func stepMarkupDeclaration(
        _ byte: UInt8,
        at index: Int,
        into sink: inout some HTMLTokenSink
    ) -> Bool {
        switch state.machine {
        case .markupDeclarationOpen:
            if byte == UInt8(ascii: "-") {
                state.machine = .markupDeclarationDash
                return true
            }
            if byte.asciiLowercased == UInt8(ascii: "d") {
                state.machine = .markupDeclarationDoctype
                state.matched = 0
                return false
            }
            if byte == UInt8(ascii: "["), sink.allowsCDATA(proposed: state.foreign.isForeign) {
                state.machine = .markupDeclarationCDATA
                state.matched = 0
                return false
            }
        case .markupDeclarationDash:
            if byte == UInt8(ascii: "-") {
                restartPart(at: index + 1)
                state.machine = .commentStart
                return true
            }
        case .markupDeclarationDoctype:
            if awaits(byte.asciiLowercased, of: Self.doctypeWord) {
                if state.matched == Self.doctypeWord.count {
                    restartPart(at: index + 1)
                    state.machine = .doctype
                }
                return true
            }
        default:
            if awaits(byte, of: Self.cdataWord) {
                if state.matched == Self.cdataWord.count {
                    restartPart(at: index + 1)
                    state.machine = .cdataSection
                }
                return true
            }
        }
        state.machine = .bogusComment
        state.matched = 0
        return false
    }

    private mutating func stepComment(_ byte: UInt8, at index: Int, into sink: inout some HTMLTokenSink) -> Bool {
        let isDash = byte == UInt8(ascii: "-")
        let isEnd = byte == UInt8(ascii: ">")
        switch state.machine {
        case .commentStart where isEnd, .commentStartDash where isEnd, .commentEnd where isEnd,
            .commentEndBang where isEnd:
            endDeclaration(at: index, consuming: 1, into: &sink)
        case .commentStart where isDash:
            state.machine = .commentStartDash
        case .commentStartDash where isDash, .commentEndDash where isDash, .commentEnd where isDash:
            state.machine = .commentEnd
        case .comment where isDash, .commentEndBang where isDash:
            state.machine = .commentEndDash
        case .commentEnd where byte == UInt8(ascii: "!"):
            state.machine = .commentEndBang
        default:
            state.machine = .comment
        }
        return true
    }

    private mutating func stepCDATA(_ byte: UInt8, at index: Int, into sink: inout some HTMLTokenSink) -> Bool {
        let isBracket = byte == UInt8(ascii: "]")
        switch state.machine {
        case .cdataBracket where isBracket, .cdataEnd where isBracket:
            state.machine = .cdataEnd
        case .cdataEnd where byte == UInt8(ascii: ">"):
            endDeclaration(at: index, consuming: 1, into: &sink)
        case .cdataSection where isBracket:
            state.machine = .cdataBracket
        default:
            state.machine = .cdataSection
        }
        return true
    }

    /// Gives the sink the markup that ends before an index.
    ///
    /// - Parameters:
    ///   - index: Where its content ends.
    ///   - consuming: The bytes at the index that close it: one, or none at the end of the input.
    ///   - sink: Takes the markup.
    mutating func endDeclaration(at index: Int, consuming: Int = 0, into sink: inout some HTMLTokenSink) {
        closePart(at: index)
        let machine = state.machine
        let isInput = consuming == 0
        switch machine {
        case .commentStartDash, .commentEndDash: pending.trim(1)
        case .commentEnd: pending.trim(2)
        case .commentEndBang: pending.trim(3)
        case .cdataEnd where !isInput: pending.trim(2)
        default: break
        }
        let extent = HTMLExtent(start: pending.start, end: cursor.position(index + consuming))
        let markup = HTMLMarkup(parts: pending.parts, extent: extent)
        pending.parts = []
        state.machine = .data
        state.matched = 0
        cursor.textStart = index + consuming
        switch machine {
        case .doctype: sink.receive(.doctype(markup))
        case .cdataSection, .cdataBracket, .cdataEnd: sink.receive(.cdata(markup))
        default: sink.receive(.comment(markup))
        }
    }

    /// Forgets what has been collected and begins again.
    private mutating func restartPart(at index: Int) {
        pending.parts = []
        openPart(at: index)
        state.matched = 0
    }

    /// Counts a byte towards an awaited word.
    private mutating func awaits(_ byte: UInt8, of word: [UInt8]) -> Bool {
        guard state.matched < word.count, word[state.matched] == byte else { return false }
        state.matched += 1
        return true
    }

    private static let doctypeWord = Array("doctype".utf8)
    private static let cdataWord = Array("[CDATA[".utf8)
}
