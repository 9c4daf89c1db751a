import Djust
import Testing

@Suite struct WebSocketHandshakeTests {
    private static func request(_ changes: [HTTPHeaderName: String?] = [:], method: HTTPMethod = .get) -> Request {
        var headers: HTTPHeaders = [
            .host: "example.com", .upgrade: "WebSocket", .connection: "keep-alive, Upgrade",
            .secWebSocketKey: "dGhlIHNhbXBsZSBub25jZQ==", .secWebSocketVersion: "13", .origin: "http://example.com",
        ]
        for (name, value) in changes { headers[name] = value }
        return Request(method, "/ws/", headers: headers)
    }

    private static func status(
        _ request: Request,
        minorVersion: Int = 1,
        _ configuration: WebSocketConfiguration = .init()
    ) -> Int {
        switch WebSocketHandshake.answer(request, minorVersion: minorVersion, configuration: configuration) {
        case .accept: 101
        case .refuse(let response): response.status.rawValue
        }
    }

    @Test func `the answer proves that the key was read`() {
        // RFC 6455 section 1.3.
        #expect(
            WebSocketHandshake.accept(Array("dGhlIHNhbXBsZSBub25jZQ==".utf8)[...]) == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="
        )
        #expect(Self.status(Self.request()) == 101)
    }

    @Test func `each fault has its status`() {
        #expect(Self.status(Self.request(method: .post)) == 405)
        #expect(Self.status(Self.request(), minorVersion: 0) == 400)
        #expect(Self.status(Self.request([.upgrade: nil])) == 426)
        #expect(Self.status(Self.request([.connection: "close"])) == 400)
        #expect(Self.status(Self.request([.secWebSocketVersion: "8"])) == 426)
        #expect(Self.status(Self.request([.secWebSocketKey: nil])) == 400)
        #expect(Self.status(Self.request([.secWebSocketKey: "c2hvcnQ="])) == 400)
    }

    @Test(arguments: [
        ("http://example.com", "example.com", true), ("https://EXAMPLE.com", "example.com", true),
        ("http://example.com:80", "example.com", true), ("https://example.com", "example.com:443", true),
        ("http://example.com:8000", "example.com:8000", true), ("http://example.com:8000", "example.com", false),
        ("http://evil.com", "example.com", false), ("http://example.com.evil.com", "example.com", false),
        ("null", "example.com", false), ("http://example.com@evil.com", "example.com", false),
        ("file://", "example.com", false), ("", "example.com", false),
        ("https://friend.org", "example.com", true), ("http://friend.org", "example.com", false),
    ])
    func `only pages of this host and friends may connect`(_ origin: String, _ host: String, _ isAllowed: Bool) {
        var configuration = WebSocketConfiguration()
        configuration.allowedOrigins = ["https://friend.org"]
        #expect(Self.status(Self.request([.origin: origin, .host: host]), configuration) == (isAllowed ? 101 : 403))
    }

    @Test func `a client without an origin needs a setting`() {
        #expect(Self.status(Self.request([.origin: nil])) == 403)
        var configuration = WebSocketConfiguration()
        configuration.allowsMissingOrigin = true
        #expect(Self.status(Self.request([.origin: nil]), configuration) == 101)
    }

    @Test func `a subprotocol is named only when it was offered`() {
        func named(_ offer: String?) -> String? {
            let request = Self.request([.secWebSocketProtocol: offer])
            guard
                case .accept(let headers, _) = WebSocketHandshake.answer(
                    request,
                    subprotocol: "b",
                    configuration: .init()
                )
            else { return "refused" }
            return headers[.secWebSocketProtocol]
        }
        #expect(named("a, b") == "b")
        #expect(named("a") == nil)
        #expect(named(nil) == nil)
    }

    @Test func `a close frame fits and never carries a code that is not for the wire`() {
        #expect(WebSocketSender.close(.noStatus) == [0x88, 0x00])
        let long = WebSocketSender.close(.normal, reason: String(repeating: "é", count: 100))
        #expect(long.count == 2 + 2 + 122)
    }
}
