/// Reads numbers from text as Python's `int` and `float` do.
enum PythonNumber {
    /// How many digits Python reads at most.
    private static let digitLimit = 4300

    /// The whole number that a text spells, nil when it spells none.
    ///
    /// White space may stand around it and single underscores between its digits. O(bytes); plain short numbers cost no
    /// memory.
    static func whole(_ text: String) -> WholeNumber? {
        var text = text
        if let number = text.withUTF8({ short($0) }) { return .small(number) }
        guard let plain = plain(text) else { return nil }
        let isSigned = plain.first.map(isSign) ?? false
        let digits = plain.dropFirst(isSigned ? 1 : 0)
        guard !digits.isEmpty, digits.count <= digitLimit, digits.allSatisfy(isDigit) else { return nil }
        return WholeNumber(isNegative: plain.first == UInt8(ascii: "-"), digits: digits.map { $0 - UInt8(ascii: "0") })
    }

    /// The number that a text spells, nil when it spells none.
    static func double(_ text: String) -> Double? {
        var text = text
        if let number = text.withUTF8({ short($0) }) { return Double(number) }
        guard let plain = plain(text) else { return nil }
        let unsigned = plain.dropFirst(plain.first.map(isSign) == true ? 1 : 0)
        guard unsigned.allSatisfy({ isDigit($0) || isPart($0) }) || isWord(unsigned) else { return nil }
        return Double(String(decoding: plain, as: UTF8.self))
    }

    /// A number of at most 18 digits with nothing around it.
    private static func short(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let first = bytes.first, bytes.count <= 19 else { return nil }
        let start = isSign(first) ? 1 : 0
        guard bytes.count > start, bytes.count - start <= 18 else { return nil }
        var number = 0
        for byte in bytes[start...] {
            guard isDigit(byte) else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return first == UInt8(ascii: "-") ? -number : number
    }

    /// The text in ASCII without white space around it and underscores between digits; nil when it cannot be a number.
    private static func plain(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                bytes.append(UInt8(scalar.value))
            } else if scalar.properties.isWhitespace {
                bytes.append(UInt8(ascii: " "))
            } else if scalar.properties.numericType == .decimal, let digit = scalar.properties.numericValue {
                bytes.append(UInt8(ascii: "0") + UInt8(digit))
            } else {
                return nil
            }
        }
        let start = bytes.firstIndex { !isSpace($0) } ?? bytes.count
        let end = (bytes.lastIndex { !isSpace($0) } ?? start - 1) + 1
        var plain: [UInt8] = []
        for offset in start..<max(start, end) {
            guard bytes[offset] == UInt8(ascii: "_") else {
                plain.append(bytes[offset])
                continue
            }
            guard offset > start, offset + 1 < end, isDigit(bytes[offset - 1]), isDigit(bytes[offset + 1]) else {
                return nil
            }
        }
        return plain
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private static func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") }

    private static func isPart(_ byte: UInt8) -> Bool {
        isSign(byte) || byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e")
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) || (byte >= 0x1C && byte <= 0x1F)
    }

    /// Whether bytes are one of the words for what is no finite number.
    private static func isWord(_ bytes: ArraySlice<UInt8>) -> Bool {
        ["inf", "infinity", "nan"].contains(String(decoding: bytes.map { $0 | 0x20 }, as: UTF8.self))
    }
}
