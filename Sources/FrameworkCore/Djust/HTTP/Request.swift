/// What a client asks for.
public struct Request: Sendable {
    /// The method.
    public var method: HTTPMethod
    /// The request target as it came, without scheme and host: path and query, still percent-encoded.
    public var target: String
    /// The path, percent-decoded; an encoded slash stays `%2F`, so that it cannot be taken for a separator.
    public var path: String
    /// The path's segments between slashes, each percent-decoded: `/a%2Fb/c/` is `["a/b", "c", ""]`.
    public var segments: [String]
    /// The parameters after `?`.
    public var query: QueryString
    /// The header fields.
    public var headers: HTTPHeaders
    /// The content, whole: the server has already held it to its limit.
    public var body: [UInt8]
    /// Who asks: the peer, or what a trusted proxy says of it.
    public var remoteAddress: SocketAddress
    /// Whether the client's connection is encrypted, as a trusted proxy says.
    public var isSecure: Bool
    /// Values that the layers above attach: a session, a user.
    package var values: RequestValues

    /// Makes a request, mostly for tests.
    /// - Parameters:
    ///   - method: The method.
    ///   - target: Path and query, percent-encoded.
    ///   - headers: The header fields.
    ///   - body: The content.
    ///   - remoteAddress: The peer.
    ///   - isSecure: Whether the connection is encrypted.
    public init(
        _ method: HTTPMethod = .get,
        _ target: String = "/",
        headers: HTTPHeaders = HTTPHeaders(),
        body: [UInt8] = [],
        remoteAddress: SocketAddress = .unknown,
        isSecure: Bool = false
    ) {
        let parts = RequestTarget(Array(target.utf8)) ?? RequestTarget.root
        self.method = method
        self.target = parts.target
        path = parts.path
        segments = parts.segments
        query = parts.query
        self.headers = headers
        self.body = body
        self.remoteAddress = remoteAddress
        self.isSecure = isSecure
        values = RequestValues()
    }

    /// The cookies that the client sent.
    /// - Complexity: O(n) in the length of the `Cookie` header; keep the value if you read several.
    public var cookies: Cookies { Cookies(headers) }

    /// The `Host` header: the name and port that the client has asked.
    public var host: String? { headers[.host] }

    /// The content as an HTML form in `application/x-www-form-urlencoded`; empty when it is something else.
    public var form: QueryString {
        guard let type = headers.bytes(of: .contentType), URLEncodedForm.isForm(contentType: type) else {
            return QueryString()
        }
        return URLEncodedForm.parse(body)
    }
}
