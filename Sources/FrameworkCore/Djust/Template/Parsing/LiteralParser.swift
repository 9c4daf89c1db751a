/// Reads the values that a template can write out.
enum LiteralParser {
    /// The number that a word spells, as Python reads it; nil when it spells none.
    static func number(_ text: String) -> Value? {
        var bytes = Substring(text).utf8
        var isNegative = false
        if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            bytes = bytes.dropFirst()
        }
        guard let first = bytes.first, TemplateBytes.isDigit(first) || first == UInt8(ascii: ".") else { return nil }
        if bytes.allSatisfy(TemplateBytes.isDigit) {
            if let number = Int(text) { return .int(number) }
            return Double(text).map(Value.double)
        }
        // `1.` is a variable with a missing member, as in Django.
        guard bytes.last != UInt8(ascii: "."), bytes.contains(where: TemplateBytes.isDigit),
            bytes.allSatisfy({ TemplateBytes.isDigit($0) || $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") }
            ),
            let number = Double(String(bytes) ?? "")
        else { return nil }
        return .double(isNegative ? -number : number)
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
