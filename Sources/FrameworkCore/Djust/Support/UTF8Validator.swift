/// Checks UTF-8 that arrives in pieces (Unicode, table 3-7): no overlong form, no surrogate, nothing above U+10FFFF.
package struct UTF8Validator: Sendable, Equatable {
    /// How many continuation bytes the present character still needs.
    private var needed = 0
    /// Which bytes may come next; narrower than 80...BF after some first bytes.
    private var lower: UInt8 = 0x80
    private var upper: UInt8 = 0xBF

    /// Makes a validator at the start of a text.
    package init() {}

    /// Whether the text so far ends between characters.
    package var isComplete: Bool { needed == 0 }

    /// Checks the next piece.
    /// - Returns: Whether the text is valid so far.
    package mutating func append(_ bytes: Span<UInt8>) -> Bool {
        var position = 0
        let count = bytes.count
        let raw = bytes.bytes
        while position < count {
            // Eight ASCII bytes at a time.
            while needed == 0, count - position >= 8 {
                let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
                guard word & 0x8080_8080_8080_8080 == 0 else { break }
                position += 8
            }
            guard position < count else { return true }
            let byte = bytes[position]
            position += 1
            if needed == 0 {
                if byte < 0x80 { continue }
                guard begin(byte) else { return false }
            } else {
                guard byte >= lower, byte <= upper else { return false }
                needed -= 1
                lower = 0x80
                upper = 0xBF
            }
        }
        return true
    }

    private mutating func begin(_ byte: UInt8) -> Bool {
        switch byte {
        case 0xC2...0xDF: needed = 1
        case 0xE0...0xEF:
            needed = 2
            if byte == 0xE0 { lower = 0xA0 }
            if byte == 0xED { upper = 0x9F }
        case 0xF0...0xF4:
            needed = 3
            if byte == 0xF0 { lower = 0x90 }
            if byte == 0xF4 { upper = 0x8F }
        default: return false
        }
        return true
    }
}
