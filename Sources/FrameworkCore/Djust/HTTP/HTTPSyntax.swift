/// The character classes of HTTP (RFC 9110 section 5.6, RFC 3986).
package enum HTTPSyntax {
    /// Whether a byte may stand in a token.
    package static func isToken(_ byte: UInt8) -> Bool { classes[Int(byte)] & tokenBit != 0 }

    /// Whether a byte may stand in a field value: visible characters, space, tab and bytes above ASCII.
    package static func isFieldValue(_ byte: UInt8) -> Bool { (byte >= 0x20 && byte != 0x7F) || byte == 0x09 }

    /// Whether a byte may stand in a request target: visible ASCII but no fragment.
    package static func isTarget(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "#") }

    /// Whether a byte may stand in a host name: letters, digits and `-._~`.
    package static func isHostName(_ byte: UInt8) -> Bool { classes[Int(byte)] & unreservedBit != 0 }

    /// Whether a byte never needs percent encoding (RFC 3986 section 2.3).
    package static func isUnreserved(_ byte: UInt8) -> Bool { classes[Int(byte)] & unreservedBit != 0 }

    /// Whether a byte is a decimal digit.
    package static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// Whether a byte is a space or a tab.
    package static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// The value of a hexadecimal digit, or nil.
    package static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }

    /// The byte with an ASCII capital made small.
    package static func lowercased(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

    /// Whether two byte sequences are equal but for the case of ASCII letters.
    package static func equalsIgnoringCase(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        return zip(left, right).allSatisfy { $0 == $1 || lowercased($0) == lowercased($1) }
    }

    /// The bytes without blanks at either end.
    package static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        while let first = bytes.first, isBlank(first) { bytes = bytes.dropFirst() }
        while let last = bytes.last, isBlank(last) { bytes = bytes.dropLast() }
        return bytes
    }

    private static let tokenBit: UInt8 = 1
    private static let unreservedBit: UInt8 = 2

    private static let classes: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 256)
        for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { table[Int(byte)] = tokenBit | unreservedBit }
        for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") { table[Int(byte)] = tokenBit | unreservedBit }
        for byte in UInt8(ascii: "a")...UInt8(ascii: "z") { table[Int(byte)] = tokenBit | unreservedBit }
        for byte in "!#$%&'*+-.^_`|~".utf8 { table[Int(byte)] |= tokenBit }
        for byte in "-._~".utf8 { table[Int(byte)] |= unreservedBit }
        return table
    }()
}
