/// Replaces character references by what they stand for (WHATWG HTML, 13.2.5.72 and following).
package enum HTMLCharacterReferences {
    /// Decodes text or an attribute's value.
    ///
    /// O(bytes).
    ///
    /// - Parameters:
    ///   - bytes: The bytes as written. They need not be valid UTF-8; what is not a reference is kept as it is.
    ///   - inAttribute: Whether the bytes are an attribute's value, where `&copy=1` is not a reference.
    /// - Returns: The decoded bytes.
    package static func decode(_ bytes: some Collection<UInt8>, inAttribute: Bool) -> [UInt8] {
        let bytes = Array(bytes)
        guard bytes.contains(UInt8(ascii: "&")) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "&"),
                let reference = reference(in: bytes[(index + 1)...], inAttribute: inAttribute)
            else {
                result.append(bytes[index])
                index += 1
                continue
            }
            for scalar in reference.text {
                result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
            index += 1 + reference.length
        }
        return result
    }

    /// Reads the reference that the bytes after a `&` begin with, or nil when the `&` stands for itself.
    private static func reference(
        in bytes: ArraySlice<UInt8>,
        inAttribute: Bool
    ) -> (length: Int, text: [Unicode.Scalar])? {
        guard let first = bytes.first else { return nil }
        if first == UInt8(ascii: "#") { return numeric(in: bytes) }
        guard first.isASCIILetter, let match = HTMLEntities.longestMatch(in: bytes) else { return nil }
        let rest = bytes.dropFirst(match.length)
        let hasSemicolon = bytes[rest.startIndex - 1] == UInt8(ascii: ";")
        if inAttribute, !hasSemicolon, let next = rest.first,
            next == UInt8(ascii: "=") || next.isASCIILetter || next.isASCIIDigit
        {
            return nil
        }
        return match
    }

    // MARK: - Numbers

    /// Reads `#123;` or `#x1F;`; the semicolon may be missing.
    private static func numeric(in bytes: ArraySlice<UInt8>) -> (length: Int, text: [Unicode.Scalar])? {
        var rest = bytes.dropFirst()
        var radix: UInt32 = 10
        if let letter = rest.first, letter.asciiLowercased == UInt8(ascii: "x") {
            radix = 16
            rest = rest.dropFirst()
        }
        var code: UInt32 = 0
        var digits = 0
        while let byte = rest.first, let digit = digit(byte, radix: radix) {
            // Anything beyond Unicode is the same wrong number.
            if code <= 0x10_FFFF { code = code * radix + digit }
            digits += 1
            rest = rest.dropFirst()
        }
        guard digits > 0 else { return nil }
        if rest.first == UInt8(ascii: ";") { rest = rest.dropFirst() }
        return (rest.startIndex - bytes.startIndex, [scalar(for: code)])
    }

    private static func digit(_ byte: UInt8, radix: UInt32) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f") where radix == 16: UInt32(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F") where radix == 16: UInt32(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }

    /// The character for a number: what is no character becomes U+FFFD, and the C1 controls are read as Windows-1252.
    private static func scalar(for code: UInt32) -> Unicode.Scalar {
        if let scalar = windows1252(code) { return scalar }
        guard code != 0, let scalar = Unicode.Scalar(code) else { return "\u{FFFD}" }
        return scalar
    }

    /// What a number from 0x80 to 0x9F stands for; nil for others.
    static func windows1252(_ code: UInt32) -> Unicode.Scalar? {
        guard code >= 0x80, code <= 0x9F else { return nil }
        return Unicode.Scalar(windows1252[Int(code - 0x80)])
    }

    /// What 0x80 to 0x9F stand for; the five that Windows leaves open stand for themselves.
    private static let windows1252: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]
}
