import Djust
import Testing

@Suite struct HTTPRequestDecoderTests {
    /// What a stream of bytes becomes: one line per action but for reads.
    static func actions(
        _ pieces: [[UInt8]],
        _ configuration: HTTPServerConfiguration = HTTPServerConfiguration()
    ) -> [String] {
        var decoder = HTTPRequestDecoder(configuration: configuration)
        var lines: [String] = []
        for piece in pieces {
            decoder.append(piece.span)
            loop: while true {
                switch decoder.next() {
                case .read: break loop
                case .sendContinue: lines.append("continue")
                case .handle(let message):
                    let body = String(decoding: message.body, as: UTF8.self)
                    lines.append("\(message.method) \(message.target.target) [\(body)] \(message.keepsAlive)")
                case .refuse(let status):
                    if lines.last != "refuse \(status.rawValue)" { lines.append("refuse \(status.rawValue)") }
                    break loop
                }
            }
        }
        return lines
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var input: String
        var expected: [String]

        init(_ name: String, _ input: String, _ expected: [String]) {
            testDescription = name
            self.input = input
            self.expected = expected
        }
    }

    static let accepted: [Case] = [
        Case("a plain request", "GET / HTTP/1.1\r\nHost: a\r\n\r\n", ["GET / [] true"]),
        Case(
            "two in a row",
            "GET /1 HTTP/1.1\r\nHost: a\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\n",
            ["GET /1 [] true", "GET /2 [] true"]
        ),
        Case("an empty line first", "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", ["GET / [] true"]),
        Case("HTTP/1.0 without a host closes", "GET / HTTP/1.0\r\n\r\n", ["GET / [] false"]),
        Case("HTTP/1.0 with keep-alive", "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", ["GET / [] true"]),
        Case("close in a list", "GET / HTTP/1.1\r\nHost: a\r\nConnection: x, Close\r\n\r\n", ["GET / [] false"]),
        Case("a length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 005\r\n\r\nhello", ["POST / [hello] true"]),
        Case("a length of zero", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", ["POST / [] true"]),
        Case(
            "chunks, an extension and a trailer",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: CHUNKED\r\n\r\n"
                + "5;a=\"b;c\"\r\nhello\r\n1 ;x\r\n!\r\n0\r\nHost: evil\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\n",
            ["POST / [hello!] true", "GET /2 [] true"]
        ),
        Case(
            "100-continue",
            "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\nContent-Length: 2\r\n\r\nhi",
            ["continue", "POST / [hi] true"]
        ),
        Case(
            "100-continue without content",
            "GET / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\r\n",
            ["GET / [] true"]
        ),
        Case("an absolute target", "GET http://b:80/x?y HTTP/1.1\r\nHost: a\r\n\r\n", ["GET /x?y [] true"]),
        Case("an asterisk", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", ["OPTIONS * [] true"]),
        Case("an IPv6 host", "GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n", ["GET / [] true"]),
    ]

    static let refused: [Case] = {
        func head(_ lines: String...) -> String {
            "POST / HTTP/1.1\r\nHost: a\r\n" + lines.map { $0 + "\r\n" }.joined() + "\r\n"
        }
        func refusal(_ name: String, _ status: Int, _ input: String) -> Case { Case(name, input, ["refuse \(status)"]) }
        return [
            refusal("no version", 400, "GET /\r\n\r\n"),
            refusal("another major version", 505, "GET / HTTP/2.0\r\n\r\n"),
            refusal("a long minor version", 400, "GET / HTTP/1.10\r\n\r\n"),
            refusal("two spaces", 400, "GET  / HTTP/1.1\r\n\r\n"),
            refusal("a fragment", 400, "GET /#a HTTP/1.1\r\n\r\n"),
            refusal("a control character in the target", 400, "GET /\u{7F} HTTP/1.1\r\n\r\n"),
            refusal("a bad percent encoding", 400, "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n"),
            refusal("an encoded NUL", 400, "GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n"),
            refusal("CONNECT", 501, "CONNECT a:443 HTTP/1.1\r\n\r\n"),
            refusal("a TLS hello", 400, "\u{16}\u{3}\u{1}"),
            refusal("a bare line feed", 400, "GET / HTTP/1.1\nHost: a\n\n"),
            refusal("a bare carriage return", 400, head("X: a\rContent-Length: 5")),
            refusal("a space before the colon", 400, head("Content-Length : 5")),
            refusal("a folded line", 400, head("X: a", " b")),
            refusal("a line that begins with a space", 400, "GET / HTTP/1.1\r\n Host: a\r\n\r\n"),
            refusal("a NUL in a value", 400, head("X: a\0b")),
            refusal("no host", 400, "GET / HTTP/1.1\r\n\r\n"),
            refusal("two hosts", 400, head("Host: a")),
            refusal("userinfo in the host", 400, "GET / HTTP/1.1\r\nHost: u@a\r\n\r\n"),
            refusal("a length and a coding", 400, head("Content-Length: 5", "Transfer-Encoding: chunked")),
            refusal("two lengths", 400, head("Content-Length: 5", "Content-Length: 5")),
            refusal("a list of lengths", 400, head("Content-Length: 5, 5")),
            refusal("a signed length", 400, head("Content-Length: +5")),
            refusal("an empty length", 400, head("Content-Length:")),
            refusal("a length beyond 64 bits", 413, head("Content-Length: 99999999999999999999999")),
            refusal("an unknown coding", 501, head("Transfer-Encoding: xchunked")),
            refusal("chunked twice", 400, head("Transfer-Encoding: chunked, chunked")),
            refusal("chunked not last", 400, head("Transfer-Encoding: chunked, gzip")),
            refusal("an empty coding", 400, head("Transfer-Encoding:")),
            refusal("chunks in HTTP/1.0", 400, "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
            refusal("an unknown expectation", 417, head("Expect: magic")),
            refusal("a chunk size with 0x", 400, head("Transfer-Encoding: chunked") + "0x5\r\nhello\r\n0\r\n\r\n"),
            refusal("a chunk size beyond 64 bits", 400, head("Transfer-Encoding: chunked") + "10000000000000005\r\n"),
            refusal("a chunk without its end", 400, head("Transfer-Encoding: chunked") + "5\r\nhelloXX"),
            refusal("a folded trailer", 400, head("Transfer-Encoding: chunked") + "0\r\nX: a\r\n b\r\n\r\n"),
        ]
    }()

    @Test(arguments: accepted + refused)
    func `a stream gives the same actions however it is cut`(_ row: Case) {
        let bytes = Array(row.input.utf8)
        #expect(Self.actions([bytes]) == row.expected)
        for cut in bytes.indices {
            #expect(Self.actions([Array(bytes[..<cut]), Array(bytes[cut...])]) == row.expected, "cut at \(cut)")
        }
        #expect(Self.actions(bytes.map { [$0] }) == row.expected, "byte by byte")
    }

    @Test func `nothing is read behind a refusal`() {
        let smuggled = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
        let next = "GET /admin HTTP/1.1\r\nHost: a\r\n\r\n"
        #expect(Self.actions([Array((smuggled + next).utf8), Array(next.utf8)]) == ["refuse 400"])
    }

    @Test func `each limit has its status`() {
        var configuration = HTTPServerConfiguration()
        configuration.maximumRequestLineSize = 64
        configuration.maximumHeaderSize = 128
        configuration.maximumHeaderCount = 3
        configuration.maximumBodySize = 8
        configuration.maximumParameterCount = 2
        let long = String(repeating: "a", count: 200)
        let rows: [(String, Int)] = [
            ("GET /\(long) HTTP/1.1\r\n", 414),
            ("GET /\(long)", 414),
            ("GET / HTTP/1.1\r\nX: \(long)\r\n\r\n", 431),
            ("GET / HTTP/1.1\r\nX: \(long)", 431),
            ("GET / HTTP/1.1\r\nHost: a\r\nA: 1\r\nB: 2\r\nC: 3\r\n\r\n", 431),
            ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n", 413),
            ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n12345678\r\n1\r\n", 413),
            ("GET /?a&b&c HTTP/1.1\r\nHost: a\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: a\r\n\r\n", 0),
        ]
        for (input, status) in rows {
            let expected = status == 0 ? ["GET / [] true"] : ["refuse \(status)"]
            #expect(Self.actions([Array(input.utf8)], configuration) == expected, "\(input.prefix(40))")
        }
    }

    @Test func `the target's host replaces the header`() throws {
        var decoder = HTTPRequestDecoder(configuration: HTTPServerConfiguration())
        decoder.append(Array("GET https://b.example/ HTTP/1.1\r\nHost: a\r\n\r\n".utf8).span)
        guard case .handle(let message) = decoder.next() else {
            Issue.record("not handled")
            return
        }
        #expect(message.headers.values(of: .host) == ["b.example"])
    }
}
