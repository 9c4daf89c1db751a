import Djust
import Testing

/// A page and its socket, over the wire.
@Suite(.timeLimit(.minutes(1))) struct LiveSocketTests {
    @Test func `a page is mounted once, and its socket adopts that instance`() async throws {
        let probe = Probe()
        try await RunningApp.serve { app in
            let client = try app.load("/?probe=\(probe.name)")
            #expect(client.version == 1 && app.application.site.sessions.parkedCount == 1)
            #expect(try client.connect().json == #"{"type":"mount","v":1,"version":1,"ref":0}"#)
            #expect(probe.mounted.count == 1 && probe.resumed == 0 && probe.gone == 0)
            #expect(app.application.site.sessions.parkedCount == 0)
            client.send(event: "increment", [("by", "5")])
            #expect(try client.expect("patch").json == #"{"type":"patch","version":2,"ref":1,"ops":[["t",[0],"5"]]}"#)
            #expect(client.text("h1") == "5")
            client.send(event: "increment", [("by", 0)])
            #expect(try client.expect("patch").json == #"{"type":"patch","version":2,"ref":2}"#)
            client.send([("type", "ping")])
            try client.expect("pong")
        }
        #expect(probe.mounted.count == 1)
    }

    @Test func `events are handled in order, one at a time`() async throws {
        let probe = Probe()
        try await RunningApp.serve { app in
            let client = try app.load("/?probe=\(probe.name)")
            try client.connect()
            probe.hold()
            client.send(event: "wait", [("word", "a")])
            client.send(event: "wait", [("word", "b")])
            client.send(event: "increment")
            client.send([("type", "ping")])
            try client.expect("pong")
            await until { probe.waitingCount == 1 }
            #expect(probe.events == ["begin a"])
            probe.open()
            for reference in 1...3 { #expect(try client.expect("patch").number("ref") == reference) }
            #expect(probe.events == ["begin a", "end a", "begin b", "end b"])
            #expect(client.text("p") == "ab" && client.text("h1") == "1")
        }
    }

    @Test func `events that come before the session is found wait for it`() async throws {
        let probe = Probe()
        try await RunningApp.serve { app in
            let client = try app.load("/?probe=\(probe.name)")
            try client.open()
            client.mount()
            for _ in 0..<3 { client.send(event: "increment") }
            try client.expect("mount")
            for number in 1...3 { #expect(try client.expect("patch").number("ref") == number) }
            #expect(client.text("h1") == "3")
        }
    }

    @Test func `an event that fails is answered once, with an error, and the page shows what it did`() async throws {
        try await RunningApp.serve { app in
            let client = try app.load("/")
            try client.connect()
            client.send(event: "fail")
            #expect(
                try client.expect("patch").json
                    == #"{"type":"patch","version":2,"ops":[["a",[],{"class":"many"}],["t",[0],"100"]]}"#
            )
            let error = try client.expect("error")
            #expect(error.json == #"{"type":"error","id":"DJE-020","message":"something went wrong","ref":1}"#)
            client.send(event: "nothing\nat all")
            #expect(
                try client.expect("error").json
                    == #"{"type":"error","id":"DJE-010","message":"the event could not be handled","ref":2}"#
            )
            client.send(event: "increment")
            #expect(try client.expect("patch").number("ref") == 3)
            #expect(client.text("h1") == "101")
            #expect(app.log.all.count == 2 && !app.log.all.contains { $0.contains("\n") })
        }
    }

    @Test func `a page that cannot be rendered keeps its state and shows it later`() async throws {
        try await RunningApp.serve { app in
            let client = try app.load("/")
            try client.connect()
            client.send(event: "breakPage", [("on", true)])
            #expect(try client.expect("error").text("id") == "DJE-021")
            client.send([("type", "request_html")])
            #expect(try client.expect("error").number("ref") == nil)
            client.send(event: "breakPage", [("on", false)])
            // The client waits for its page and takes no patch before that.
            #expect(try client.expect("html").number("version") == 1)
            #expect(try client.expect("patch").json == #"{"type":"patch","version":1,"ref":2}"#)
            #expect(client.text("h1") == "2")
        }
    }

    @Test func `a client that has lost its way gets the content of its page`() async throws {
        try await RunningApp.serve { app in
            let client = try app.load("/")
            try client.connect()
            client.send(event: "add", [("item", "tea")])
            try client.expect("patch")
            client.send([("type", "request_html")])
            let answer = try client.expect("html")
            #expect(answer.number("version") == 2 && answer.text("html")?.contains("tea") == true)
            client.send(event: "add", [("item", "milk")])
            try client.expect("patch")
            #expect(client.text("ul") == "teamilk")
        }
    }

    @Test func `messages that make no sense are answered and end nothing`() async throws {
        try await RunningApp.serve { app in
            let client = try app.load("/")
            try client.connect()
            let nonsense = [
                "", "null", "[", "{}", #"{"type":"dance"}"#, #"{"type":"event","ref":1}"#,
                String(repeating: "[", count: 60_000),
            ]
            for text in nonsense {
                client.send(text: text)
                #expect(["DJE-001", "DJE-002"].contains(try client.expect("error").text("id")))
            }
            client.mount()
            client.send(event: "increment", [("by", .int(.max))])
            try client.expect("patch")
            client.send(event: "increment", [("by", 1e300)])
            #expect(try client.expect("error").text("id") == "DJE-012")
            client.send(text: #"{"type":"event","event":"increment","ref":-9223372036854775808}"#)
            #expect(try client.expect("patch").number("ref") == .min)
            #expect(client.text("h1") == "\(Int.min)")
        }
    }

    @Test func `a message that is too large is refused with 1009`() async throws {
        try await RunningApp.serve { app in
            let client = try app.load("/")
            try client.connect()
            client.send(text: String(repeating: " ", count: 70_000))
            #expect(client.closeCode() == 1009)
        }
    }

    @Test func `a page of another origin is refused`() async throws {
        var configuration = Configuration()
        configuration.allowedOrigins = ["https://friend.example"]
        try await RunningApp.serve(configuration: configuration) { app in
            let client = try app.load("/")
            #expect(try client.open(origin: "https://evil.example").hasPrefix("HTTP/1.1 403 "))
            #expect(try client.open(origin: "http://127.0.0.1:1").hasPrefix("HTTP/1.1 403 "))
        }
    }

    @Test func `the first message must be mount`() async throws {
        try await RunningApp.serve { app in
            let client = try app.load("/")
            try client.open()
            client.send(event: "increment")
            #expect(client.closeCode() == 1002)
        }
    }

    @Test func `a client that sends too far ahead is told to come later`() async throws {
        let probe = Probe()
        try await RunningApp.serve { app in
            let client = try app.load("/?probe=\(probe.name)")
            try client.connect()
            // More than the limit in all, but never at once.
            for _ in 0..<1500 {
                client.send(event: "increment")
                try client.expect("patch")
            }
            probe.hold()
            client.send(event: "wait", [("word", "a")])
            for _ in 0..<1001 { client.send(event: "increment") }
            #expect(client.closeCode() == 1013)
            probe.open()
            let answer = try client.connect()
            #expect(client.text("h1") == "1500" && client.text("p") == "a")
            #expect(answer.number("ref") == 1501)
        }
    }
}
