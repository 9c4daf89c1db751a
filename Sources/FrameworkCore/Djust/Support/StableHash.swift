/// A 64-bit hash of bytes that is the same in every process, so that a snapshot's hashes mean something after a restart.
///
/// Sixteen bytes at a time, folded in by a 64×64→128 multiplication. It tells an unchanged slot from a changed one;
/// it is no defence against somebody who looks for collisions, who would only keep his own page from changing.
package enum StableHash {
    /// Hashes bytes.
    ///
    /// O(bytes).
    package static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.withUnsafeBytes { of($0) }
    }

    /// Hashes bytes; with another salt they have another hash.
    ///
    /// O(bytes).
    package static func of(_ buffer: UnsafeRawBufferPointer, salt: UInt64 = 0) -> UInt64 {
        let count = buffer.count
        var hash = multiplied(UInt64(truncatingIfNeeded: count) ^ 0x9E37_79B9_7F4A_7C15, salt ^ 0xE703_7ED1_A0B4_28DB)
        guard let base = buffer.baseAddress, count > 0 else { return finished(hash) }
        func word(_ offset: Int) -> UInt64 {
            UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        }
        var offset = 0
        while count &- offset > 16 {
            hash = multiplied(word(offset) ^ 0xA076_1D64_78BD_642F, word(offset &+ 8) ^ hash)
            offset &+= 16
        }
        // The last bytes, of which some may count twice: the length is in the hash already.
        let (first, second): (UInt64, UInt64)
        if count >= 8 {
            first = count &- offset >= 8 ? word(offset) : 0
            second = word(count &- 8)
        } else if count >= 4 {
            first = UInt64(UInt32(littleEndian: base.loadUnaligned(as: UInt32.self)))
            second = UInt64(UInt32(littleEndian: base.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)))
        } else {
            first = UInt64(buffer[0]) | UInt64(buffer[count / 2]) << 8 | UInt64(buffer[count &- 1]) << 16
            second = 0
        }
        return finished(multiplied(first ^ 0x8EBC_6AF0_9C88_C6E3, second ^ hash))
    }

    /// Hashes an array.
    package static func of(_ bytes: [UInt8]) -> UInt64 { of(bytes[...]) }

    /// Hashes what has been written since an offset.
    package static func of(_ output: borrowing OutputBuffer, from start: Int = 0) -> UInt64 {
        output.withBytes(from: start) { of(UnsafeRawBufferPointer($0)) }
    }

    /// Hashes text; with another salt it has another hash.
    package static func of(_ text: String, salt: UInt64) -> UInt64 {
        var text = text
        return text.withUTF8 { of(UnsafeRawBufferPointer($0), salt: salt) }
    }

    /// Folds a number into a hash.
    package static func combine(_ hash: UInt64, _ number: UInt64) -> UInt64 {
        finished(multiplied(hash ^ 0xA076_1D64_78BD_642F, number ^ 0xE703_7ED1_A0B4_28DB))
    }

    /// Folds a number into a hash that is not finished yet: cheaper than `combine`, good in the middle of many.
    @inline(__always)
    static func fold(_ hash: UInt64, _ number: UInt64) -> UInt64 {
        multiplied(hash ^ 0xA076_1D64_78BD_642F, number ^ 0xE703_7ED1_A0B4_28DB)
    }

    /// Folds text into a hash.
    @inline(__always)
    static func fold(_ hash: UInt64, _ text: String) -> UInt64 {
        text.utf8.withContiguousStorageIfAvailable { of(UnsafeRawBufferPointer($0), salt: hash) }
            ?? of(text, salt: hash)
    }

    /// A product in which every bit of both numbers decides about every bit.
    @inline(__always)
    private static func multiplied(_ one: UInt64, _ other: UInt64) -> UInt64 {
        let product = one.multipliedFullWidth(by: other)
        return product.high ^ product.low
    }

    /// The last mixing, so that near hashes become far ones.
    private static func finished(_ hash: UInt64) -> UInt64 {
        var mixed = hash
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
