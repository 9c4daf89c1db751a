import Checks
import Djust
import Testing

@Suite struct `C003, the live socket` {
    static func app(
        _ name: String,
        routes: String = "Live(\"/\", PageView.self)",
        setting: String = "",
        outside: String = "",
        app: String = "App"
    ) -> RuleCase {
        let configuration =
            setting.isEmpty
            ? ""
            : """
                var configuration: Configuration {
                    var configuration = Configuration()
                    \(setting)
                    return configuration
                }

            """
        let source = """
            @LiveView("page.html")
            final class PageView {}
            \(outside)
            @main
            struct \(app): DjustApp {
            \(configuration)
                var body: some Routes {
                    \(routes)
                }
            }

            """
        return RuleCase(
            name,
            .project([
                .init("Sources/App/App.swift", source),
                .init("Templates/page.html", "<p dj-view=\"PageView\" dj-root></p>\n"),
            ])
        )
    }

    static let broken: [RuleCase] = [
        app("switched off", setting: "configuration.webSocket = ↓.disabled"),
        app("switched off by its full name", setting: "configuration.webSocket = ↓Configuration.WebSocket.disabled"),
        app(
            "switched off in release builds",
            setting: "#if DEBUG\n#else\nconfiguration.webSocket = ↓.disabled\n#endif"
        ),
        app("switched off as an argument", outside: "let server = Server(webSocket: ↓.disabled)"),
        app("a server that only speaks HTTP", outside: "func serve() { ↓HTTPOnlyServer(App()).run() }"),
        app("every origin", setting: "configuration.allowedOrigins = [↓\"*\"]"),
        app("every origin among others", setting: "configuration.allowedOrigins = [\"https://a.example\", ↓\"*\"]"),
        app("no live route", routes: "StaticFiles(\"/static/\", directory: \"static\")", app: "↓App"),
        app("live routes in debug builds only", routes: "#if DEBUG\n↓Live(\"/\", PageView.self)\n#endif"),
    ]

    static let sound: [RuleCase] = [
        app("the default"),
        app("switched on", setting: "configuration.webSocket = .enabled"),
        app("a choice", setting: "configuration.webSocket = live ? .enabled : .disabled"),
        app("named origins", setting: "configuration.allowedOrigins = [\"https://a.example\"]"),
        app("a commented line", setting: "// configuration.webSocket = .disabled"),
        app("routes of a function", routes: "pages()"),
        app("a route behind a condition", routes: "if live { Live(\"/\", PageView.self) }"),
        app(
            "more in debug builds",
            routes: "Live(\"/\", PageView.self)\n#if DEBUG\nLive(\"/debug/\", PageView.self)\n#endif"
        ),
        RuleCase(
            "no live view",
            .project([
                .init(
                    "Sources/App/App.swift",
                    "@main\nstruct App: DjustApp {\n    var body: some Routes { Route(.get, \"/\") { _, _ in Response() } }\n    var configuration: Configuration { Configuration(webSocket: .disabled) }\n}\n"
                )
            ])
        ),
        RuleCase(
            "a library",
            .project([
                .init("Sources/Lib/V.swift", "@LiveView(\"page.html\")\npublic final class V {}\n"),
                .init("Templates/page.html", "<p dj-view=\"V\" dj-root></p>\n"),
            ])
        ),
    ]

    @Test(arguments: broken) func `is missed`(_ row: RuleCase) throws {
        let (found, expected) = try row.places(of: "C003")
        #expect(found == expected)
    }

    @Test(arguments: sound) func `is there`(_ row: RuleCase) throws {
        #expect(try row.places(of: "C003").found == [])
    }

    @Test func `is an error when any site can open it`() throws {
        let report = try MarkedProject(Self.app("", setting: "configuration.allowedOrigins = [\"*\"]").example.files)
            .check()
        #expect(report.findings.map(\.severity) == [.error])
    }
}
