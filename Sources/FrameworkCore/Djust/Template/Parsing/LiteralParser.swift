/// Reads the values that a template can write out.
enum LiteralParser {
    /// Whether a number can begin with a byte.
    static func mayBeNumber(_ first: UInt8) -> Bool {
        TemplateBytes.isDigit(first) || first == UInt8(ascii: ".") || first == UInt8(ascii: "-")
            || first == UInt8(ascii: "+")
    }

    /// The number that a word spells, as Python reads it; nil when it spells none.
    ///
    /// A whole number keeps all of its digits; an underscore may stand between two digits.
    static func number(_ text: String) -> Value? {
        let word = text.utf8
        var digits = word[...]
        if let sign = word.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { digits = word.dropFirst() }
        guard let first = digits.first, TemplateBytes.isDigit(first) || first == UInt8(ascii: "."),
            let plain = withoutUnderscores(digits)
        else { return nil }
        let sign = word.first == UInt8(ascii: "-") ? "-" : ""
        let number = sign + String(decoding: plain, as: UTF8.self)
        if plain.allSatisfy(TemplateBytes.isDigit) {
            return Int(number).map(Value.int) ?? DecimalNumber(number).map(Value.decimal)
        }
        // `1.` is a variable with a missing member, as in Django.
        guard plain.last != UInt8(ascii: "."), plain.contains(where: TemplateBytes.isDigit),
            plain.allSatisfy({ TemplateBytes.isDigit($0) || $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") })
        else { return nil }
        return Double(number).map(Value.double)
    }

    /// The bytes without the underscores between digits; nil when there is one elsewhere.
    private static func withoutUnderscores(_ bytes: Substring.UTF8View) -> [UInt8]? {
        let bytes = Array(bytes)
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            guard byte == UInt8(ascii: "_") else {
                plain.append(byte)
                continue
            }
            guard index > 0, index + 1 < bytes.count, TemplateBytes.isDigit(bytes[index - 1]),
                TemplateBytes.isDigit(bytes[index + 1])
            else { return nil }
        }
        return plain
    }

    /// The text in quotes, with an escaped quote or backslash made plain.
    static func unescaped(_ quoted: ArraySlice<UInt8>) -> String {
        guard let quote = quoted.first, quoted.count >= 2 else { return "" }
        let inner = quoted.dropFirst().dropLast()
        guard inner.contains(UInt8(ascii: "\\")) else { return String(decoding: inner, as: UTF8.self) }
        var plain: [UInt8] = []
        plain.reserveCapacity(inner.count)
        var offset = inner.startIndex
        while offset < inner.endIndex {
            if inner[offset] == UInt8(ascii: "\\"), offset + 1 < inner.endIndex,
                inner[offset + 1] == quote || inner[offset + 1] == UInt8(ascii: "\\")
            {
                offset += 1
            }
            plain.append(inner[offset])
            offset += 1
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
