import Checks
import Djust
import Testing

@Suite struct `The route table` {
    static func rows(_ body: String) throws -> [String] {
        let project = try MarkedProject([
            .init(
                "Sources/App/App.swift",
                "import Djust\n\n@main\nstruct MyApp: DjustApp {\n    var body: some Routes {\n\(body)\n    }\n}\n"
            )
        ])
        return RouteTable.read(projectAt: project.root).map { entry in
            let place = entry.file.map { "\($0):\(entry.line ?? 0)" } ?? "-"
            return
                "\(entry.method) \(entry.path ?? "?") \(entry.name ?? "-") \(entry.view ?? "-") \(entry.auth) \(place)"
        }
    }

    @Test func `lists live views, files, handlers and what the framework adds`() throws {
        let rows = try Self.rows(
            """
                    Live("/", CounterView.self, name: "home")
                    Live("/items/<int:id>/", Items.ItemView.self, name: "item")
                    Route(.post, "/hook/", name: "hook") { request, _ in try await answer(request) }
                    StaticFiles("/static/", directory: "static")
            """
        )
        #expect(
            rows == [
                "GET / home CounterView public Sources/App/App.swift:6",
                "GET /items/<int:id>/ item Items.ItemView public Sources/App/App.swift:7",
                "POST /hook/ hook function public Sources/App/App.swift:8",
                "GET /static/ - static public Sources/App/App.swift:9",
                "WS /ws/live/ - djust public -",
                "GET /_djust/client.<hash>.js - djust public -",
            ]
        )
    }

    @Test func `marks what is no literal`() throws {
        let rows = try Self.rows(
            "        Live(Self.path, CounterView.self, name: names.home)\n        Live(\"/a/\\(x)\", V.self)"
        )
        #expect(
            rows.prefix(2) == [
                "GET ? - CounterView public Sources/App/App.swift:6", "GET ? - V public Sources/App/App.swift:7",
            ]
        )
    }

    @Test func `reads routes in conditions and leaves closures alone`() throws {
        let rows = try Self.rows(
            """
                    if beta {
                        Live("/beta/", BetaView.self)
                    }
                    #if DEBUG
                    Live("/debug/", DebugView.self)
                    #endif
            """
        )
        #expect(
            rows.prefix(2) == [
                "GET /beta/ - BetaView public Sources/App/App.swift:7",
                "GET /debug/ - DebugView public Sources/App/App.swift:10",
            ]
        )
    }

    @Test func `is empty without an app`() throws {
        let project = try MarkedProject([
            .init("Sources/Lib/A.swift", "struct A { var body: some Routes { Live(\"/\", V.self) } }\n")
        ])
        #expect(RouteTable.read(projectAt: project.root).isEmpty)
    }
}
