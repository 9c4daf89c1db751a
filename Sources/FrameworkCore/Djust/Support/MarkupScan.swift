/// Finds the bytes that HTML gives a meaning to, eight at a time.
enum MarkupScan {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// The offset of the first `&`, `<`, `>`, `"` or `'` from an offset on; the number of bytes when there is none.
    ///
    /// O(bytes).
    static func firstSpecial(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let base = bytes.baseAddress else { return bytes.count }
        let raw = UnsafeRawPointer(base)
        let count = bytes.count
        var offset = start
        while count &- offset >= 8 {
            let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            // `&` and `'` differ in one bit, as do `<` and `>`.
            let found =
                zeros(word & ~ones ^ broadcast(UInt8(ascii: "&")))
                | zeros(word & ~(ones << 1) ^ broadcast(UInt8(ascii: "<")))
                | zeros(word ^ broadcast(UInt8(ascii: "\"")))
            if found != 0 { return offset &+ UInt64(littleEndian: found).trailingZeroBitCount / 8 }
            offset &+= 8
        }
        while offset < count {
            switch base[offset] {
            case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"):
                return offset
            default: offset &+= 1
            }
        }
        return count
    }

    private static func broadcast(_ byte: UInt8) -> UInt64 { UInt64(byte) &* ones }

    /// The high bit of each byte that is zero; above the first one there may be more.
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }
}
