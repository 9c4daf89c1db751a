/// The opening handshake (RFC 6455 section 4.2), and who may do it.
package enum WebSocketHandshake {
    /// What the server says to a handshake.
    package enum Answer: Sendable {
        /// 101 with these header fields, and what was agreed on compression.
        case accept(HTTPHeaders, WebSocketDeflateParameters?)
        /// No.
        case refuse(Response)
    }

    private static let keySuffix = Array("258EAFA5-E914-47DA-95CA-C5AB0DC85B11".utf8)

    /// Whether a request asks for a WebSocket at all.
    package static func isRequested(_ request: Request) -> Bool {
        request.headers.hasToken("websocket", in: .upgrade)
    }

    /// The subprotocols that a client offers, the preferred first.
    package static func offeredSubprotocols(_ headers: HTTPHeaders) -> [String] {
        var names: [String] = []
        headers.forEachValue(of: .secWebSocketProtocol) { line in
            for name in HTTPParameters.split(line, at: UInt8(ascii: ",")) { names.append(HTTPHeaders.text(name)) }
        }
        return names
    }

    /// Checks a handshake.
    /// - Parameters:
    ///   - request: The request.
    ///   - minorVersion: Its version of HTTP/1.
    ///   - subprotocol: What the application speaks; named in the answer when the client has offered it.
    ///   - configuration: Limits and allowed origins.
    /// - Returns: What to answer.
    package static func answer(
        _ request: Request,
        minorVersion: Int = 1,
        subprotocol: String? = nil,
        configuration: WebSocketConfiguration
    ) -> Answer {
        let headers = request.headers
        guard request.method == .get else { return .refuse(.plain(.methodNotAllowed, headers: [.allow: "GET"])) }
        guard minorVersion > 0 else { return .refuse(.plain(.badRequest)) }
        guard headers.hasToken("websocket", in: .upgrade) else {
            return .refuse(.plain(.upgradeRequired, headers: [.upgrade: "websocket"]))
        }
        guard headers.hasToken("upgrade", in: .connection) else { return .refuse(.plain(.badRequest)) }
        guard headers.count(of: .secWebSocketVersion) == 1,
            let version = headers.bytes(of: .secWebSocketVersion), version.elementsEqual("13".utf8)
        else { return .refuse(.plain(.upgradeRequired, headers: [.secWebSocketVersion: "13", .upgrade: "websocket"])) }
        guard headers.count(of: .secWebSocketKey) == 1, let key = headers.bytes(of: .secWebSocketKey),
            Base64.decode(key)?.count == 16
        else { return .refuse(.plain(.badRequest)) }
        guard WebSocketOrigin.isAllowed(headers, configuration: configuration) else {
            return .refuse(.plain(.forbidden))
        }
        var answer: HTTPHeaders = [.secWebSocketAccept: accept(key)]
        if let subprotocol, offeredSubprotocols(headers).contains(subprotocol) {
            answer.append(.secWebSocketProtocol, subprotocol)
        }
        let deflate = WebSocketDeflateParameters(offers: headers, configuration: configuration.compression)
        if let deflate { answer.append(.secWebSocketExtensions, deflate.answer) }
        return .accept(answer, deflate)
    }

    /// The proof that the key was read (section 4.2.2 item 5.4).
    package static func accept(_ key: ArraySlice<UInt8>) -> String {
        String(decoding: Base64.encode(SHA1.hash(Array(key) + keySuffix)), as: UTF8.self)
    }
}
