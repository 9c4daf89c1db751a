import Djust
import Testing

private struct Table: Routes {
    var entries: [RouteEntry]

    func _collect(into table: inout RouteTable) {
        for entry in entries { table.add(entry) }
    }
}

struct RouterTests {
    @RoutesBuilder private static var routes: RouteList {
        Route(.get, "/", name: "home") { _, _ in .text("home") }
        Route(.get, "/items/<int:id>/", name: "item") { _, _ in .text("item") }
        Route(.get, "/items/new/", name: "new") { _, _ in .text("new") }
        Route(.post, "/items/<slug:name>/", name: "item") { _, _ in .text("post") }
        Route(.get, "/items/<slug:name>/") { _, _ in .text("slug") }
        Route(.get, "/<path:rest>/end/") { _, _ in .text("rest") }
        Route(.post, "/only-post/") { _, _ in .text("post") }
        StaticFiles("/static", directory: "assets")
        StaticFiles("/media/", directory: "media")
    }

    private static func answer(_ method: String, _ path: String) throws -> String {
        switch try Router(RouteTable(routes)).answer(method, path) {
        case .found(let match): "\(match.entry.pattern) \(match.parameters.all.sorted { $0.key < $1.key }.map { "\($0)=\($1)" })"
        case .methodNotAllowed(let allowed): "405 \(allowed.joined(separator: ", "))"
        case .file(let directory, let path): "file \(directory) \(path)"
        case .slashMissing: "slash"
        case .notFound: "404"
        }
    }

    @Test(arguments: [
        ("GET", "/", "/ []"), ("HEAD", "/", "/ []"), ("POST", "/", "405 GET, HEAD"),
        ("GET", "/items/5/", #"/items/<int:id>/ ["id=5"]"#), ("GET", "/items/new/", "/items/new/ []"),
        ("POST", "/items/new/", #"/items/<slug:name>/ ["name=new"]"#), ("GET", "/items/a/", #"/items/<slug:name>/ ["name=a"]"#),
        ("DELETE", "/items/5/", "405 GET, HEAD, POST"), ("GET", "/items/5", "slash"), ("HEAD", "/items/5", "slash"),
        ("POST", "/items/5", "404"), ("GET", "/only-post", "404"), ("GET", "/nothing", "404"), ("GET", "", "404"),
        ("GET", "//evil.example/end", "404"), ("GET", "/\\evil.example/end", "404"), ("GET", "/evil/end", "slash"),
        ("GET", "/static/a/b.css", "file assets a/b.css"), ("GET", "/staticb", "404"), ("GET", "/static/", "404"),
        ("GET", "/static/../x", "file assets ../x"), ("GET", "/media/p.png", "file media p.png"),
    ]) func `a request finds its route`(method: String, path: String, expected: String) throws {
        #expect(try Self.answer(method, path) == expected)
    }

    @Test(
        arguments: [
            ("home", [], [], "/"), ("item", ["5"], [], "/items/5/"), ("item", [], [("id", "5")], "/items/5/"),
            ("item", ["tea"], [], "/items/tea/"), ("item", [], [("name", "tea")], "/items/tea/"),
            ("hoem", [], [], "there is no route named 'hoem'; did you mean 'home'?"),
            ("contact", [], [], "there is no route named 'contact'; give a route this name: `name: \"contact\"`"),
            ("item", [], [], "'/items/<int:id>/' needs 'id'"), ("item", ["1", "2"], [], "'/items/<int:id>/' takes 1 argument, not 2"),
            ("home", ["1"], [], "'/' takes 0 arguments, not 1"),
        ] as [(String, [String], [(name: String, value: String)], String)]
    ) func `a name has a path, or it is said why not`(
        name: String,
        positional: [String],
        named: [(name: String, value: String)],
        expected: String
    ) throws {
        let router = try Router(RouteTable(Self.routes))
        let result: String
        do {
            result = try router.path(of: name, positional, named)
        } catch {
            result = error.message + (error.hint.map { "; \($0)" } ?? "")
        }
        #expect(result == expected)
    }

    @Test func `the first directory is where static files are`() throws {
        #expect(try Router(RouteTable(Self.routes)).staticPrefix == "/static/")
        #expect(try Router(RouteTable()).staticPrefix == nil)
    }

    @Test func `a pattern that cannot be used names its line`() {
        let entry = RouteEntry(
            pattern: "/<int:id",
            name: nil,
            methods: ["GET"],
            target: .files(directory: "x"),
            file: "App.swift",
            line: 7
        )
        do {
            _ = try Router(RouteTable(Table(entries: [entry])))
            Issue.record("the pattern was taken")
        } catch {
            #expect(error.description == "App.swift:7: '/<int:id/' has a '<' without a '>'")
        }
        do {
            _ = try Router(RouteTable(StaticFiles("/<name>/", directory: "x", file: "App.swift", line: 8)))
            Issue.record("the pattern was taken")
        } catch {
            #expect(error.description == "App.swift:8: '/<name>/' is for files, which have no places in <>")
        }
    }

    @Test func `conditions and loops make routes`() {
        @RoutesBuilder func routes(_ flag: Bool) -> RouteList {
            if flag { Route(.get, "/a/") { _, _ in .text("") } }
            if flag { Route(.get, "/b/") { _, _ in .text("") } } else { Route(.get, "/c/") { _, _ in .text("") } }
            for name in ["d", "e"] { Route(.get, "/\(name)/") { _, _ in .text("") } }
        }
        #expect(RouteTable(routes(true)).entries.map(\.pattern) == ["/a/", "/b/", "/d/", "/e/"])
        #expect(RouteTable(routes(false)).entries.map(\.pattern) == ["/c/", "/d/", "/e/"])
    }
}
