/// Character references of HTML as Python's `html.unescape` reads them.
enum PythonReferences {
    /// The text with every reference made the character that it stands for; O(bytes).
    static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "&")) else { return Array(bytes) }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var offset = bytes.startIndex
        while offset < bytes.endIndex {
            if bytes[offset] == UInt8(ascii: "&"), let reference = reference(bytes[(offset + 1)...]) {
                for scalar in reference.text { output += UTF8.encode(scalar).map(Array.init) ?? [] }
                offset += 1 + reference.length
            } else {
                output.append(bytes[offset])
                offset += 1
            }
        }
        return output
    }

    /// What the reference that begins behind a `&` stands for; nil when there is none.
    private static func reference(_ bytes: ArraySlice<UInt8>) -> (length: Int, text: [Unicode.Scalar])? {
        guard bytes.first == UInt8(ascii: "#") else { return HTMLEntities.longestMatch(in: bytes) }
        var offset = bytes.startIndex + 1
        var radix: UInt32 = 10
        if offset < bytes.endIndex, bytes[offset] | 0x20 == UInt8(ascii: "x") {
            radix = 16
            offset += 1
        }
        let digits = offset
        var code: UInt32 = 0
        while offset < bytes.endIndex, let digit = digit(bytes[offset], radix) {
            code = min(code * radix + digit, 0x11_0000)
            offset += 1
        }
        guard offset > digits else { return nil }
        if offset < bytes.endIndex, bytes[offset] == UInt8(ascii: ";") { offset += 1 }
        return (offset - bytes.startIndex, character(code).map { [$0] } ?? [])
    }

    private static func digit(_ byte: UInt8, _ radix: UInt32) -> UInt32? {
        let lower = byte | 0x20
        if TemplateBytes.isDigit(byte) { return UInt32(byte - UInt8(ascii: "0")) }
        guard radix == 16, lower >= UInt8(ascii: "a"), lower <= UInt8(ascii: "f") else { return nil }
        return UInt32(lower - UInt8(ascii: "a")) + 10
    }

    /// The character of a number; nil for the numbers of no characters, which vanish.
    private static func character(_ code: UInt32) -> Unicode.Scalar? {
        switch code {
        case 0x80...0x9F: HTMLCharacterReferences.windows1252(code)
        case 0: "\u{FFFD}"
        case 0x01...0x08, 0x0B, 0x0E...0x1F, 0x7F, 0xFDD0...0xFDEF: nil
        case _ where code & 0xFFFE == 0xFFFE && code <= 0x10_FFFF: nil
        default: Unicode.Scalar(code) ?? "\u{FFFD}"
        }
    }
}
