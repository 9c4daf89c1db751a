// MARK: - String literals

extension SwiftLexer {
    /// A string literal from its first pound sign or quote to its last.
    mutating func lexString(_ start: Int, pounds: Int) {
        let startsLine = sawLineBreak
        let isMultiline = opensMultiline(at: start + pounds, pounds: pounds)
        let body = start + pounds + (isMultiline ? 3 : 1)
        var interpolates = false
        offset = body
        let isClosed = scanString(pounds: pounds, isMultiline: isMultiline, interpolates: &interpolates)
        if !isClosed {
            if !isAborting { problems.append(SwiftProblem(.unterminatedString, at: start)) }
            isAborting = depth > 0
        }
        sawLineBreak = startsLine
        emit(.string, start, flag: interpolates)
    }

    /// Whether three quotes open a multi-line literal; `#"""#` is a quote on one line.
    private func opensMultiline(at quote: Int, pounds: Int) -> Bool {
        guard byte(at: quote + 1) == UInt8(ascii: "\""), byte(at: quote + 2) == UInt8(ascii: "\"") else { return false }
        guard pounds > 0 else { return true }
        var index = quote + 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n"), bytes[index] != UInt8(ascii: "\r") {
            if bytes[index] == UInt8(ascii: "\""), hasPounds(pounds, at: index + 1) { return false }
            index += 1
        }
        return true
    }

    /// Whether so many pound signs stand at an offset.
    func hasPounds(_ count: Int, at index: Int) -> Bool {
        var position = 0
        while position < count {
            guard byte(at: index + position) == UInt8(ascii: "#") else { return false }
            position += 1
        }
        return true
    }

    /// Goes past the closing quotes.
    ///
    /// False when they are missing: at the end of the line, or of the file.
    private mutating func scanString(pounds: Int, isMultiline: Bool, interpolates: inout Bool) -> Bool {
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "\""):
                let quotes = isMultiline ? 3 : 1
                let isQuoted =
                    !isMultiline
                    || (byte(at: offset + 1) == UInt8(ascii: "\"") && byte(at: offset + 2) == UInt8(ascii: "\""))
                if isQuoted, hasPounds(pounds, at: offset + quotes) {
                    offset += quotes + pounds
                    return true
                }
                offset += 1
            case UInt8(ascii: "\\") where hasPounds(pounds, at: offset + 1):
                offset += 1 + pounds
                let escaped = byte(at: offset)
                if escaped == UInt8(ascii: "(") {
                    interpolates = true
                    if !scanInterpolation() {
                        guard isMultiline else { return false }
                        isAborting = false
                    }
                } else if isMultiline || (escaped != UInt8(ascii: "\n") && escaped != UInt8(ascii: "\r")) {
                    offset = min(offset + 1, bytes.count)
                }
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                if !isMultiline { return false }
                offset += 1
            default: offset += 1
            }
        }
        return false
    }

    /// Goes from the opening parenthesis of an interpolation past the closing one, reading the tokens between.
    ///
    /// False when it is not closed, or too deep; then the rest of the line is taken for the end of the literals around.
    private mutating func scanInterpolation() -> Bool {
        guard depth < Self.depthLimit else {
            problems.append(SwiftProblem(.tooDeep, at: offset))
            skipLine()
            isAborting = true
            return false
        }
        depth += 1
        defer { depth -= 1 }
        var parentheses = 0
        previousKind = .semicolon
        previousKeyword = .none
        while !isAborting, next() {
            if previousKind == .leftParen { parentheses += 1 }
            if previousKind == .rightParen { parentheses -= 1 }
            if parentheses == 0 { return true }
        }
        return false
    }
}

// MARK: - Regular-expression literals

extension SwiftLexer {
    /// `/pattern/` where an operand may begin.
    ///
    /// False, with nothing read, when the slash is an operator.
    mutating func lexBareRegex(_ start: Int) -> Bool {
        guard start >= regexFailureEnd, !endsOperand || (sawLineBreak && previousKind == .rightBrace) else {
            return false
        }
        let first = byte(at: start + 1)
        guard first != 0, first != UInt8(ascii: " "), first != UInt8(ascii: "\t") else { return false }
        var index = start + 1
        var parentheses = 0
        var isInClass = false
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n"), bytes[index] != UInt8(ascii: "\r") {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "/"):
                let last = bytes[index - 1]
                let isEscaped = last == UInt8(ascii: " ") && byte(at: index - 2) == UInt8(ascii: "\\")
                guard index > start + 1, isEscaped || (last != UInt8(ascii: " ") && last != UInt8(ascii: "\t")) else {
                    return false
                }
                offset = index + 1
                emit(.regex, start)
                return true
            case UInt8(ascii: "["): isInClass = true
            case UInt8(ascii: "]"): isInClass = false
            case UInt8(ascii: "(") where !isInClass: parentheses += 1
            case UInt8(ascii: ")") where !isInClass:
                parentheses -= 1
                if parentheses < 0 { return false }
            default: break
            }
            index += 1
        }
        regexFailureEnd = index
        return false
    }

    /// `#/pattern/#`, over several lines when a line break follows the first slash.
    mutating func lexExtendedRegex(_ start: Int, pounds: Int) -> Bool {
        guard start >= regexFailureEnd else { return false }
        var index = start + pounds + 1
        var first = index
        while byte(at: first) == UInt8(ascii: " ") || byte(at: first) == UInt8(ascii: "\t") { first += 1 }
        let isMultiline = byte(at: first) == UInt8(ascii: "\n") || byte(at: first) == UInt8(ascii: "\r")
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "/"):
                if hasPounds(pounds, at: index + 1) {
                    offset = index + 1 + pounds
                    emit(.regex, start)
                    return true
                }
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                if !isMultiline {
                    regexFailureEnd = index
                    return false
                }
            default: break
            }
            index += 1
        }
        regexFailureEnd = bytes.count
        return false
    }
}
