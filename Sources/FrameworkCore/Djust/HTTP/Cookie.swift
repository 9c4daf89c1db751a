/// A cookie that the server sets (RFC 6265 section 4.1).
public struct Cookie: Sendable, Equatable {
    /// When the browser sends the cookie with requests that other sites start.
    public enum SameSite: String, Sendable {
        /// Never.
        case strict = "Strict"
        /// Only with top-level navigation.
        case lax = "Lax"
        /// Always; needs `isSecure`.
        case none = "None"
    }

    /// The name: a token.
    public var name: String
    /// The value; what may not stand in a cookie is percent-encoded when it is written.
    public var value: String
    /// The path below which it is sent.
    public var path: String
    /// The domain whose hosts get it; nil for this host alone.
    public var domain: String?
    /// How long it lasts; nil for the browser's session, zero to remove it.
    public var maxAge: Duration?
    /// Whether it goes over encrypted connections only.
    public var isSecure: Bool
    /// Whether scripts cannot read it.
    public var isHTTPOnly: Bool
    /// When it is sent with requests that other sites start.
    public var sameSite: SameSite

    /// Makes a cookie; the defaults are the safe ones for a session but for `isSecure`, which needs HTTPS.
    public init(
        _ name: String,
        _ value: String,
        path: String = "/",
        domain: String? = nil,
        maxAge: Duration? = nil,
        isSecure: Bool = false,
        isHTTPOnly: Bool = true,
        sameSite: SameSite = .lax
    ) {
        self.name = name
        self.value = value
        self.path = path
        self.domain = domain
        self.maxAge = maxAge
        self.isSecure = isSecure
        self.isHTTPOnly = isHTTPOnly
        self.sameSite = sameSite
    }

    /// The value of the `Set-Cookie` header.
    package var headerValue: String {
        var text = "\(Self.clean(name, HTTPSyntax.isToken))=\(Self.encodedValue(value))"
        text += "; Path=\(Self.clean(path, Self.isAttribute))"
        if let domain { text += "; Domain=\(Self.clean(domain, Self.isAttribute))" }
        if let maxAge { text += "; Max-Age=\(max(0, maxAge.components.seconds))" }
        if isSecure || sameSite == .none { text += "; Secure" }
        if isHTTPOnly { text += "; HttpOnly" }
        text += "; SameSite=\(sameSite.rawValue)"
        return text
    }

    /// Whether a byte may stand in a cookie value (RFC 6265 section 4.1.1), the percent sign excepted.
    private static func isValue(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21, 0x23, 0x24, 0x26...0x2B, 0x2D...0x3A, 0x3C...0x5B, 0x5D...0x7E: true
        default: false
        }
    }

    private static func isAttribute(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: ";") }

    private static func clean(_ text: String, _ isAllowed: (UInt8) -> Bool) -> String {
        String(decoding: text.utf8.filter(isAllowed), as: UTF8.self)
    }

    private static func encodedValue(_ value: String) -> String {
        if value.utf8.allSatisfy(isValue) { return value }
        return value.utf8.reduce(into: "") { text, byte in
            if isValue(byte) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
    }
}
