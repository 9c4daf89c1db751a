import Djust
import Foundation
import Testing

/// What becomes of a session when its connection, its place or its process ends.
@Suite(.timeLimit(.minutes(1))) struct SessionResumeTests {
    @Test func `a session goes on where the connection was lost`() async throws {
        let probe = Probe()
        try await RunningApp.serve { app in
            let client = try app.load("/?probe=\(probe.name)")
            try client.connect()
            client.send(event: "add", [("item", "tea")])
            try client.expect("patch")
            client.drop()
            let answer = try client.connect()
            #expect(answer.json == #"{"type":"mount","v":1,"version":2,"ref":1}"#)
            client.send(event: "add", [("item", "milk")])
            try client.expect("patch")
            #expect(client.text("ul") == "teamilk" && probe.mounted.count == 1 && probe.resumed == 0)
        }
    }

    @Test func `a client of another version gets everything anew`() async throws {
        try await RunningApp.serve { app in
            let client = try app.load("/")
            try client.connect()
            client.send(event: "increment")
            try client.expect("patch")
            client.drop()
            #expect(try client.connect(version: 77).number("version") == 3)
            #expect(client.text("h1") == "1")
        }
    }

    @Test func `who comes back in the middle of an event gets the very session, with the event`() async throws {
        let probe = Probe()
        try await RunningApp.serve { app in
            let client = try app.load("/?probe=\(probe.name)")
            try client.connect()
            probe.hold()
            client.send(event: "wait", [("word", "a")])
            client.send(event: "wait", [("word", "lost with the connection")])
            await until { probe.waitingCount == 1 }
            client.drop()
            await until { app.server.connectionCount == 0 }
            try client.open()
            client.mount()
            client.send([("type", "ping")])
            try client.expect("pong")
            probe.open()
            let answer = try client.expect("mount")
            // The second event was not handled, and the client learns it: it sends it again.
            #expect(answer.number("ref") == 1 && client.text("p") == "a")
            #expect(probe.mounted.count == 1 && probe.resumed == 0 && probe.events == ["begin a", "end a"])
        }
    }

    @Test func `a second socket takes the session over, in the middle of an event too`() async throws {
        let probe = Probe()
        try await RunningApp.serve { app in
            let first = try app.load("/?probe=\(probe.name)")
            try first.connect()
            probe.hold()
            first.send(event: "wait", [("word", "a")])
            await until { probe.waitingCount == 1 }
            let second = try LiveClient(app, "/?probe=other")
            try second.open()
            second.mount(token: first.token, version: 1)
            #expect(first.closeCode() == 4404)
            probe.open()
            #expect(try second.expect("mount").number("ref") == 1)
            #expect(second.text("p") == "a")
            second.send(event: "increment")
            try second.expect("patch")
            #expect(second.text("h1") == "1" && probe.mounted.count == 1)
            #expect(app.application.site.sessions.connected.count == 1)
        }
    }

    @Test func `many sockets for one session leave one that works`() async throws {
        let probe = Probe()
        try await RunningApp.serve { app in
            let page = try app.load("/?probe=\(probe.name)")
            var clients: [LiveClient] = []
            for _ in 0..<8 {
                let client = try LiveClient(app, "/?probe=other")
                try client.open()
                client.mount(token: page.token, version: 1)
                client.send(event: "increment")
                clients.append(client)
            }
            await until { app.server.connectionCount == 8 && probe.mounted.count == 1 }
            for client in clients.dropLast() { client.drop() }
            await until { app.application.site.sessions.connected.count <= 1 }
            #expect(probe.mounted.count == 1 && probe.resumed == 0 && probe.gone == 0)
        }
    }

    @Test func `a session that is found for nobody is parked again`() async throws {
        let probe = Probe()
        try await RunningApp.serve { app in
            let client = try app.load("/?probe=\(probe.name)")
            try client.connect()
            probe.hold()
            client.send(event: "wait", [("word", "a")])
            await until { probe.waitingCount == 1 }
            client.drop()
            let hasty = try LiveClient(app, "/?probe=other")
            try hasty.open()
            hasty.mount(token: client.token)
            hasty.send([("type", "ping")])
            try hasty.expect("pong")
            hasty.drop()
            await until { app.server.connectionCount == 0 }
            probe.open()
            try client.connect()
            #expect(client.text("p") == "a" && probe.mounted.count == 1 && probe.gone == 0)
        }
    }

    @Test(arguments: ["", "nonsense", "AAAAAAAAAAAAAAAAAAAAAA.BBBB"])
    func `a token that is not ours is told to load the page`(token: String) async throws {
        try await RunningApp.serve { app in
            let client = try app.load("/")
            try client.open()
            client.mount(token: token)
            #expect(client.closeCode() == 4404)
        }
    }

    @Test func `a session that waits too long becomes a snapshot, and without that a new view`() async throws {
        let probe = Probe()
        var configuration = Configuration()
        configuration.parkingTime = .nanoseconds(1)
        try await RunningApp.serve(configuration: configuration) { app in
            let target = "/from/7/?probe=\(probe.name)"
            let client = try app.load(target)
            try client.connect()
            client.send(event: "increment")
            try client.expect("patch")
            client.drop()
            await until { app.application.site.sessions.parkedCount == 1 }
            app.application.sessions.expire()
            #expect(app.application.site.sessions.parkedCount == 0 && probe.gone == 1)
            let restored = try client.connect()
            #expect(restored.json == #"{"type":"mount","v":1,"version":2,"ref":1}"#)
            #expect(probe.mounted.count == 1 && probe.resumed == 1)
            client.send(event: "increment")
            try client.expect("patch")
            #expect(client.text("h1") == "9")

            client.drop()
            await until { app.application.site.sessions.parkedCount == 1 }
            app.application.sessions.expire()
            let id = try #require(app.application.site.token.verify(client.token))
            try app.application.site.backend.remove(id)
            #expect(try client.connect().number("version") == 0)
            #expect(client.text("h1") == "7" && probe.mounted.count == 2 && probe.resumed == 1)
        }
    }

    @Test(arguments: [
        "/nothing/", "/text/", "/static/a.css", "//evil.example/", "https://evil.example/", "/%zz", "", "/from/100/",
    ])
    func `a lost session of no live page is told to load it`(url: String) async throws {
        try await RunningApp.serve { app in
            let client = try app.load("/")
            let id = try #require(app.application.site.token.verify(client.token))
            _ = await app.application.site.sessions.claim(id)
            app.application.site.sessions.forget(id)
            try client.open()
            client.mount(url: url)
            #expect(client.closeCode() == 4404)
            // Nothing is left in hand: the next one is answered too.
            try client.connect(url: "/")
        }
    }

    @Test func `a process that retires writes every session down before it closes`() async throws {
        let state = FileManager.default.temporaryDirectory.appending(path: "djust-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: state) }
        let probe = Probe()
        let tokens = Recorder<String>()
        try await RunningApp.serve(state: state) { app in
            let client = try app.load("/?probe=\(probe.name)")
            let parked = try app.load("/from/3/?probe=\(probe.name)")
            try client.connect()
            client.send(event: "add", [("item", "tea")])
            try client.expect("patch")
            probe.hold()
            client.send(event: "wait", [("word", "a")])
            await until { probe.waitingCount == 1 }
            let retired = Task.detached { await app.application.sessions.retireAll() }
            await until { app.application.site.sessions.connected.isEmpty }
            probe.open()
            #expect(client.closeCode() == 1012)
            await retired.value
            tokens.append(client.token)
            tokens.append(parked.token)
            // Too late for this process: who comes now is sent on.
            try client.open()
            client.mount()
            #expect(client.closeCode() == 1012)
        }
        #expect(probe.mounted.count == 2 && probe.resumed == 0)
        await until { probe.gone == 2 }
        for name in try FileManager.default.contentsOfDirectory(atPath: state) {
            let mode = try FileManager.default.attributesOfItem(atPath: state + "/" + name)[.posixPermissions] as? Int
            #expect(mode == 0o600, "\(name)")
        }
        try await RunningApp.serve(state: state) { app in
            let client = try LiveClient(app, "/?probe=\(probe.name)")
            #expect(try client.connect(token: tokens.all[0], version: 1).number("ref") == 2)
            #expect(client.text("ul") == "tea" && client.text("p") == "a")
            let parked = try LiveClient(app, "/")
            try parked.connect(token: tokens.all[1], version: 9)
            #expect(parked.text("h1") == "3" && probe.resumed == 2)
        }
    }

    @Test func `an event that never ends does not keep a process from retiring`() async throws {
        let probe = Probe()
        try await RunningApp.serve { app in
            let client = try app.load("/?probe=\(probe.name)")
            try client.connect()
            probe.hold()
            client.send(event: "wait", [("word", "a")])
            await until { probe.waitingCount == 1 }
            let retired = Task.detached { await app.application.sessions.retireAll(within: .milliseconds(50)) }
            #expect(client.closeCode() == 1012)
            await retired.value
            #expect(app.log.all.contains { $0.contains("in the middle of an event") })
            probe.open()
        }
    }

    @Test func `nothing is left of a session whose time is over`() async throws {
        let probe = Probe()
        var configuration = Configuration()
        configuration.parkingTime = .nanoseconds(1)
        try await RunningApp.serve(configuration: configuration) { app in
            for _ in 0..<5 {
                let client = try app.load("/?probe=\(probe.name)")
                try client.connect()
                client.send(event: "increment")
                try client.expect("patch")
                client.drop()
            }
            await until { app.application.site.sessions.parkedCount == 5 }
            app.application.sessions.expire()
            await until { probe.gone == 5 }
            #expect(app.application.site.sessions.connected.isEmpty && app.server.connectionCount == 0)
        }
    }
}
