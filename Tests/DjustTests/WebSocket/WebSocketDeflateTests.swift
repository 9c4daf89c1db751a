import Djust
import Testing

@Suite struct WebSocketDeflateTests {
    private typealias Frames = WebSocketReceiverTests

    private func agreed(_ offer: String) -> WebSocketDeflateParameters? {
        WebSocketDeflateParameters(offers: [.secWebSocketExtensions: offer], configuration: .init())
    }

    @Test(arguments: [
        ("permessage-deflate", "permessage-deflate; server_max_window_bits=12"),
        (
            "permessage-deflate; client_max_window_bits",
            "permessage-deflate; server_max_window_bits=12; client_max_window_bits=12"
        ),
        (
            "permessage-deflate; client_max_window_bits=9; server_max_window_bits=\"10\"",
            "permessage-deflate; server_max_window_bits=10; client_max_window_bits=9"
        ),
        (
            "permessage-deflate; server_no_context_takeover; client_no_context_takeover",
            "permessage-deflate; server_no_context_takeover; client_no_context_takeover; server_max_window_bits=12"
        ),
        (
            "x, permessage-deflate; server_max_window_bits=7, permessage-deflate",
            "permessage-deflate; server_max_window_bits=12"
        ),
        ("permessage-deflate; server_max_window_bits=8", "permessage-deflate; server_max_window_bits=8"),
    ])
    func `the first good offer is answered`(_ offer: String, _ answer: String) {
        #expect(agreed(offer)?.answer == answer)
    }

    @Test(arguments: [
        "x-webkit-deflate-frame", "permessage-deflate; unknown", "permessage-deflate; server_max_window_bits",
        "permessage-deflate; server_max_window_bits=16", "permessage-deflate; client_max_window_bits=07",
        "permessage-deflate; server_no_context_takeover=1",
        "permessage-deflate; client_max_window_bits; client_max_window_bits", "",
    ])
    func `an offer that breaks a rule is declined`(_ offer: String) {
        #expect(agreed(offer) == nil)
    }

    @Test(arguments: [
        "permessage-deflate; client_max_window_bits",
        "permessage-deflate; server_no_context_takeover; client_no_context_takeover",
        "permessage-deflate; server_max_window_bits=8",
    ])
    func `what is sent can be received, in one window`(_ offer: String) throws {
        let parameters = try #require(agreed(offer))
        // A peer that compresses as we do: the server's frames with a mask are a client's.
        var sender = WebSocketSender(configuration: WebSocketConfiguration(), deflate: parameters)
        let texts = (0..<20).map { "message \($0): " + String(repeating: "the same again and again ", count: $0 + 3) }
        var stream: [UInt8] = []
        var compressed = 0
        for text in texts {
            let frame = sender.message(Array(text.utf8), .text)
            let start = frame[1] == 126 ? 4 : 2
            if frame[0] & 0x40 != 0 { compressed += 1 }
            stream += Frames.frame(1, Array(frame[start...]), first: frame[0] & 0xC0)
        }
        #expect(compressed == texts.count)
        let events = Frames.events([stream], deflate: parameters)
        #expect(events == texts.map { .text(Array($0.utf8)) })
        let bytewise = Frames.events(stream.map { [$0] }, deflate: parameters)
        #expect(bytewise == events)
    }

    @Test func `what does not compress is sent as it is, and the window stays usable`() throws {
        let parameters = try #require(agreed("permessage-deflate"))
        var sender = WebSocketSender(configuration: WebSocketConfiguration(), deflate: parameters)
        let noise = SecureRandom.bytes(100)
        #expect(sender.message(noise, .binary)[0] == 0x82)
        let text = [UInt8](repeating: 0x61, count: 100)
        let frame = sender.message(text, .text)
        #expect(frame[0] == 0xC1)
        let event = Frames.events([Frames.frame(1, Array(frame[2...]), first: 0xC0)], deflate: parameters)
        #expect(event == [.text(text)])
        #expect(sender.message(Array("short".utf8), .text)[0] == 0x81)
    }

    @Test func `a bomb is stopped at the limit and broken data is refused`() throws {
        let parameters = try #require(agreed("permessage-deflate"))
        var deflater = try Deflater(.raw)
        let bomb = try Array(deflater.flush([UInt8](repeating: 0, count: 8_000_000)).dropLast(4))
        #expect(bomb.count < 10_000)
        let events = Frames.events([Frames.frame(2, bomb, first: 0xC0)], deflate: parameters)
        #expect(events.map(Frames.summary) == ["failure 1009"])
        let broken = Frames.events([Frames.frame(2, [0xFF, 0xFF, 0xFF], first: 0xC0)], deflate: parameters)
        #expect(broken.map(Frames.summary) == ["failure 1007"])
        let cut = Frames.events(
            [Frames.frame(2, Array(bomb.prefix(bomb.count / 2)), first: 0xC0)],
            deflate: parameters,
            limit: 1 << 24
        )
        #expect(cut.map(Frames.summary) == ["failure 1007"])
    }
}
