// MARK: - Operators, pounds and characters outside ASCII

extension SwiftLexer {
    /// Whether a byte of ASCII can stand in an operator.
    ///
    /// A period may when the operator begins with one.
    @inline(__always)
    static func isOperator(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "%"),
            UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "^"),
            UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?"):
            true
        default: false
        }
    }

    /// The longest operator.
    ///
    /// A comment ends it.
    mutating func lexOperator(_ start: Int) {
        let allowsPeriod = bytes[start] == UInt8(ascii: ".")
        var end = start
        while end < bytes.count {
            let current = bytes[end]
            if current == UInt8(ascii: "/"), end > start,
                byte(at: end + 1) == UInt8(ascii: "/") || byte(at: end + 1) == UInt8(ascii: "*")
            {
                break
            } else if current >= 0x80 {
                let (scalar, length) = scalar(at: end)
                guard Self.isOperatorHead(scalar) || Self.isOperatorTail(scalar) else { break }
                end += length
            } else if Self.isOperator(current) || (allowsPeriod && current == UInt8(ascii: ".")) {
                end += 1
            } else {
                break
            }
        }
        offset = max(end, start + 1)
        let following = byte(at: offset)
        let spaced = following == 0 || following == 0x20 || (0x09...0x0D).contains(following)
        if offset == start + 1, bytes[start] == UInt8(ascii: "=") {
            emit(.equal, start, flag: spaced)
        } else if offset == start + 2, bytes[start] == UInt8(ascii: "-"), bytes[start + 1] == UInt8(ascii: ">") {
            emit(.arrow, start, flag: spaced)
        } else {
            emit(.operator, start, flag: spaced)
        }
    }

    /// `?` or `!`: a mark of its own directly after an operand, else an operator.
    mutating func lexPostfixMark(_ mark: UInt8, _ start: Int) {
        let marksWord = previousKind == .identifier && (previousKeyword == .try || previousKeyword == .as)
        let isAttached = start == previousEnd && start > 0 && (marksWord || endsOperand)
        guard isAttached, mark == UInt8(ascii: "?") || byte(at: start + 1) != UInt8(ascii: "=") else {
            return lexOperator(start)
        }
        let word = previousKeyword
        single(mark == UInt8(ascii: "?") ? .question : .exclamation, start)
        if marksWord { previousKeyword = word }
    }

    /// Whether the token before can be the end of an operand or of a type.
    var endsOperand: Bool {
        switch previousKind {
        case .identifier:
            switch previousKeyword {
            case .return, .throw, .case, .in, .if, .guard, .while, .switch, .where, .else, .is, .as, .for, .try,
                .await, .do, .repeat, .let, .var, .catch, .defer, .import:
                false
            default: true
            }
        case .dollarIdentifier, .integer, .float, .string, .regex, .rightParen, .rightSquare, .rightBrace, .question,
            .exclamation, .pound:
            // `try?` and `as!` are no operands.
            previousKeyword != .try && previousKeyword != .as
        case .operator:
            // `Array<Int>?`
            previousEnd > 0 && bytes[previousEnd - 1] == UInt8(ascii: ">") && previousEnd == offset
        default: false
        }
    }

    /// A period, an operator that begins with one, or what `.` and a number are.
    mutating func lexPeriod(_ start: Int) {
        if byte(at: start + 1) == UInt8(ascii: ".") {
            lexOperator(start)
        } else if Self.isOperator(byte(at: start + 1)), byte(at: start + 1) != UInt8(ascii: "/") {
            lexOperator(start)
        } else {
            single(.period, start)
        }
    }

    /// `#if`, `#selector`, `#"raw"#`, `#/regex/#`.
    mutating func lexPound(_ start: Int) {
        var end = start
        while byte(at: end) == UInt8(ascii: "#") { end += 1 }
        switch byte(at: end) {
        case UInt8(ascii: "\""): return lexString(start, pounds: end - start)
        case UInt8(ascii: "/"):
            if lexExtendedRegex(start, pounds: end - start) { return }
        default: break
        }
        offset = start + 1
        while Self.continuesName(byte(at: offset)) { offset += 1 }
        emit(.pound, start, keyword: SwiftKeyword.pound(bytes[(start + 1)..<offset]))
    }

    /// A name, an operator or a space outside ASCII.
    mutating func lexUnicode(_ start: Int) {
        let (scalar, length) = scalar(at: start)
        if Self.isOperatorHead(scalar) {
            lexOperator(start)
        } else if Self.isSpace(scalar) {
            problems.append(SwiftProblem(.unexpectedByte, at: start))
            offset = start + length
        } else {
            offset = start
            _ = skipNameScalars()
            offset = max(offset, start + length)
            emit(.identifier, start)
        }
    }

    /// The scalar at an offset and its length; U+FFFD and 1 where the bytes are not UTF-8.
    func scalar(at index: Int) -> (UInt32, Int) {
        let lead = byte(at: index)
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
        guard length > 1 else { return (0xFFFD, 1) }
        var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
        for position in 1..<length {
            let next = byte(at: index + position)
            guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            value = value << 6 | UInt32(next & 0x3F)
        }
        return (value, length)
    }

    /// Spaces that Swift does not take for spaces, and that are no names either.
    static func isSpace(_ scalar: UInt32) -> Bool {
        scalar == 0xA0 || scalar == 0x1680 || 0x2000...0x200A ~= scalar || scalar == 0x2028 || scalar == 0x2029
            || scalar == 0x202F || scalar == 0x205F || scalar == 0x3000 || scalar == 0xFEFF
    }

    /// `operator-head` of the Swift grammar, outside ASCII.
    static func isOperatorHead(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xA1...0xA7, 0xA9, 0xAB, 0xAC, 0xAE, 0xB0, 0xB1, 0xB6, 0xBB, 0xBF, 0xD7, 0xF7, 0x2016, 0x2017,
            0x2020...0x2027, 0x2030...0x203E, 0x2041...0x2053, 0x2055...0x205E, 0x2190...0x23FF, 0x2500...0x2775,
            0x2794...0x2BFF, 0x2E00...0x2E7F, 0x3001...0x3003, 0x3008...0x3020, 0x3030:
            true
        default: false
        }
    }

    /// What `operator-character` of the Swift grammar has besides the head: combining characters.
    static func isOperatorTail(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0300...0x036F, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xE0100...0xE01EF:
            true
        default: false
        }
    }
}
