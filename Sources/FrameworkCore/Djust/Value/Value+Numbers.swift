extension Value {
    /// The whole number that the value is or spells, as Python's `int` reads it: fractions are cut; nil for what spells
    /// none or is too large.
    package var integer: Int? {
        switch self {
        case .bool(let flag): flag ? 1 : 0
        case .int(let number): number
        case .double(let number): Int(exactly: number.rounded(.towardZero))
        case .decimal(let number): number.integerPart
        case .string(let text), .safe(let text): Int(Self.plainNumber(text))
        default: nil
        }
    }

    /// The number that the value is or spells, as Python's `float` reads it; nil for what spells none.
    package var float: Double? {
        switch self {
        case .bool(let flag): return flag ? 1 : 0
        case .int(let number): return Double(number)
        case .double(let number): return number
        case .decimal(let number): return number.double
        case .string(let text), .safe(let text):
            let plain = Self.plainNumber(text)
            // Swift also reads hexadecimal, which Python does not.
            guard !plain.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "x") }) else { return nil }
            return Double(plain)
        default: return nil
        }
    }

    /// A number's text without white space around it and underscores between its digits.
    private static func plainNumber(_ text: String) -> String {
        let bytes = Array(PythonDigits.plain(text).utf8)
        var start = 0
        var end = bytes.count
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        var plain: [UInt8] = []
        for offset in start..<end {
            if bytes[offset] == UInt8(ascii: "_"), offset > start, offset + 1 < end,
                bytes[offset - 1] != UInt8(ascii: "_"), bytes[offset + 1] != UInt8(ascii: "_")
            {
                continue
            }
            plain.append(bytes[offset])
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
