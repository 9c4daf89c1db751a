/// The `Host` header and the authority of a target: `host[:port]` (RFC 9110 section 7.2).
package enum HTTPHost {
    /// Whether bytes are an empty host, a host name, an IPv4 address or a bracketed IPv6 address, with a port or none.
    ///
    /// Stricter than the grammar of RFC 3986: no percent encoding and no `sub-delims`, which no name in use has and which
    /// have been used to poison links that are made from the host. Userinfo is never taken.
    package static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
        if bytes.first == UInt8(ascii: "[") {
            guard let close = bytes.firstIndex(of: UInt8(ascii: "]")) else { return false }
            let address = bytes[(bytes.startIndex + 1)..<close]
            let isAddress =
                address.count >= 2 && address.contains(UInt8(ascii: ":"))
                && address.allSatisfy {
                    HTTPSyntax.hexValue($0) != nil || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
                }
            return isAddress && isPort(bytes[(close + 1)...])
        }
        let colon = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex
        guard bytes[..<colon].allSatisfy(HTTPSyntax.isHostName), isPort(bytes[colon...]) else { return false }
        return colon > bytes.startIndex || bytes.isEmpty
    }

    /// Whether bytes are nothing, or a colon and a port; the port may be empty.
    private static func isPort(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first else { return true }
        let digits = bytes.dropFirst()
        guard first == UInt8(ascii: ":"), digits.allSatisfy(HTTPSyntax.isDigit), digits.count <= 5 else { return false }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } <= 65_535
    }
}
