// MARK: - Names and numbers

extension SwiftLexer {
    /// Whether a byte of ASCII can go on with a name.
    @inline(__always)
    static func continuesName(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: "$")
    }

    /// A name or a keyword.
    @inline(__always)
    mutating func lexName(_ start: Int) {
        var end = start
        var packed: UInt64 = 0
        while end < bytes.count {
            let current = bytes[end]
            guard Self.continuesName(current) else { break }
            packed = packed &<< 8 | UInt64(current)
            end += 1
        }
        offset = end
        if end < bytes.count, bytes[end] >= 0x80, skipNameScalars() {
            return emit(.identifier, start)
        }
        let keyword: SwiftKeyword
        switch end - start {
        case 1...8: keyword = SwiftKeyword.short(packed)
        case 9...15: keyword = SwiftKeyword.long(packed, length: end - start, first: bytes[start])
        default: keyword = .none
        }
        emit(.identifier, start, keyword: keyword)
    }

    /// Skips the rest of a name that has characters outside ASCII.
    ///
    /// False when there is none.
    mutating func skipNameScalars() -> Bool {
        let start = offset
        while offset < bytes.count {
            if bytes[offset] < 0x80 {
                guard Self.continuesName(bytes[offset]) else { break }
                offset += 1
            } else {
                let (scalar, length) = scalar(at: offset)
                guard !Self.isOperatorHead(scalar), !Self.isSpace(scalar) else { break }
                offset += length
            }
        }
        return offset > start
    }

    /// `` `name` ``.
    mutating func lexQuotedName(_ start: Int) {
        var end = start + 1
        while end < bytes.count, bytes[end] != UInt8(ascii: "`"), bytes[end] != UInt8(ascii: "\n") { end += 1 }
        guard byte(at: end) == UInt8(ascii: "`"), end > start + 1 else {
            problems.append(SwiftProblem(.unexpectedByte, at: start))
            return single(.unknown, start)
        }
        offset = end + 1
        emit(.identifier, start)
    }

    /// `$0`, `$name`.
    mutating func lexDollar(_ start: Int) {
        offset = start + 1
        while offset < bytes.count, Self.continuesName(bytes[offset]) { offset += 1 }
        if offset < bytes.count, bytes[offset] >= 0x80 { _ = skipNameScalars() }
        emit(.dollarIdentifier, start)
    }

    /// `<#what to write here#>`, a name to the compiler.
    mutating func lexPlaceholder(_ start: Int) -> Bool {
        guard start >= placeholderFailureEnd else { return false }
        var end = start + 2
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
            if bytes[end] == UInt8(ascii: "#"), byte(at: end + 1) == UInt8(ascii: ">") {
                offset = end + 2
                emit(.identifier, start)
                return true
            }
            end += 1
        }
        placeholderFailureEnd = end
        return false
    }

    /// A number; after a period only digits, so that `pair.0.1` has three parts.
    mutating func lexNumber(_ start: Int) {
        offset = start
        var isFloat = false
        if previousKind == .period, start == previousEnd {
            while byte(at: offset) &- UInt8(ascii: "0") < 10 { offset += 1 }
            return emit(.integer, start)
        }
        let marker = byte(at: start + 1)
        let isHex = bytes[start] == UInt8(ascii: "0") && marker == UInt8(ascii: "x")
        if bytes[start] == UInt8(ascii: "0"),
            [UInt8(ascii: "x"), UInt8(ascii: "o"), UInt8(ascii: "b")].contains(marker)
        {
            offset += 2
        }
        skipDigits(exponents: !isHex, isFloat: &isFloat, isHex: isHex)
        if byte(at: offset) == UInt8(ascii: "."), startsFraction(offset + 1, isHex: isHex) {
            isFloat = true
            offset += 1
            skipDigits(exponents: !isHex, isFloat: &isFloat, isHex: isHex)
        }
        emit(isFloat ? .float : .integer, start)
    }

    private func startsFraction(_ index: Int, isHex: Bool) -> Bool {
        let digit = byte(at: index)
        guard isHex else { return digit &- UInt8(ascii: "0") < 10 }
        guard digit &- UInt8(ascii: "0") < 10 || (digit | 0x20) &- UInt8(ascii: "a") < 6 else { return false }
        // `0x1.fp3` is a number, `0x1.first` a member.
        var end = index
        while byte(at: end) &- UInt8(ascii: "0") < 10 || (byte(at: end) | 0x20) &- UInt8(ascii: "a") < 6
            || byte(at: end) == UInt8(ascii: "_")
        { end += 1 }
        return byte(at: end) | 0x20 == UInt8(ascii: "p")
    }

    private mutating func skipDigits(exponents: Bool, isFloat: inout Bool, isHex: Bool) {
        while offset < bytes.count {
            let current = bytes[offset]
            let lower = current | 0x20
            let isExponent = isHex ? lower == UInt8(ascii: "p") : lower == UInt8(ascii: "e")
            let following = byte(at: offset + 1)
            let signed = following == UInt8(ascii: "+") || following == UInt8(ascii: "-")
            let digit = byte(at: signed ? offset + 2 : offset + 1)
            if isExponent, digit &- UInt8(ascii: "0") < 10 {
                isFloat = true
                offset += signed ? 2 : 1
            } else if !Self.continuesName(current) {
                return
            } else {
                offset += 1
            }
        }
    }
}
