/// Lists and parameters in header values (RFC 9110 section 5.6): separators inside quotes do not count.
package enum HTTPParameters {
    /// The parts between separators, without blanks around them and without empty ones.
    package static func split(_ bytes: ArraySlice<UInt8>, at separator: UInt8) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        var isQuoted = false
        var isEscaped = false
        for position in bytes.indices {
            let byte = bytes[position]
            if isEscaped {
                isEscaped = false
            } else if isQuoted {
                if byte == UInt8(ascii: "\\") { isEscaped = true }
                if byte == UInt8(ascii: "\"") { isQuoted = false }
            } else if byte == UInt8(ascii: "\"") {
                isQuoted = true
            } else if byte == separator {
                parts.append(HTTPSyntax.trimmed(bytes[start..<position]))
                start = position + 1
            }
        }
        parts.append(HTTPSyntax.trimmed(bytes[start...]))
        return parts.filter { !$0.isEmpty }
    }

    /// Name and value of `name`, `name=token` or `name="text"`; nil when it is none of these.
    package static func pair(_ bytes: ArraySlice<UInt8>) -> (name: String, value: String?)? {
        let equals = bytes.firstIndex(of: UInt8(ascii: "=")) ?? bytes.endIndex
        let name = HTTPSyntax.trimmed(bytes[..<equals])
        guard !name.isEmpty, name.allSatisfy(HTTPSyntax.isToken) else { return nil }
        let key = String(decoding: name, as: UTF8.self)
        guard equals < bytes.endIndex else { return (key, nil) }
        var value = HTTPSyntax.trimmed(bytes[(equals + 1)...])
        if value.count >= 2, value.first == UInt8(ascii: "\""), value.last == UInt8(ascii: "\"") {
            value = value.dropFirst().dropLast()
            return (key, HTTPHeaders.text(unescaped(value)[...]))
        }
        guard !value.isEmpty, value.allSatisfy(HTTPSyntax.isToken) else { return nil }
        return (key, String(decoding: value, as: UTF8.self))
    }

    private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        var isEscaped = false
        for byte in bytes {
            if !isEscaped, byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else {
                isEscaped = false
                output.append(byte)
            }
        }
        return output
    }
}
