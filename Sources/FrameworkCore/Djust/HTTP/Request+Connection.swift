// MARK: - From a connection

extension Request {
    /// Makes the application's request from what a connection has decoded.
    init(_ message: HTTPRequestMessage, from address: SocketAddress, trustsProxy: Bool) {
        method = message.method
        target = message.target.target
        path = message.target.path
        segments = message.target.segments
        query = message.target.query
        headers = message.headers
        body = message.body
        remoteAddress = address
        isSecure = false
        values = RequestValues()
        if trustsProxy { believeProxy() }
    }

    /// Takes the client's address and scheme from the last proxy: it has added the last entry itself, those before it may
    /// be the client's invention.
    private mutating func believeProxy() {
        if let list = headers.values(of: .xForwardedFor).last, let last = list.split(separator: ",").last {
            let host = HTTPSyntax.trimmed(Array(last.utf8)[...])
            remoteAddress = SocketAddress(host: HTTPHeaders.text(host), port: 0)
        }
        if let scheme = headers.bytes(of: .xForwardedProto) {
            isSecure = HTTPSyntax.equalsIgnoringCase(scheme, "https".utf8)
        }
    }
}
