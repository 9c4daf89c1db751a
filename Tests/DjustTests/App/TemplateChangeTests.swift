import Djust
import Testing

/// What open pages see while somebody develops.
@Suite(.timeLimit(.minutes(1))) struct TemplateChangeTests {
    private static let development = ["DJUST_ENV": "development"]

    private static func change(_ app: RunningApp, _ text: String) async throws -> Application.TemplateReport {
        try app.write(text)
        return await app.application.templatesChanged([app.root + "/Templates/probe.html"])
    }

    @Test func `open pages follow their template and keep their state`() async throws {
        try await RunningApp.serve(environment: Self.development) { app in
            let client = try app.load("/")
            try client.connect()
            client.send(event: "increment")
            try client.expect("patch")
            let text = ProbeView.template.replacing("<h1>{{ count }}</h1>", with: "<h1>Count: {{ count }}!</h1>")
            let report = try await Self.change(app, text)
            #expect(report.sessions == 1 && report.errors.isEmpty)
            #expect(try client.expect("patch").number("version") == 3)
            #expect(client.text("h1") == "Count: 1!")
            #expect(try client.expect("document").text("html")?.contains("<h1>Count: <!--[0-->1<!--]-->!</h1>") == true)
            client.send(event: "increment")
            #expect(try client.expect("patch").json.hasSuffix(#""ops":[["t",[0],"2"]]}"#))
            #expect(client.text("h1") == "Count: 2!")
        }
    }

    @Test func `a template that is wrong keeps the old page and shows why, until it is right`() async throws {
        try await RunningApp.serve(environment: Self.development) { app in
            let client = try app.load("/")
            try client.connect()
            let report = try await Self.change(app, ProbeView.template.replacing("{% endfor %}", with: ""))
            #expect(report.errors.count == 1)
            try client.expect("document")
            let overlay = try client.expect("overlay")
            guard case .list(let errors)? = overlay["errors"], case .object(let error)? = errors.first else {
                Issue.record("no errors in \(overlay.json)")
                return
            }
            #expect(error.text("kind") == "template" && error.text("file")?.hasSuffix("probe.html") == true)
            #expect(error.number("line") != nil && error.text("message")?.isEmpty == false)
            client.send(event: "increment")
            #expect(try client.expect("patch").json.hasSuffix(#""ops":[["t",[0],"1"]]}"#))
            // A page that is loaded meanwhile shows the old page, and the overlay as well.
            let other = try app.load("/")
            try other.connect()
            #expect(try other.expect("overlay").json == overlay.json)

            #expect(try await Self.change(app, ProbeView.template).errors.isEmpty)
            try client.expect("document")
            #expect(try client.expect("overlay").json == #"{"type":"overlay","errors":[]}"#)
        }
    }

    @Test func `a page that comes back hears what is wrong now, if only that nothing is`() async throws {
        try await RunningApp.serve(environment: Self.development) { app in
            let client = try app.load("/")
            try client.connect()
            client.send([("type", "ping")])
            try client.expect("pong")
            client.drop()
            try client.connect()
            #expect(try client.expect("overlay").json == #"{"type":"overlay","errors":[]}"#)
        }
    }

    @Test func `a page that was away gets the template as it is now`() async throws {
        try await RunningApp.serve(environment: Self.development) { app in
            let client = try app.load("/")
            _ = try await Self.change(app, ProbeView.template.replacing("{{ count }}", with: "now {{ count }}"))
            try client.connect()
            #expect(client.text("h1") == "now 0")
            try client.expect("document")
        }
    }

    @Test func `every client hears of changed files`() async throws {
        try await RunningApp.serve(environment: Self.development) { app in
            let clients = [try app.load("/"), try app.load("/")]
            for client in clients { try client.connect() }
            await app.application.tellAll(DevelopmentMessage.assets(["static/a.css"]))
            for client in clients {
                #expect(try client.expect("assets").json == #"{"type":"assets","files":["static/a.css"]}"#)
            }
        }
    }
}
