import Djust
import Testing

@Suite struct WebSocketReceiverTests {
    /// A frame as a client sends it.
    static func frame(_ opcode: UInt8, _ payload: [UInt8], first: UInt8 = 0x80, isMasked: Bool = true) -> [UInt8] {
        let key: [UInt8] = [0x11, 0xA2, 0x33, 0xC4]
        var bytes = [first | opcode]
        let mask: UInt8 = isMasked ? 0x80 : 0
        switch payload.count {
        case ..<126: bytes.append(mask | UInt8(payload.count))
        case ..<65_536: bytes += [mask | 126, UInt8(payload.count >> 8), UInt8(payload.count & 255)]
        default: bytes += [mask | 127] + (0..<8).map { UInt8(truncatingIfNeeded: payload.count >> (56 - 8 * $0)) }
        }
        guard isMasked else { return bytes + payload }
        return bytes + key + payload.enumerated().map { $1 ^ key[$0 % 4] }
    }

    static func text(_ text: String) -> [UInt8] { frame(1, Array(text.utf8)) }

    /// What pieces of a stream become.
    static func events(
        _ pieces: [[UInt8]],
        deflate: WebSocketDeflateParameters? = nil,
        limit: Int = 65_536
    ) -> [WebSocketReceiver.Event] {
        var configuration = WebSocketConfiguration()
        configuration.maximumMessageSize = limit
        configuration.maximumFragments = 8
        var receiver = WebSocketReceiver(configuration: configuration, deflate: deflate)
        var events: [WebSocketReceiver.Event] = []
        for piece in pieces {
            var position = 0
            while let event = receiver.next(piece.span, &position) { events.append(event) }
        }
        return events
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var input: [UInt8]
        var expected: [String]

        init(_ name: String, _ input: [UInt8], _ expected: String...) {
            testDescription = name
            self.input = input
            self.expected = expected
        }
    }

    static func summary(_ event: WebSocketReceiver.Event) -> String {
        switch event {
        case .text(let bytes): "text \(String(decoding: bytes, as: UTF8.self))"
        case .binary(let bytes): "binary \(bytes.count)"
        case .ping(let bytes): "ping \(String(decoding: bytes, as: UTF8.self))"
        case .pong: "pong"
        case .close(let code, let reason): "close \(code?.description ?? "-") \(reason)"
        case .failure(let failure): "failure \(failure.code)"
        }
    }

    static let cases: [Case] = [
        Case("text", text("Hello, é"), "text Hello, é"),
        Case("empty text", text(""), "text "),
        Case("binary of each length form", frame(2, [UInt8](repeating: 9, count: 126)), "binary 126"),
        Case(
            "fragments with a ping between",
            frame(1, [0xC3], first: 0) + frame(9, [0x70]) + frame(0, [0xA9]),
            "ping p",
            "text é"
        ),
        Case("two messages", text("a") + frame(2, [1]), "text a", "binary 1"),
        Case("close with a reason", frame(8, [0x03, 0xE8] + Array("bye".utf8)) + text("late"), "close 1000 bye"),
        Case("close without a code", frame(8, []), "close - "),
        Case("not masked", frame(1, [0x61], isMasked: false), "failure 1002"),
        Case("a reserved bit", frame(1, [0x61], first: 0xA0), "failure 1002"),
        Case("compression that was not agreed", frame(1, [0x61], first: 0xC0), "failure 1002"),
        Case("an unknown opcode", frame(3, []), "failure 1002"),
        Case("a fragmented ping", frame(9, [], first: 0), "failure 1002"),
        Case("a long ping", frame(9, [UInt8](repeating: 0, count: 126)), "failure 1002"),
        Case("a continuation of nothing", frame(0, []), "failure 1002"),
        Case("a message inside a message", frame(1, [0x61], first: 0) + text("b"), "failure 1002"),
        Case("a length that is not minimal", [0x81, 0xFE, 0x00, 0x01, 0, 0, 0, 0, 0x61], "failure 1002"),
        Case("a length with the high bit", [0x82, 0xFF, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], "failure 1002"),
        Case("a length beyond the limit", [0x82, 0xFF, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0], "failure 1009"),
        Case("text that is not UTF-8", frame(1, [0x61, 0xFF]), "failure 1007"),
        Case("text that ends inside a character", frame(1, [0xE2, 0x82]), "failure 1007"),
        Case("half a close code", frame(8, [0x03]), "failure 1002"),
        Case("a close code that is not for the wire", frame(8, [0x03, 0xED]), "failure 1002"),
        Case("a close reason that is not UTF-8", frame(8, [0x03, 0xE8, 0xFF]), "failure 1007"),
        Case(
            "too many fragments",
            frame(2, [], first: 0) + (0..<8).flatMap { _ in frame(0, [], first: 0) },
            "failure 1008"
        ),
    ]

    @Test(arguments: cases)
    func `a stream gives the same events however it is cut`(_ row: Case) {
        #expect(Self.events([row.input]).map(Self.summary) == row.expected)
        for cut in row.input.indices {
            let pieces = [Array(row.input[..<cut]), Array(row.input[cut...])]
            #expect(Self.events(pieces).map(Self.summary) == row.expected, "cut at \(cut)")
        }
        #expect(Self.events(row.input.map { [$0] }).map(Self.summary) == row.expected, "byte by byte")
    }

    @Test func `a message is held to the limit over its fragments`() {
        let half = [UInt8](repeating: 1, count: 6)
        let stream = Self.frame(2, half, first: 0) + Self.frame(0, half)
        #expect(Self.events([stream], limit: 12).map(Self.summary) == ["binary 12"])
        #expect(Self.events([stream], limit: 11).map(Self.summary) == ["failure 1009"])
    }

    @Test func `wrong text fails before its message ends`() {
        let start = Array(Self.frame(1, [0x61, 0xFF, 0x61, 0x61]).dropLast(2))
        #expect(Self.events([start]).map(Self.summary) == ["failure 1007"])
    }

    @Test func `masks of every phase come off`() {
        let payload = (0..<70).map { UInt8($0) }
        for cut in 0..<76 {
            let stream = Self.frame(2, payload)
            #expect(Self.events([Array(stream[..<cut]), Array(stream[cut...])]) == [.binary(payload)])
        }
    }
}
