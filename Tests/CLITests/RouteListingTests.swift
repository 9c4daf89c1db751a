import Foundation
import Testing

@testable import djust_cli

/// How routes are shown.
struct RouteListingTests {
    static let rows = [
        RouteRow(
            method: "LIVE",
            path: "/",
            name: "home",
            view: "CounterView",
            auth: "public",
            file: "Sources/App/MyApp.swift",
            line: 7
        ),
        RouteRow(
            method: "LIVE",
            path: "/items/<int:id>/",
            name: "item",
            view: "ItemView",
            auth: "login",
            file: "Sources/App/MyApp.swift",
            line: 8
        ),
        RouteRow(method: "WS", path: "/ws/live/", name: nil, view: nil, auth: "public", file: nil, line: nil),
    ]

    @Test func `columns are aligned and nothing trails`() {
        let table = RouteListing(rows: Self.rows).table(width: nil, style: Style(isEnabled: false))
        #expect(
            table == """
                METHOD  PATH              NAME  VIEW         AUTH    SOURCE
                LIVE    /                 home  CounterView  public  Sources/App/MyApp.swift:7
                LIVE    /items/<int:id>/  item  ItemView     login   Sources/App/MyApp.swift:8
                WS      /ws/live/         -     -            public  -

                """
        )
    }

    @Test(arguments: [40, 60, 70, 80])
    func `a table fits its terminal`(width: Int) {
        let table = RouteListing(rows: Self.rows).table(width: width, style: Style(isEnabled: false))
        let least = 6 + 8 + 4 + 8 + 6 + 8 + 5 * 2
        for line in table.split(separator: "\n") { #expect(line.count <= max(width, least), "\(line)") }
    }

    @Test func `a long cell keeps its ends`() {
        let table = RouteListing(rows: Self.rows).table(width: 70, style: Style(isEnabled: false))
        let line = table.split(separator: "\n")[1]
        #expect(line.contains("Sources/") && line.contains("…") && line.hasSuffix(".swift:7"), "\(line)")
        #expect(table.contains("CounterView"))
    }

    @Test func `JSON has every key in every row`() throws {
        let text = try RouteListing(rows: Self.rows).json()
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
        for row in rows { #expect(row.keys.sorted() == ["auth", "file", "line", "method", "name", "path", "view"]) }
        #expect(rows[1]["path"] as? String == "/items/<int:id>/")
        #expect(rows[2]["name"] is NSNull)
        #expect(try RouteListing(rows: []).json() == "[\n\n]\n")
    }

    @Test func `rows are found by any column and by method`() {
        #expect(Self.rows.filter { $0.contains("ITEMVIEW") }.map(\.name) == ["item"])
        #expect(Self.rows.filter { $0.contains("swift:7") }.map(\.name) == ["home"])
        #expect(Self.rows.filter { $0.answers("get") }.count == 2)
        #expect(Self.rows.filter { $0.answers("ws") }.count == 1)
        #expect(Self.rows.filter { $0.answers("POST") }.isEmpty)
    }

    @Test func `the routes of a source are listed in match order`() async throws {
        let folder = try TemporaryFolder()
        try Data().write(to: folder.url.appending(path: "Package.swift"))
        let source = """
            import Djust
            @main struct MyApp: DjustApp {
                var body: some Routes {
                    Live("/", CounterView.self, name: "home")
                    StaticFiles("/static/", directory: "static")
                }
            }
            """
        let sources = folder.url.appending(path: "Sources/App")
        try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
        try Data(source.utf8).write(to: sources.appending(path: "MyApp.swift"))

        let table = await CommandLineRun("routes", in: folder.url)
        #expect(table.code == .success)
        let lines = table.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        #expect(lines.dropFirst().first == ["LIVE", "/", "home", "CounterView", "public", "Sources/App/MyApp.swift:4"])

        let none = await CommandLineRun("routes", "--grep", "nothing like it", in: folder.url)
        #expect(none.code == .success)
        #expect(none.output == "")
        #expect(none.errors == "no route matches\n")
        #expect(await CommandLineRun("routes", "--json", "-g", "nothing", in: folder.url).output == "[\n\n]\n")
    }
}
