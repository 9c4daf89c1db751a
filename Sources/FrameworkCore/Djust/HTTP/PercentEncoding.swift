/// Percent encoding (RFC 3986 section 2.1).
public enum PercentEncoding {
    /// The bytes with every `%XX` decoded, or nil when a `%` is not followed by two hexadecimal digits.
    package static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        guard bytes.contains(0x25) else { return Array(bytes) }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var position = bytes.startIndex
        while position < bytes.endIndex {
            guard bytes[position] == 0x25 else {
                output.append(bytes[position])
                position += 1
                continue
            }
            guard let byte = pair(bytes, after: position) else { return nil }
            output.append(byte)
            position += 3
        }
        return output
    }

    /// The bytes of a form or query part: `+` is a space, and a `%` that starts nothing stands for itself.
    package static func decodeForm(_ bytes: ArraySlice<UInt8>) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var position = bytes.startIndex
        while position < bytes.endIndex {
            let byte = bytes[position]
            if byte == 0x25, let decoded = pair(bytes, after: position) {
                output.append(decoded)
                position += 3
            } else {
                output.append(byte == 0x2B ? 0x20 : byte)
                position += 1
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The text with every byte that is not unreserved written as `%XX`; a slash stays when asked.
    public static func encode(_ text: String, keepingSlashes: Bool = false) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count)
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in text.utf8 {
            if HTTPSyntax.isUnreserved(byte) || (keepingSlashes && byte == 0x2F) {
                output.append(byte)
            } else {
                output.append(contentsOf: [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// A byte as `%XX`.
    package static func encode(byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return (digits.utf8.count == 1 ? "%0" : "%") + digits
    }

    private static func pair(_ bytes: ArraySlice<UInt8>, after percent: Int) -> UInt8? {
        guard percent + 2 < bytes.endIndex, let high = HTTPSyntax.hexValue(bytes[percent + 1]),
            let low = HTTPSyntax.hexValue(bytes[percent + 2])
        else { return nil }
        return high << 4 | low
    }
}
