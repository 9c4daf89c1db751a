// MARK: - The value of a string literal

extension SwiftFile {
    /// The value of the string literal that begins a range, or nil when something else begins it, when it has an
    /// interpolation or when it is malformed.
    ///
    /// O(bytes of the literal).
    package func stringLiteral(at range: Range<Int>) -> SwiftStringLiteral? {
        let index = reader.firstIndex(from: range.lowerBound)
        guard tokens.indices.contains(index), tokens[index].kind == .string, !tokens[index].flag else { return nil }
        var reader = StringLiteralReader(bytes: bytes, range: tokens[index].range)
        return reader.read()
    }
}

/// Resolves the escapes of a string literal and removes the indentation of a multi-line one.
private struct StringLiteralReader {
    let bytes: [UInt8]
    let range: Range<Int>
    private var value: [UInt8] = []
    private var runs: [SwiftStringLiteral.Run] = []
    private var pounds = 0
    private var isContinuing = false

    init(bytes: [UInt8], range: Range<Int>) {
        self.bytes = bytes
        self.range = range
    }

    mutating func read() -> SwiftStringLiteral? {
        var start = range.lowerBound
        while start < range.upperBound, bytes[start] == UInt8(ascii: "#") { start += 1 }
        pounds = start - range.lowerBound
        let length = range.count - 2 * pounds
        let isMultiline = length >= 7 && quotes(at: start) && !isOneLine(start)
        let quoteCount = isMultiline ? 3 : 1
        let end = range.upperBound - pounds - quoteCount
        guard length >= 2 * quoteCount, end >= start + quoteCount, bytes[end] == UInt8(ascii: "\"") else { return nil }
        let isRead = isMultiline ? readLines(start + 3, end) : readBytes(start + 1, end)
        return isRead ? SwiftStringLiteral(bytes: value, runs: runs, range: range) : nil
    }

    private func quotes(at index: Int) -> Bool {
        bytes[index..<min(index + 3, range.upperBound)].elementsEqual([0x22, 0x22, 0x22])
    }

    /// Whether the literal has no line break: `#"""#` looks like a multi-line one and is none.
    private func isOneLine(_ start: Int) -> Bool { !bytes[start..<range.upperBound].contains(where: isLineBreak) }

    private func isLineBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

    /// Reads lines; the first line break and the last belong to the quotes, and so does the last line's indentation.
    private mutating func readLines(_ start: Int, _ end: Int) -> Bool {
        var lastLine = end
        while lastLine > start, !isLineBreak(bytes[lastLine - 1]) { lastLine -= 1 }
        let indentation = bytes[lastLine..<end]
        guard indentation.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) else { return false }
        var index = start
        while index < end, !isLineBreak(bytes[index]) { index += 1 }
        index = afterLineBreak(index, end)
        var isFirst = true
        while index < lastLine {
            if !isFirst, !isContinuing { append(UInt8(ascii: "\n"), from: index - 1) }
            isFirst = false
            isContinuing = false
            if bytes[index..<lastLine].starts(with: indentation) { index += indentation.count }
            let first = index
            while index < lastLine, !isLineBreak(bytes[index]) { index += 1 }
            guard readBytes(min(first, index), index) else { return false }
            index = afterLineBreak(index, lastLine)
        }
        return true
    }

    private func afterLineBreak(_ index: Int, _ end: Int) -> Int {
        guard index < end else { return end }
        let isPair = bytes[index] == UInt8(ascii: "\r") && index + 1 < end && bytes[index + 1] == UInt8(ascii: "\n")
        return index + (isPair ? 2 : 1)
    }

    private mutating func append(_ byte: UInt8, from offset: Int) {
        runs.append(SwiftStringLiteral.Run(valueOffset: value.count, fileOffset: offset))
        value.append(byte)
    }

    /// Reads bytes that hold no line break, escapes resolved.
    private mutating func readBytes(_ start: Int, _ end: Int) -> Bool {
        var index = start
        var isRun = false
        while index < end {
            guard bytes[index] == UInt8(ascii: "\\"), isEscape(index, end) else {
                if !isRun { runs.append(SwiftStringLiteral.Run(valueOffset: value.count, fileOffset: index)) }
                isRun = true
                value.append(bytes[index])
                index += 1
                continue
            }
            isRun = false
            guard let next = readEscape(index, end) else { return false }
            index = next
        }
        return true
    }

    private func isEscape(_ index: Int, _ end: Int) -> Bool {
        guard index + pounds < end else { return pounds == 0 }
        return bytes[index + 1..<index + 1 + pounds].allSatisfy { $0 == UInt8(ascii: "#") }
    }

    /// Reads one escape.
    ///
    /// Nil when Swift has no such escape.
    private mutating func readEscape(_ start: Int, _ end: Int) -> Int? {
        let index = start + 1 + pounds
        guard index < end else {
            // A backslash at the end of a line joins it with the next.
            isContinuing = true
            return end
        }
        switch bytes[index] {
        case UInt8(ascii: "n"): append(UInt8(ascii: "\n"), from: start)
        case UInt8(ascii: "r"): append(UInt8(ascii: "\r"), from: start)
        case UInt8(ascii: "t"): append(UInt8(ascii: "\t"), from: start)
        case UInt8(ascii: "0"): append(0, from: start)
        case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"): append(bytes[index], from: start)
        case UInt8(ascii: "u"): return readScalar(start, index + 1, end)
        case UInt8(ascii: " "), UInt8(ascii: "\t"):
            guard bytes[index..<end].allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) else {
                return nil
            }
            isContinuing = true
            return end
        default: return nil
        }
        return index + 1
    }

    /// `\u{1F600}`.
    private mutating func readScalar(_ start: Int, _ brace: Int, _ end: Int) -> Int? {
        guard brace < end, bytes[brace] == UInt8(ascii: "{") else { return nil }
        var index = brace + 1
        var code: UInt32 = 0
        while index < end, let digit = Character(UnicodeScalar(bytes[index])).hexDigitValue, index - brace <= 8 {
            code = code << 4 | UInt32(digit)
            index += 1
        }
        guard index < end, bytes[index] == UInt8(ascii: "}"), index > brace + 1, let scalar = UnicodeScalar(code) else {
            return nil
        }
        runs.append(SwiftStringLiteral.Run(valueOffset: value.count, fileOffset: start))
        value.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        return index + 1
    }
}
