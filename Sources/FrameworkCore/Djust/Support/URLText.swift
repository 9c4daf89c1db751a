/// Text made fit for an address: every byte that may not stand there as `%XX`.
package enum URLText {
    /// Which bytes stay as they are, besides letters, digits and `_.-~`.
    package struct Kept: Sendable {
        /// A bit for every ASCII character, the lower half and the upper half.
        private var low: UInt64 = 0
        private var high: UInt64 = 0

        /// Makes a set of ASCII characters.
        package init(_ characters: String) {
            for byte in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-~".utf8 { insert(byte) }
            for byte in characters.utf8 where byte < 0x80 { insert(byte) }
        }

        private mutating func insert(_ byte: UInt8) {
            if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
        }

        /// Whether a byte stays as it is.
        @inline(__always)
        fileprivate func contains(_ byte: UInt8) -> Bool {
            if byte < 64 { return low & (1 << UInt64(byte)) != 0 }
            return byte < 0x80 && high & (1 << UInt64(byte - 64)) != 0
        }

        /// What Python's `quote` keeps.
        package static let slash = Kept("/")
    }

    /// The text with every other byte as `%XX`; O(bytes), and the text itself when nothing has to change.
    package static func quoted(_ text: String, keeping kept: Kept) -> String {
        var text = text
        let changes = text.withUTF8 { bytes in
            var changes = 0
            for byte in bytes { changes &+= kept.contains(byte) ? 0 : 1 }
            return changes
        }
        if changes == 0 { return text }
        let capacity = text.utf8.count + 2 * changes
        return text.withUTF8 { bytes in
            String(unsafeUninitializedCapacity: capacity) { output in
                var end = 0
                for byte in bytes {
                    if kept.contains(byte) {
                        output[end] = byte
                        end += 1
                    } else {
                        output[end] = UInt8(ascii: "%")
                        output[end + 1] = hexadecimal(byte >> 4)
                        output[end + 2] = hexadecimal(byte & 15)
                        end += 3
                    }
                }
                return end
            }
        }
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
    }
}
