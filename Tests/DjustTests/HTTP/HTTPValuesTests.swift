import Djust
import Testing

@Suite struct HTTPValuesTests {
    @Test func `a header value can add no line`() {
        var headers = HTTPHeaders()
        headers[.location] = "/a\r\nSet-Cookie: x=1\0"
        #expect(headers.description == "Location: /a  Set-Cookie: x=1 \r\n")
        #expect(HTTPHeaderName(validating: "a b") == nil)
        #expect(HTTPHeaderName(validating: "a:") == nil)
    }

    @Test func `names are compared without case and lines keep their order`() {
        var headers: HTTPHeaders = ["X-A": "1", "b": "2", "x-a": "3"]
        #expect(headers["X-a"] == "1")
        #expect(headers.values(of: "x-A") == ["1", "3"])
        headers["X-A"] = "4"
        #expect(headers.description == "b: 2\r\nX-A: 4\r\n")
        headers["X-A"] = nil
        #expect(headers.count == 1)
    }

    @Test func `a query keeps repetitions and repairs what is broken`() {
        let query = Request(.get, "/s?a=1&a=2&b=x+y%21&%zz=%ff&c&=d").query
        #expect(query.values(of: "a") == ["1", "2"])
        #expect(query["a"] == "2")
        #expect(query["b"] == "x y!")
        #expect(query["%zz"] == "\u{FFFD}")
        #expect(query["c"] == "")
        #expect(query[""] == "d")
        #expect(query.int("a") == 2)
    }

    @Test func `an encoded slash does not divide the path`() {
        let request = Request(.get, "/a%2fb/%C3%A9%20/")
        #expect(request.segments == ["a/b", "é ", ""])
        #expect(request.path == "/a%2Fb/é /")
    }

    @Test func `a form is read only from its type`() {
        let body = Array("a=1&b=%20".utf8)
        let form = Request(
            .post,
            headers: [.contentType: "application/x-www-form-urlencoded; charset=utf-8"],
            body: body
        ).form
        #expect(form["b"] == " ")
        #expect(Request(.post, headers: [.contentType: "text/plain"], body: body).form.isEmpty)
    }

    @Test func `cookies come and go`() {
        let cookies = Request(headers: [.cookie: "a=1; b=\"x y\"; a=2; c=%41; bad; =no"]).cookies
        #expect(cookies["a"] == "1")
        #expect(cookies["b"] == "x y")
        #expect(cookies["c"] == "A")
        var response = Response()
        response.setCookie(Cookie("sid", "a;\r\nb", maxAge: .seconds(60), sameSite: .strict))
        #expect(
            response.headers[.setCookie] == "sid=a%3B%0D%0Ab; Path=/; Max-Age=60; HttpOnly; SameSite=Strict"
        )
    }

    @Test(arguments: [
        (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
        (951_827_696, "Tue, 29 Feb 2000 12:34:56 GMT"), (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
    ])
    func `dates are written and read`(_ seconds: Int, _ text: String) {
        #expect(HTTPDate.format(seconds) == text)
        #expect(HTTPDate.parse(text) == seconds)
    }

    @Test func `dates agree with themselves over four centuries`() {
        for day in stride(from: 0, to: 160_000, by: 7) {
            #expect(HTTPDate.parse(HTTPDate.format(day * 86_400 + 1)) == day * 86_400 + 1)
        }
        #expect(HTTPDate.parse("Sunday, 06-Nov-94 08:49:37 GMT") == nil)
        #expect(HTTPDate.parse("Sun, 06 Nov 1994 25:49:37 GMT") == nil)
    }

    @Test func `ranges are one part or nothing`() {
        func part(_ range: String, ifRange: String? = nil) -> HTTPConditions.Part {
            var headers: HTTPHeaders = [.range: range]
            headers[.ifRange] = ifRange
            return HTTPConditions.part(headers, size: 100, entityTag: "\"t\"", modified: 0)
        }
        #expect(part("bytes=0-9") == .range(0..<10))
        #expect(part("bytes=90-") == .range(90..<100))
        #expect(part("bytes=-5") == .range(95..<100))
        #expect(part("bytes=-500") == .range(0..<100))
        #expect(part("bytes=95-999") == .range(95..<100))
        #expect(part("bytes=100-") == .unsatisfiable)
        #expect(part("bytes=-0") == .unsatisfiable)
        #expect(part("bytes=9-5") == .whole)
        #expect(part("bytes=0-1,5-6") == .whole)
        #expect(part("bytes=-") == .whole)
        #expect(part("lines=0-1") == .whole)
        #expect(part("bytes=0-99999999999999999999") == .whole)
        #expect(part("bytes=0-9", ifRange: "\"t\"") == .range(0..<10))
        #expect(part("bytes=0-9", ifRange: "\"other\"") == .whole)
    }

    @Test func `gzip is taken by name or by star`() {
        let rows: [(String, Bool)] = [
            ("gzip", true), ("br, GZIP;q=0.5", true), ("gzip;q=0", false), ("*", true), ("*, gzip;q=0.0", false),
            ("identity", false), ("", false),
        ]
        for (value, isTaken) in rows {
            #expect(HTTPConditions.acceptsGzip([.acceptEncoding: value]) == isTaken, "\(value)")
        }
    }

    @Test func `framing belongs to the server`() {
        let encoder = HTTPResponseEncoder(serverName: "djust")
        let response = Response(
            .ok,
            headers: [.contentLength: "99", .transferEncoding: "chunked", "X-A": "1"],
            body: [1, 2]
        )
        func head(_ response: Response, _ context: HTTPResponseEncoder.Context) -> String {
            String(decoding: encoder.head(of: response, context, dateLine: []), as: UTF8.self)
        }
        #expect(
            head(response, .init()) == "HTTP/1.1 200 OK\r\nX-A: 1\r\nServer: djust\r\nContent-Length: 2\r\n\r\n"
        )
        #expect(
            head(Response(.noContent), .init(keepsAlive: false))
                == "HTTP/1.1 204 No Content\r\nServer: djust\r\nConnection: close\r\n\r\n"
        )
        #expect(head(Response(), .init(minorVersion: 0)).hasSuffix("Connection: keep-alive\r\n\r\n"))
    }
}
