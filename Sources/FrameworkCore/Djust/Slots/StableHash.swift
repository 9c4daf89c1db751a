/// A 64-bit hash of bytes that is the same in every process, so that a snapshot's hashes mean something after a restart.
///
/// Eight bytes at a time, each folded in by a 64×64→128 multiplication. It tells an unchanged slot from a changed one;
/// it is no defence against somebody who looks for collisions, who would only keep his own page from changing.
package enum StableHash {
    /// Hashes bytes.
    ///
    /// O(bytes).
    package static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.withUnsafeBytes { of($0) }
    }

    /// Hashes bytes.
    ///
    /// O(bytes).
    package static func of(_ buffer: UnsafeRawBufferPointer) -> UInt64 {
        var hash = UInt64(buffer.count) &* 0x9E37_79B9_7F4A_7C15
        var offset = 0
        while buffer.count - offset >= 8 {
            let word = buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            hash = folded(hash, UInt64(littleEndian: word))
            offset += 8
        }
        var tail: UInt64 = 0
        var shift: UInt64 = 0
        while offset < buffer.count {
            tail |= UInt64(buffer[offset]) << shift
            shift += 8
            offset += 1
        }
        return finished(folded(hash, tail))
    }

    /// Hashes an array.
    package static func of(_ bytes: [UInt8]) -> UInt64 { of(bytes[...]) }

    /// Hashes what has been written since an offset.
    package static func of(_ output: borrowing OutputBuffer, from start: Int = 0) -> UInt64 {
        output.withBytes(from: start) { of(UnsafeRawBufferPointer($0)) }
    }

    /// Folds a number into a hash.
    package static func combine(_ hash: UInt64, _ number: UInt64) -> UInt64 { finished(folded(hash, number)) }

    /// Folds a word in: every bit of both decides about every bit of the result, and words at other places count for
    /// other things.
    private static func folded(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (word ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
        let turned = hash << 29 | hash >> 35
        return (turned ^ product.high ^ product.low) &* 0x9FB2_1C65_1E98_DF25
    }

    /// The last mixing, so that near hashes become far ones.
    private static func finished(_ hash: UInt64) -> UInt64 {
        var mixed = hash
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
