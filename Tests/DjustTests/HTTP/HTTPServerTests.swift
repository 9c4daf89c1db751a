import Djust
import Testing

@Suite(.timeLimit(.minutes(1))) struct HTTPServerTests {
    private static let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test func `requests of one connection are answered in their order`() async throws {
        try await withServer(loops: 2) { request, loop in
            #expect(loop.isCurrent)
            if request.path == "/slow" { await Task.yield() }
            return .response(.text(request.target + String(decoding: request.body, as: UTF8.self)))
        } client: { _, port in
            let client = try #require(LoopbackClient(port: port))
            client.send(
                "GET /slow HTTP/1.1\r\nHost: a\r\n\r\nPOST /b HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi"
            )
            client.send("HEAD /c HTTP/1.1\r\nHost: a\r\n\r\nGET /d HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            #expect(client.readResponse().body == Array("/slow".utf8))
            #expect(client.readResponse().body == Array("/bhi".utf8))
            let head = client.readResponse(isHead: true).head
            #expect(head.contains("Content-Length: 2") && head.contains("Date: "))
            let last = client.readResponse()
            #expect(last.body == Array("/d".utf8) && last.head.contains("Connection: close"))
            #expect(client.readToEnd() == "")
        }
    }

    @Test func `hundreds of pipelined requests are all answered`() async throws {
        try await withServer { _, _ in
            .response(.text("x"))
        } client: { _, port in
            let client = try #require(LoopbackClient(port: port))
            client.send(String(repeating: Self.get, count: 500))
            client.endSending()
            #expect(client.readToEnd().split(separator: "HTTP/1.1 200").count == 500)
        }
    }

    @Test func `a head that trickles in is answered 408 in time`() async throws {
        var configuration = HTTPServerConfiguration()
        configuration.headerTimeout = .milliseconds(100)
        try await withServer(configuration) { _, _ in
            .response(Response())
        } client: { server, port in
            let client = try #require(LoopbackClient(port: port))
            client.send("GET / HTTP/1.1\r\nHost:")
            #expect(client.readToEnd().hasPrefix("HTTP/1.1 408 "))
            let silent = try #require(LoopbackClient(port: port))
            #expect(silent.readToEnd() == "")
            withExtendedLifetime((client, silent)) {}
        }
    }

    @Test func `a content that does not come and an idle connection end in time`() async throws {
        var configuration = HTTPServerConfiguration()
        configuration.bodyTimeout = .milliseconds(50)
        configuration.idleTimeout = .milliseconds(50)
        try await withServer(configuration) { _, _ in
            .response(Response())
        } client: { server, port in
            let client = try #require(LoopbackClient(port: port))
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhel")
            #expect(client.readToEnd().hasPrefix("HTTP/1.1 408 "))
            let idle = try #require(LoopbackClient(port: port))
            idle.send(Self.get)
            #expect(idle.readToEnd().hasPrefix("HTTP/1.1 200 "))
        }
    }

    @Test func `a client that resets cancels its handler`() async throws {
        let events = Recorder<String>()
        try await withServer { _, _ in
            events.append("begun")
            await withTaskCancellationHandler {
                while !Task.isCancelled { await Task.yield() }
            } onCancel: {
                events.append("cancelled")
            }
            return .response(Response())
        } client: { server, port in
            let client = try #require(LoopbackClient(port: port))
            client.send(Self.get)
            #expect(await eventually { events.all == ["begun"] })
            client.reset()
            #expect(await eventually { events.all == ["begun", "cancelled"] && server.connectionCount == 0 })
        }
    }

    @Test func `a large response waits for a slow reader and holds up nobody`() async throws {
        try await withServer { request, _ in
            let size = request.path == "/big" ? 8_000_000 : 1
            return .response(Response(body: [UInt8](repeating: 0x61, count: size)))
        } client: { _, port in
            let slow = try #require(LoopbackClient(port: port, receiveBuffer: 4_096))
            slow.send("GET /big HTTP/1.1\r\nHost: a\r\n\r\n" + Self.get)
            let other = try #require(LoopbackClient(port: port))
            for _ in 0..<10 {
                other.send(Self.get)
                #expect(other.readResponse().body.count == 1)
            }
            #expect(slow.readResponse().body.count == 8_000_000)
            #expect(slow.readResponse().body.count == 1)
        }
    }

    @Test func `a client that never reads is cut`() async throws {
        var configuration = HTTPServerConfiguration()
        configuration.writeTimeout = .milliseconds(100)
        let events = Recorder<String>()
        try await withServer(configuration) { _, _ in
            events.append("begun")
            return .response(Response(body: [UInt8](repeating: 0x61, count: 16_000_000)))
        } client: { server, port in
            let client = try #require(LoopbackClient(port: port, receiveBuffer: 4_096))
            client.send(Self.get)
            #expect(await eventually { events.all == ["begun"] && server.connectionCount == 0 })
            withExtendedLifetime(client) {}
        }
    }

    @Test func `an error becomes its response and tells nothing more`() async throws {
        struct Secret: Error {}
        let reports = Recorder<String>()
        var configuration = HTTPServerConfiguration()
        configuration.reportError = { error, request in reports.append("\(error) \(request.path)") }
        try await withServer(configuration) { request, _ in
            throw request.path == "/secret" ? Secret() : HTTPError(.forbidden, headers: ["X-Why": "no"])
        } client: { _, port in
            let client = try #require(LoopbackClient(port: port))
            client.send("GET /secret HTTP/1.1\r\nHost: a\r\n\r\nGET /no HTTP/1.1\r\nHost: a\r\n\r\n")
            let first = client.readResponse()
            #expect(first.head.hasPrefix("HTTP/1.1 500 "))
            #expect(first.body == Array("500 Internal Server Error\n".utf8))
            let second = client.readResponse().head
            #expect(second.hasPrefix("HTTP/1.1 403 ") && second.contains("X-Why: no"))
            #expect(reports.all == ["Secret() /secret"])
        }
    }

    @Test func `one connection too many hears 503`() async throws {
        var configuration = HTTPServerConfiguration()
        configuration.maximumConnections = 1
        try await withServer(configuration) { _, _ in
            .response(Response())
        } client: { server, port in
            let first = try #require(LoopbackClient(port: port))
            #expect(await eventually { server.connectionCount == 1 })
            let second = try #require(LoopbackClient(port: port))
            #expect(second.readResponse().head.hasPrefix("HTTP/1.1 503 "))
            first.send(Self.get)
            #expect(first.readResponse().head.hasPrefix("HTTP/1.1 200 "))
        }
    }

    @Test func `stopping finishes what runs, cuts what hangs and listens no more`() async throws {
        let begun = Recorder<String>()
        try await withServer { request, _ in
            begun.append(request.path)
            if request.path == "/hang" { while !Task.isCancelled { await Task.yield() } }
            while begun.all.count < 2 { await Task.yield() }
            return .response(.text("done"))
        } client: { server, port in
            let running = try #require(LoopbackClient(port: port))
            running.send("GET /run HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(await eventually { begun.all.count == 1 })
            let idle = try #require(LoopbackClient(port: port))
            #expect(await eventually { server.connectionCount == 2 })
            let stopped = Task.detached { await server.stop(within: .milliseconds(300)) }
            #expect(idle.readToEnd() == "")
            begun.append("release")
            let answer = running.readResponse()
            #expect(answer.body == Array("done".utf8) && answer.head.contains("Connection: close"))
            await stopped.value
            #expect(server.connectionCount == 0)
            #expect(LoopbackClient(port: port) == nil)
        }
    }

    @Test func `100-continue is sent before the content is read`() async throws {
        try await withServer { request, _ in
            .response(Response(body: request.body))
        } client: { _, port in
            let client = try #require(LoopbackClient(port: port))
            client.send("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n")
            #expect(client.readResponse().head == "HTTP/1.1 100 Continue")
            client.send("hi")
            #expect(client.readResponse().body == Array("hi".utf8))
        }
    }

    @Test func `a proxy is believed only when it is trusted`() async throws {
        let request =
            "GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 1.1.1.1, 2.2.2.2\r\nX-Forwarded-Proto: https\r\n\r\n"
        for isTrusted in [false, true] {
            var configuration = HTTPServerConfiguration()
            configuration.trustsForwardedHeaders = isTrusted
            try await withServer(configuration) { request, _ in
                .response(.text("\(request.remoteAddress.host) \(request.isSecure)"))
            } client: { _, port in
                let client = try #require(LoopbackClient(port: port))
                client.send(request)
                let body = String(decoding: client.readResponse().body, as: UTF8.self)
                #expect(body == (isTrusted ? "2.2.2.2 true" : "127.0.0.1 false"))
            }
        }
    }

    @Test func `an inherited socket is announced by the environment`() {
        #expect(HTTPServer.inheritedEndpoint(environment: [:]) == nil)
        #expect(HTTPServer.inheritedEndpoint(environment: ["LISTEN_FDS": "0"]) == nil)
        #expect(HTTPServer.inheritedEndpoint(environment: ["LISTEN_FDS": "1"]) == .inherited(descriptor: 3))
        #expect(HTTPServer.inheritedEndpoint(environment: ["LISTEN_FDS": "1", "LISTEN_PID": "1"]) == nil)
        let own = String(ProcessIdentity.current)
        #expect(
            HTTPServer.inheritedEndpoint(environment: ["LISTEN_FDS": "2", "LISTEN_PID": own])
                == .inherited(descriptor: 3)
        )
    }

    @Test func `a configuration names all of its faults`() throws {
        var configuration = HTTPServerConfiguration()
        try configuration.validate()
        configuration.maximumHeaderCount = 0
        configuration.idleTimeout = .zero
        configuration.webSocket.compression.windowBits = 8
        let problem = #expect(throws: HTTPServerConfiguration.Problem.self) { try configuration.validate() }
        let text = problem?.description ?? ""
        #expect(
            text.contains("maximumHeaderCount is 0") && text.contains("idleTimeout") && text.contains("windowBits is 8")
        )
    }
}
