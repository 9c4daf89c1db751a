import Djust
import TestSupport
import Testing

/// A browser with one live page: its tree, its version, and its socket.
final class LiveClient {
    /// What there is of the page.
    let model: ClientModel
    /// The page as it was loaded.
    let html: String
    let token: String
    private(set) var version: Int
    private let app: RunningApp
    private let target: String
    private var socket: LoopbackClient?
    private var reference = 0

    /// Loads a page; the socket is not open yet.
    init(_ app: RunningApp, _ target: String) throws {
        html = try app.get(target).body
        model = try ClientModel(html)
        token = model.root.attribute("dj-session") ?? ""
        version = Int(model.root.attribute("dj-version") ?? "") ?? 0
        self.app = app
        self.target = target
    }

    /// The text of the first element of a name.
    func text(_ name: String) -> String? { model.root.first { $0.name == name }?.textContent }

    // MARK: - The socket

    /// Opens a socket.
    /// - Returns: The status line of the answer.
    @discardableResult
    func open(origin: String? = nil) throws -> String {
        let socket = try #require(LoopbackClient(port: app.port))
        let origin = origin ?? "http://127.0.0.1:\(app.port)"
        socket.send(
            "GET /ws/live/ HTTP/1.1\r\nHost: 127.0.0.1:\(app.port)\r\nOrigin: \(origin)\r\nUpgrade: websocket\r\n"
                + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
        )
        self.socket = socket
        return socket.readResponse().head.split(separator: "\r\n").first.map(String.init) ?? ""
    }

    /// Opens a socket, says which session it is, and takes the answer over.
    /// - Returns: The answer.
    @discardableResult
    func connect(token: String? = nil, version: Int? = nil, url: String? = nil) throws -> ValueObject {
        #expect(try open().hasPrefix("HTTP/1.1 101 "))
        mount(token: token, version: version, url: url)
        return try expect("mount")
    }

    /// Says which session the socket is for.
    func mount(token: String? = nil, version: Int? = nil, url: String? = nil) {
        send([
            ("type", "mount"), ("v", 1), ("session", .string(token ?? self.token)),
            ("version", .int(version ?? self.version)), ("url", .string(url ?? target)),
        ])
    }

    /// Sends an event.
    /// - Returns: Its number.
    @discardableResult
    func send(event: String, _ parameters: [(String, Value)] = []) -> Int {
        reference += 1
        send([
            ("type", "event"), ("event", .string(event)), ("params", .object(ValueObject(parameters))),
            ("ref", .int(reference)),
        ])
        return reference
    }

    /// Sends a message.
    func send(_ members: [(String, Value)]) {
        send(text: String(decoding: JSONWriter.bytes(of: .object(ValueObject(members))), as: UTF8.self))
    }

    /// Sends a text, whatever it is.
    func send(text: String) { socket?.send(WebSocketReceiverTests.text(text)) }

    /// Drops the connection as a lost network would.
    func drop() {
        socket?.reset()
        socket = nil
    }

    // MARK: - Answers

    /// The next message; nil when the socket is closed.
    func next() throws -> ValueObject? {
        guard let frame = socket?.readFrame(), frame.first == 0x81 else { return nil }
        guard case .object(let message) = try JSONParser.parse(frame.payload) else { throw ProbeFailure() }
        try take(message)
        return message
    }

    /// The next message, which must be of a type.
    @discardableResult
    func expect(_ type: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> ValueObject {
        let message = try #require(try next(), "the socket is closed", sourceLocation: sourceLocation)
        #expect(message.text("type") == type, "\(message.json)", sourceLocation: sourceLocation)
        return message
    }

    /// The code with which the server closes; messages before are skipped.
    func closeCode() -> Int? {
        while let frame = socket?.readFrame() {
            guard frame.first == 0x88 else { continue }
            socket?.send(WebSocketReceiverTests.frame(8, Array(frame.payload.prefix(2))))
            socket = nil
            return frame.payload.count < 2 ? nil : Int(frame.payload[0]) << 8 | Int(frame.payload[1])
        }
        return nil
    }

    /// Does with the page what a message says.
    private func take(_ message: ValueObject) throws {
        if let number = message.number("version") { version = number }
        if let operations = message["ops"] { try model.apply(operations) }
        guard message.text("type") == "html", case .string(let html)? = message["html"] else { return }
        try model.apply(.list([.list(["o", [], .string(html)])]))
    }
}

extension ValueObject {
    /// A member that is text.
    func text(_ name: String) -> String? { if case .string(let text)? = self[name] { text } else { nil } }

    /// A member that is a number.
    func number(_ name: String) -> Int? { if case .int(let number)? = self[name] { number } else { nil } }

    /// The object as JSON.
    var json: String { String(decoding: JSONWriter.bytes(of: .object(self)), as: UTF8.self) }
}
