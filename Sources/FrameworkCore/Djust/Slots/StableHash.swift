/// A 64-bit hash of bytes that is the same in every process, so that a snapshot's hashes mean something after a restart.
///
/// Eight bytes at a time, each folded in by a 64×64→128 multiplication. It tells an unchanged slot from a changed one;
/// it is no defence against somebody who looks for collisions, who would only keep his own page from changing.
package enum StableHash {
    /// Hashes bytes. O(bytes).
    package static func of(_ bytes: ArraySlice<UInt8>, seed: UInt64 = 0) -> UInt64 {
        bytes.withUnsafeBytes { buffer in
            var hash = seed ^ mix(UInt64(buffer.count) ^ 0x9E37_79B9_7F4A_7C15, 0xD6E8_FEB8_6659_FD93)
            var offset = 0
            while buffer.count - offset >= 8 {
                let word = buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                hash = mix(hash ^ UInt64(littleEndian: word), 0xA076_1D64_78BD_642F)
                offset += 8
            }
            var tail: UInt64 = 0
            var shift: UInt64 = 0
            while offset < buffer.count {
                tail |= UInt64(buffer[offset]) << shift
                shift += 8
                offset += 1
            }
            return mix(hash ^ tail, 0xE703_7ED1_A0B4_28DB)
        }
    }

    /// Hashes an array.
    package static func of(_ bytes: [UInt8], seed: UInt64 = 0) -> UInt64 { of(bytes[...], seed: seed) }

    /// Folds a number into a hash.
    package static func combine(_ hash: UInt64, _ number: UInt64) -> UInt64 {
        mix(hash ^ number, 0x8EBC_6AF0_9C88_C6E3)
    }

    private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = (left | 1).multipliedFullWidth(by: right)
        return product.high ^ product.low ^ left
    }
}
