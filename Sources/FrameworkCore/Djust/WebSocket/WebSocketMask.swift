/// The masking of client frames (RFC 6455 section 5.3).
enum WebSocketMask {
    /// Removes (or puts on) the mask in place.
    /// - Parameters:
    ///   - bytes: The buffer.
    ///   - start: Where the masked bytes begin.
    ///   - mask: The key, first byte highest.
    ///   - offset: How many bytes of the frame's payload came before.
    /// - Complexity: O(n), eight bytes at a time.
    static func apply(_ bytes: inout [UInt8], from start: Int, mask: UInt32, offset: Int) {
        guard mask != 0, start < bytes.count else { return }
        let turn = UInt32(offset & 3) * 8
        let turned = turn == 0 ? mask : mask << turn | mask >> (32 - turn)
        let key = (UInt64(turned) << 32 | UInt64(turned)).bigEndian
        bytes.withUnsafeMutableBytes { buffer in
            var position = start
            while buffer.count - position >= 8 {
                let word = buffer.loadUnaligned(fromByteOffset: position, as: UInt64.self)
                buffer.storeBytes(of: word ^ key, toByteOffset: position, as: UInt64.self)
                position += 8
            }
            var shift: UInt32 = 24
            while position < buffer.count {
                buffer[position] ^= UInt8(truncatingIfNeeded: turned >> shift)
                shift = shift == 0 ? 24 : shift - 8
                position += 1
            }
        }
    }
}
