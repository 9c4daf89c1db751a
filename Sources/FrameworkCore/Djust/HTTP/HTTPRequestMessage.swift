/// A request as it came over a connection, with what the connection has to know about it.
package struct HTTPRequestMessage: Sendable {
    /// The method.
    package let method: HTTPMethod
    /// The target, taken apart.
    package let target: RequestTarget
    /// The header fields.
    package let headers: HTTPHeaders
    /// The content.
    package let body: [UInt8]
    /// The minor version: 0 or 1; higher ones of HTTP/1 count as 1.
    package let minorVersion: Int
    /// Whether the client lets the connection go on after the response (RFC 9112 section 9.3).
    package let keepsAlive: Bool

    init(head: HTTPRequestHead, body: [UInt8]) {
        method = head.method
        target = head.target
        headers = head.headers
        minorVersion = head.minorVersion
        keepsAlive = head.keepsAlive
        self.body = body
    }
}
