/// Text made fit for an address: every byte that may not stand there as `%XX`.
package enum URLText {
    /// Which bytes stay as they are, besides letters, digits and `_.-~`.
    package struct Kept: Sendable {
        fileprivate let bytes: [UInt8]

        /// Makes a set of ASCII characters.
        package init(_ characters: String) { bytes = Array(characters.utf8.filter { $0 < 0x80 }) }

        /// What Python's `quote` keeps.
        package static let slash = Kept("/")
    }

    /// The text with every other byte as `%XX`.
    package static func quoted(_ text: String, keeping kept: Kept) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if isUnreserved(byte) || kept.bytes.contains(byte) {
                output.append(byte)
            } else {
                output.append(UInt8(ascii: "%"))
                output.append(hexadecimal(byte >> 4))
                output.append(hexadecimal(byte & 15))
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "~"): true
        default: false
        }
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
    }
}
