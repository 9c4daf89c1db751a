import Djust
import Testing

/// What an app answers to plain requests.
@Suite(.timeLimit(.minutes(1))) struct ApplicationTests {
    private static func header(_ name: String, _ head: String) -> String? {
        head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name + ": ") }.map {
            String($0.dropFirst(name.utf8.count + 2))
        }
    }

    @Test(arguments: [
        ("GET", "/", "200"), ("HEAD", "/", "200"), ("POST", "/", "405"), ("DELETE", "/from/1/", "405"),
        ("GET", "/from/1/", "200"),
        ("GET", "/from/100/", "404"), ("GET", "/from/x/", "404"), ("GET", "/from/99999999999999999999999/", "200"),
        ("GET", "/?fail=mount", "500"), ("GET", "/text/", "200"), ("HEAD", "/text/", "200"), ("GET", "/text", "301"),
        ("GET", "/refuse/", "403"), ("GET", "/static/a.css", "200"), ("GET", "/static/../Templates/probe.html", "404"),
        ("GET", "/static/%2e%2e/Templates/probe.html", "404"), ("GET", "/static/none.css", "404"),
        ("POST", "/static/a.css", "405"),
        ("GET", "/_djust/ready", "204"), ("GET", "/_djust/nothing", "404"), ("GET", "//evil.example/text", "404"),
        ("GET", "/%2F%2Fevil.example/text", "404"), ("GET", "/ws/live/", "426"),
    ]) func `a request has its status`(method: String, target: String, status: String) async throws {
        try await RunningApp.serve { app in
            let (head, body) = try app.get(target, method: method)
            #expect(head.hasPrefix("HTTP/1.1 \(status) "), "\(head)")
            #expect(method != "HEAD" || body.isEmpty)
            if status == "405" { #expect(Self.header("allow", head) == "GET, HEAD") }
        }
    }

    @Test func `the redirect to a slash keeps the query and stays here`() async throws {
        try await RunningApp.serve { app in
            for (target, location) in [
                ("/text?a=b&c=%2F", "/text/?a=b&c=%2F"), ("/from/7?next=//x", "/from/7/?next=//x"),
            ] {
                let (head, _) = try app.get(target)
                #expect(Self.header("location", head) == location)
            }
        }
    }

    @Test func `a live page belongs to one visitor and carries its session and its script`() async throws {
        try await RunningApp.serve { app in
            let (head, body) = try app.get("/")
            #expect(Self.header("cache-control", head) == "no-store")
            #expect(body.contains(#" dj-session=""#) && body.contains(#" dj-version="1""#) && !body.contains("dj-dev"))
            #expect(body.contains(#" dj-handlers="{&quot;type&quot;:{&quot;debounce&quot;:300}}""#))
            #expect(body.contains(ClientScript.production.tag + "</body>"))
            let (script, source) = try app.get(ClientScript.production.path)
            #expect(script.hasPrefix("HTTP/1.1 200 ") && Array(source.utf8) == ClientScript.production.source)
        }
    }

    @Test func `a request for the head alone parks nothing, and readiness mounts nothing`() async throws {
        let probe = Probe()
        try await RunningApp.serve { app in
            _ = try app.get("/?probe=\(probe.name)", method: "HEAD")
            await until { probe.gone == 1 }
            #expect(app.application.site.sessions.parkedCount == 0)
            _ = try app.get("/_djust/ready")
            #expect(probe.mounted.count == 1 && app.log.all == [])
        }
    }

    @Test func `errors are told in development and kept back in production`() async throws {
        for (environment, tells) in [(["DJUST_ENV": "development"], true), ([:], false)] {
            try await RunningApp.serve(environment: environment) { app in
                let pages = try (app.get("/?fail=mount").body, app.get("/tex/").body, app.get("/<script>/").body)
                #expect(pages.0.contains("ProbeFailure") == tells)
                #expect(pages.1.contains("Did you mean") == tells)
                #expect(!pages.2.contains("<script>/"))
                #expect(app.log.all.contains { $0.contains("ProbeFailure") })
            }
        }
    }

    @Test func `without a socket pages are plain`() async throws {
        var configuration = Configuration()
        configuration.webSocket = .disabled
        try await RunningApp.serve(configuration: configuration) { app in
            let body = try app.get("/").body
            #expect(!body.contains("dj-session") && !body.contains("<script"))
            #expect(app.application.site.sessions.parkedCount == 0)
            #expect(try app.get("/ws/live/").head.hasPrefix("HTTP/1.1 404 "))
        }
    }

    @Test func `an app with settings or routes that cannot be is not started`() {
        var wrong = Configuration()
        wrong.port = -1
        #expect(throws: StartError.self) { try Application(ProbeApp(configuration: wrong), environment: [:]) { _ in } }
    }

    @Test func `the listing of the routes is JSON`() throws {
        let router = try Router(RouteTable(ProbeApp().body))
        guard case .list(let rows) = try JSONParser.parse(RouteListing.json(router)) else {
            Issue.record("no list")
            return
        }
        let lines = rows.map { row in
            guard case .object(let row) = row else { return "" }
            return
                "\(row.text("method") ?? "-") \(row.text("path") ?? "-") \(row.text("view") ?? "-") \(row.text("name") ?? "-")"
        }
        #expect(
            lines == [
                "GET / ProbeView home", "GET /from/<int:start>/ ProbeView from", "GET /text/ function -",
                "GET /refuse/ function -", "GET /static/ files in static -", "WS /ws/live/ live socket -",
            ]
        )
    }
}
