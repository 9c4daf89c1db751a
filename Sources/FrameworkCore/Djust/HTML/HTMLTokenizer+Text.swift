// MARK: - Text

extension HTMLTokenizer {
    /// Reads text up to a byte that matters.
    /// - Returns: The index of the first byte that `step` has to look at.
    mutating func readText(_ bytes: borrowing Span<UInt8>, from start: Int, into sink: inout some HTMLTokenSink) -> Int
    {
        var index = start
        switch state.machine {
        case .plaintext:
            return bytes.count
        case .data, .rcdata, .rawText, .scriptData:
            while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
            if index < bytes.count {
                openMarkup(state.machine == .data ? .tagOpen : .textLessThan, at: index)
                index += 1
            }
        case .scriptEscaped:
            while index < bytes.count, bytes[index] != UInt8(ascii: "<"), bytes[index] != UInt8(ascii: "-") {
                index += 1
            }
            if index < bytes.count, bytes[index] == UInt8(ascii: "<") {
                openMarkup(.scriptEscapedLessThan, at: index)
                index += 1
            }
        case .scriptEscapedDash, .scriptEscapedDashDash:
            if bytes[index] == UInt8(ascii: "<") {
                openMarkup(.scriptEscapedLessThan, at: index)
                index += 1
            }
        default:
            break
        }
        return index
    }

    /// Goes through the value of an attribute in quotes.
    /// - Returns: The index of the quote that ends it, or of the end.
    func skipValue(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
        let quote: UInt8
        switch state.machine {
        case .attributeValueDouble: quote = UInt8(ascii: "\"")
        case .attributeValueSingle: quote = UInt8(ascii: "'")
        default: return start
        }
        var index = start
        while index < bytes.count, bytes[index] != quote { index += 1 }
        return index
    }

    /// Takes one byte in the states of a script's `<!-- -->`, all of which are text.
    mutating func stepScript(_ byte: UInt8) -> Bool {
        let isDash = byte == UInt8(ascii: "-")
        switch state.machine {
        case .scriptEscapeStart:
            state.machine = isDash ? .scriptEscapeStartDash : .scriptData
            return isDash
        case .scriptEscapeStartDash:
            state.machine = isDash ? .scriptEscapedDashDash : .scriptData
            return isDash
        case .scriptEscaped:
            if isDash { state.machine = .scriptEscapedDash }
        case .scriptEscapedDash:
            state.machine = isDash ? .scriptEscapedDashDash : .scriptEscaped
        case .scriptEscapedDashDash:
            if byte == UInt8(ascii: ">") {
                state.machine = .scriptData
            } else if !isDash {
                state.machine = .scriptEscaped
            }
        case .scriptDoubleEscapeStart, .scriptDoubleEscapeEnd:
            return stepDoubleEscape(byte)
        case .scriptDoubleEscaped, .scriptDoubleEscapedDash, .scriptDoubleEscapedDashDash:
            stepDoubleEscaped(byte)
        case .scriptDoubleEscapedLessThan:
            guard byte == UInt8(ascii: "/") else {
                state.machine = .scriptDoubleEscaped
                return false
            }
            state.machine = .scriptDoubleEscapeEnd
            state.matched = 0
        default:
            break
        }
        return true
    }

    private mutating func stepDoubleEscaped(_ byte: UInt8) {
        let isSecondDash = state.machine != .scriptDoubleEscaped
        switch byte {
        case UInt8(ascii: "-"):
            state.machine = isSecondDash ? .scriptDoubleEscapedDashDash : .scriptDoubleEscapedDash
        case UInt8(ascii: "<"):
            state.machine = .scriptDoubleEscapedLessThan
        case UInt8(ascii: ">") where state.machine == .scriptDoubleEscapedDashDash:
            state.machine = .scriptData
        default:
            state.machine = .scriptDoubleEscaped
        }
    }

    /// Reads the word after `<` or `</` inside an escaped script, to see whether it is `script`.
    private mutating func stepDoubleEscape(_ byte: UInt8) -> Bool {
        let isStart = state.machine == .scriptDoubleEscapeStart
        switch byte {
        case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\u{c}"), UInt8(ascii: "\r"), UInt8(ascii: " "),
            UInt8(ascii: "/"), UInt8(ascii: ">"):
            let isScript = state.matched == Self.scriptName.count
            state.machine = isScript == isStart ? .scriptDoubleEscaped : .scriptEscaped
            state.matched = 0
            return true
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            match(byte, in: Self.scriptName)
            return true
        default:
            state.machine = isStart ? .scriptEscaped : .scriptDoubleEscaped
            state.matched = 0
            return false
        }
    }

    // MARK: - The end of text

    /// Takes one byte after a `<` in an element whose content is text.
    mutating func stepTextEndTag(_ byte: UInt8, at index: Int, into sink: inout some HTMLTokenSink) -> Bool {
        switch state.machine {
        case .textLessThan, .scriptEscapedLessThan:
            return stepTextLessThan(byte, into: &sink)
        case .textEndTagOpen, .scriptEscapedEndTagOpen:
            guard byte.isASCIILetter else { break }
            state.machine = state.machine == .textEndTagOpen ? .textEndTagName : .scriptEscapedEndTagName
            return false
        default:
            if byte.isASCIILetter {
                match(byte, in: state.textElement)
                return true
            }
            let isEnd = byte.isHTMLSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
            guard isEnd, state.matched == state.textElement.count else { break }
            let length = state.matched
            confirmMarkup(into: &sink)
            beginTag(isEndTag: true, at: index)
            state.tagName = state.textElement
            pending.nameSpan = cursor.span(max(0, index - length), index)
            return false
        }
        rejectMarkup(textMachine, into: &sink)
        return false
    }

    private mutating func stepTextLessThan(_ byte: UInt8, into sink: inout some HTMLTokenSink) -> Bool {
        let isEscaped = state.machine == .scriptEscapedLessThan
        if byte == UInt8(ascii: "/") {
            state.machine = isEscaped ? .scriptEscapedEndTagOpen : .textEndTagOpen
            return true
        }
        if isEscaped, byte.isASCIILetter {
            rejectMarkup(.scriptDoubleEscapeStart, into: &sink)
        } else if !isEscaped, state.model == .script, byte == UInt8(ascii: "!") {
            rejectMarkup(.scriptEscapeStart, into: &sink)
            return true
        } else {
            rejectMarkup(textMachine, into: &sink)
        }
        return false
    }

    /// Counts a letter towards an awaited word; a wrong letter spoils it.
    private mutating func match(_ byte: UInt8, in word: [UInt8]) {
        let isNext = state.matched >= 0 && state.matched < word.count && word[state.matched] == byte.asciiLowercased
        state.matched = isNext ? state.matched + 1 : -1
    }

    private static let scriptName = Array("script".utf8)
}
