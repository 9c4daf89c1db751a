/// The name of a header field: a token (RFC 9110 section 5.1), compared without regard to case.
public struct HTTPHeaderName: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name as it will be written.
    public let description: String

    /// Makes a name, or nil when the text is not a token.
    public init?(validating text: String) {
        guard !text.isEmpty, text.utf8.allSatisfy(HTTPSyntax.isToken) else { return nil }
        description = text
    }

    /// Makes a name from a literal, which must be a token.
    public init(stringLiteral value: StaticString) {
        description = value.description
        assert(description.utf8.allSatisfy(HTTPSyntax.isToken), "a header name must be a token")
    }

    /// Names are equal when they differ only in case.
    public static func == (left: HTTPHeaderName, right: HTTPHeaderName) -> Bool {
        HTTPSyntax.equalsIgnoringCase(left.description.utf8, right.description.utf8)
    }

    /// Hashes the lower-case form.
    public func hash(into hasher: inout Hasher) {
        for byte in description.utf8 { hasher.combine(HTTPSyntax.lowercased(byte)) }
    }
}

// MARK: - Well-known names

extension HTTPHeaderName {
    /// The `Accept` header.
    public static let accept: HTTPHeaderName = "Accept"
    /// The `Accept-Encoding` header.
    public static let acceptEncoding: HTTPHeaderName = "Accept-Encoding"
    /// The `Accept-Language` header.
    public static let acceptLanguage: HTTPHeaderName = "Accept-Language"
    /// The `Accept-Ranges` header.
    public static let acceptRanges: HTTPHeaderName = "Accept-Ranges"
    /// The `Allow` header.
    public static let allow: HTTPHeaderName = "Allow"
    /// The `Authorization` header.
    public static let authorization: HTTPHeaderName = "Authorization"
    /// The `Cache-Control` header.
    public static let cacheControl: HTTPHeaderName = "Cache-Control"
    /// The `Connection` header.
    public static let connection: HTTPHeaderName = "Connection"
    /// The `Content-Encoding` header.
    public static let contentEncoding: HTTPHeaderName = "Content-Encoding"
    /// The `Content-Length` header.
    public static let contentLength: HTTPHeaderName = "Content-Length"
    /// The `Content-Range` header.
    public static let contentRange: HTTPHeaderName = "Content-Range"
    /// The `Content-Security-Policy` header.
    public static let contentSecurityPolicy: HTTPHeaderName = "Content-Security-Policy"
    /// The `Content-Type` header.
    public static let contentType: HTTPHeaderName = "Content-Type"
    /// The `Cookie` header.
    public static let cookie: HTTPHeaderName = "Cookie"
    /// The `Date` header.
    public static let date: HTTPHeaderName = "Date"
    /// The `ETag` header.
    public static let eTag: HTTPHeaderName = "ETag"
    /// The `Expect` header.
    public static let expect: HTTPHeaderName = "Expect"
    /// The `Host` header.
    public static let host: HTTPHeaderName = "Host"
    /// The `If-Modified-Since` header.
    public static let ifModifiedSince: HTTPHeaderName = "If-Modified-Since"
    /// The `If-None-Match` header.
    public static let ifNoneMatch: HTTPHeaderName = "If-None-Match"
    /// The `If-Range` header.
    public static let ifRange: HTTPHeaderName = "If-Range"
    /// The `Last-Modified` header.
    public static let lastModified: HTTPHeaderName = "Last-Modified"
    /// The `Location` header.
    public static let location: HTTPHeaderName = "Location"
    /// The `Origin` header.
    public static let origin: HTTPHeaderName = "Origin"
    /// The `Range` header.
    public static let range: HTTPHeaderName = "Range"
    /// The `Referer` header.
    public static let referer: HTTPHeaderName = "Referer"
    /// The `Retry-After` header.
    public static let retryAfter: HTTPHeaderName = "Retry-After"
    /// The `Sec-WebSocket-Accept` header.
    public static let secWebSocketAccept: HTTPHeaderName = "Sec-WebSocket-Accept"
    /// The `Sec-WebSocket-Extensions` header.
    public static let secWebSocketExtensions: HTTPHeaderName = "Sec-WebSocket-Extensions"
    /// The `Sec-WebSocket-Key` header.
    public static let secWebSocketKey: HTTPHeaderName = "Sec-WebSocket-Key"
    /// The `Sec-WebSocket-Protocol` header.
    public static let secWebSocketProtocol: HTTPHeaderName = "Sec-WebSocket-Protocol"
    /// The `Sec-WebSocket-Version` header.
    public static let secWebSocketVersion: HTTPHeaderName = "Sec-WebSocket-Version"
    /// The `Server` header.
    public static let server: HTTPHeaderName = "Server"
    /// The `Set-Cookie` header.
    public static let setCookie: HTTPHeaderName = "Set-Cookie"
    /// The `Transfer-Encoding` header.
    public static let transferEncoding: HTTPHeaderName = "Transfer-Encoding"
    /// The `Upgrade` header.
    public static let upgrade: HTTPHeaderName = "Upgrade"
    /// The `User-Agent` header.
    public static let userAgent: HTTPHeaderName = "User-Agent"
    /// The `Vary` header.
    public static let vary: HTTPHeaderName = "Vary"
    /// The `X-Content-Type-Options` header.
    public static let xContentTypeOptions: HTTPHeaderName = "X-Content-Type-Options"
    /// The `X-Forwarded-For` header.
    public static let xForwardedFor: HTTPHeaderName = "X-Forwarded-For"
    /// The `X-Forwarded-Proto` header.
    public static let xForwardedProto: HTTPHeaderName = "X-Forwarded-Proto"
}
