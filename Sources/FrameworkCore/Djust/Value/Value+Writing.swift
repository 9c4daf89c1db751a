extension Value {
    /// Writes the value into a page, with text that is not safe escaped where the page asks for it.
    package func write(into output: inout OutputBuffer, autoescape: Bool) {
        switch self {
        case .none: output.append("None")
        case .bool(let flag): output.append(flag ? "True" : "False")
        case .int(let number): output.append(decimal: number)
        case .double(let number): output.append(DecimalText.display(number))
        case .decimal, .date, .time, .dateTime, .duration: output.append(text)
        case .safe(let text): output.append(text)
        case .string(let text):
            if autoescape { output.append(escaped: text) } else { output.append(text) }
        case .structure(let structure) where structure.isSafe: output.append(structure.text)
        case .list, .sequence, .object, .structure, .callable:
            if autoescape { output.append(escaped: text) } else { output.append(text) }
        }
    }
}

extension OutputBuffer {
    /// Writes text with `&`, `<`, `>`, `"` and `'` escaped, good in content and in quoted attribute values.
    package mutating func append(escaped text: String) {
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            for offset in bytes.indices {
                let escape: StaticString
                switch bytes[offset] {
                case UInt8(ascii: "&"): escape = "&amp;"
                case UInt8(ascii: "<"): escape = "&lt;"
                case UInt8(ascii: ">"): escape = "&gt;"
                case UInt8(ascii: "\""): escape = "&quot;"
                case UInt8(ascii: "'"): escape = "&#x27;"
                default: continue
                }
                append(UnsafeBufferPointer(rebasing: bytes[start..<offset]))
                append(UnsafeBufferPointer(start: escape.utf8Start, count: escape.utf8CodeUnitCount))
                start = offset + 1
            }
            append(UnsafeBufferPointer(rebasing: bytes[start...]))
        }
    }
}
