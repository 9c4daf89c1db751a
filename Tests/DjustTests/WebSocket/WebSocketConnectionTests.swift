import Djust
import Testing

/// Sends back what comes, and notes the end.
private final class EchoHandler: WebSocketHandler {
    private var socket: WebSocketConnection?
    private let codes: Recorder<WebSocketCloseCode>
    private let flood: Int

    init(_ codes: Recorder<WebSocketCloseCode>, flood: Int = 0) {
        self.codes = codes
        self.flood = flood
    }

    func opened(_ socket: WebSocketConnection) {
        self.socket = socket
        for _ in 0..<flood { socket.send(binary: [UInt8](repeating: 0, count: 100_000)) }
    }

    func received(text: [UInt8]) {
        if text == Array("close".utf8) {
            socket?.close(.serviceRestart, reason: "again")
        } else {
            socket?.send(text: text)
        }
    }

    func received(binary: [UInt8]) { socket?.send(binary: binary) }

    func closed(code: WebSocketCloseCode) {
        codes.append(code)
        socket = nil
    }
}

@Suite(.timeLimit(.minutes(1))) struct WebSocketConnectionTests {
    private typealias Frames = WebSocketReceiverTests

    private static let handshake =
        "GET /ws HTTP/1.1\r\nHost: a\r\nOrigin: http://a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"

    /// Runs a client against an echo server; gives the codes that handlers have heard.
    private static func withEcho(
        _ configuration: WebSocketConfiguration = WebSocketConfiguration(),
        flood: Int = 0,
        receiveBuffer: Int32? = nil,
        behindHandshake: [UInt8] = [],
        _ body: (LoopbackClient, HTTPServer, Recorder<WebSocketCloseCode>) async throws -> Void
    ) async throws {
        let codes = Recorder<WebSocketCloseCode>()
        var server = HTTPServerConfiguration()
        server.webSocket = configuration
        try await withServer(server) { _, _ in
            .webSocket(EchoHandler(codes, flood: flood))
        } client: { server, port in
            let client = try #require(LoopbackClient(port: port, receiveBuffer: receiveBuffer))
            client.send(Array(handshake.utf8) + behindHandshake)
            let head = client.readResponse().head
            #expect(
                head.hasPrefix("HTTP/1.1 101 ") && head.contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
            )
            try await body(client, server, codes)
        }
    }

    private static func closeCode(_ frame: (first: UInt8, payload: [UInt8])?) -> Int? {
        guard let frame, frame.first == 0x88, frame.payload.count >= 2 else { return nil }
        return Int(frame.payload[0]) << 8 | Int(frame.payload[1])
    }

    @Test func `messages come back, even those that came with the handshake`() async throws {
        try await Self.withEcho(behindHandshake: Frames.text("early")) { client, _, codes in
            #expect(client.readFrame().map { $0.payload } == Array("early".utf8))
            let big = [UInt8](repeating: 7, count: 60_000)
            client.send(Frames.frame(2, big) + Frames.frame(9, [1, 2]))
            #expect(client.readFrame()?.payload == big)
            #expect(client.readFrame().map { [$0.first] + $0.payload } == [0x8A, 1, 2])
            client.send(Frames.frame(8, [0x03, 0xE9]))
            #expect(Self.closeCode(client.readFrame()) == 1_001)
            #expect(client.readToEnd() == "")
            #expect(codes.all == [.goingAway])
        }
    }

    @Test func `our close waits for the answer and reports our code`() async throws {
        try await Self.withEcho { client, server, codes in
            client.send(Frames.text("close") + Frames.text("ignored"))
            let frame = client.readFrame()
            #expect(Self.closeCode(frame) == 1_012 && frame?.payload.dropFirst(2) == Array("again".utf8)[...])
            #expect(codes.all.isEmpty)
            client.send(Frames.frame(8, [0x03, 0xF4]))
            #expect(client.readToEnd() == "")
            #expect(codes.all == [.serviceRestart])
            client.endSending()
            #expect(await eventually { server.connectionCount == 0 })
        }
    }

    @Test func `a violation and a lost connection have their codes`() async throws {
        try await Self.withEcho { client, _, codes in
            client.send(Frames.frame(1, [0xFF]))
            #expect(Self.closeCode(client.readFrame()) == 1_007)
            #expect(codes.all == [.invalidData])
        }
        try await Self.withEcho { client, server, codes in
            client.reset()
            #expect(await eventually { codes.all == [.abnormal] && server.connectionCount == 0 })
        }
    }

    @Test func `a silent peer is asked, then cut`() async throws {
        var configuration = WebSocketConfiguration()
        configuration.pingInterval = .milliseconds(30)
        configuration.pongTimeout = .milliseconds(200)
        try await Self.withEcho(configuration) { client, _, codes in
            #expect(client.readFrame()?.first == 0x89)
            client.send(Frames.frame(10, []))
            #expect(client.readFrame()?.first == 0x89)
            #expect(client.readFrame() == nil)
            #expect(await eventually { codes.all == [.abnormal] })
        }
    }

    @Test func `a peer that does not answer a close is cut`() async throws {
        var configuration = WebSocketConfiguration()
        configuration.closeTimeout = .milliseconds(50)
        try await Self.withEcho(configuration) { client, _, codes in
            client.send(Frames.text("close"))
            #expect(Self.closeCode(client.readFrame()) == 1_012)
            #expect(client.readFrame() == nil)
            #expect(await eventually { codes.all == [.serviceRestart] })
        }
    }

    @Test func `a slow peer is told to come later when its queue is full`() async throws {
        var configuration = WebSocketConfiguration()
        configuration.maximumQueuedBytes = 1_000_000
        try await Self.withEcho(configuration, flood: 50, receiveBuffer: 4_096) { client, _, codes in
            var frames = 0
            while let frame = client.readFrame() {
                guard frame.first == 0x82 else {
                    #expect(Self.closeCode(frame) == 1_013)
                    break
                }
                frames += 1
            }
            #expect(frames > 0 && frames < 50)
        }
    }

    @Test func `the end of the server closes with its code`() async throws {
        try await Self.withEcho { client, server, codes in
            let stopped = Task.detached { await server.stop(webSocketCode: .serviceRestart, within: .seconds(5)) }
            #expect(Self.closeCode(client.readFrame()) == 1_012)
            client.send(Frames.frame(8, [0x03, 0xF4]))
            client.endSending()
            await stopped.value
            #expect(codes.all == [.serviceRestart])
        }
    }
}
