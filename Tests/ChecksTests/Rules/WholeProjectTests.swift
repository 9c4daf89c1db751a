import Checks
import Djust
import Testing

@Suite struct `What only the whole project shows` {
    /// A rule and one row of its table; a row without a marker is sound.
    struct Row: CustomTestStringConvertible {
        let rule: String
        let row: RuleCase
        var testDescription: String { "\(rule) \(row.name)" }
    }

    private static func model(_ name: String, _ value: String, _ members: String) -> Row {
        Row(rule: "V022", row: .members(name, members, template: "<input aria-label=\"a\" dj-model=\"\(value)\">"))
    }

    private static func route(_ name: String, _ path: String, _ body: String) -> Row {
        let source = """
            @LiveView(template: "<div dj-view='V' dj-root></div>")
            final class V {
                func mount(_ request: Request, _ parameters: RouteParameters) {
                    \(body)
                }
            }
            @main struct App: DjustApp { var body: some Routes { \(path) } }
            """
        return Row(rule: "V023", row: RuleCase(name, .project([.init("Sources/App/App.swift", source)])))
    }

    private static func templates(_ name: String, _ files: [(String, String)]) -> Row {
        let view = RuleExample.File(
            "Sources/App/V.swift",
            "@LiveView(\"v.html\")\nfinal class V { @State var name = \"\" }\n"
        )
        let page = RuleExample.File("Templates/v.html", "<div dj-view=\"V\" dj-root></div>\n")
        return Row(rule: "T025", row: RuleCase(name, .project([view, page] + files.map { .init($0.0, $0.1) })))
    }

    private static func setting(_ rule: String, _ name: String, _ setting: String) -> Row {
        let source = """
            @main struct App: DjustApp {
                var configuration: Configuration {
                    var configuration = Configuration()
                    \(setting)
                    return configuration
                }
                var body: some Routes { StaticFiles("/s/", directory: "s") }
            }
            """
        return Row(rule: rule, row: RuleCase(name, .project([.init("Sources/App/App.swift", source)])))
    }

    static let rows: [Row] = [
        model("a typing error", "↓qurey", "@State var query = \"\""),
        model("a plain property", "↓query", "var query = \"\""),
        model("a computed property", "↓query", "@Computed var query: String { \"\" }"),
        model("state by another spelling", "search_query", "@State var searchQuery = \"\""),
        model("a path", "form.name", "@State var form = Form()"),
        model("an expression", "{{ name }}", "@State var name = \"\""),
        model("private state", "query", "@State private var query = \"\""),
        route("another name", "Live(\"/<int:id>/\", V.self)", "_ = parameters.int(↓\"item\")"),
        route("a subscript", "Live(\"/<slug:name>/\", V.self)", "_ = parameters[↓\"nmae\"]"),
        route("no parameter at all", "Live(\"/\", V.self)", "_ = parameters.uuid(↓\"id\")"),
        route(
            "the name",
            "Live(\"/<int:id>/<name>/\", V.self)",
            "_ = parameters.int(\"id\"); _ = parameters[\"name\"]"
        ),
        route(
            "one of two routes",
            "Live(\"/\", V.self)\n Live(\"/<int:page>/\", V.self)",
            "_ = parameters.int(\"page\")"
        ),
        route(
            "a name that is made",
            "Live(\"/\", V.self)",
            "_ = parameters[key]; _ = parameters[\"\\(key)\"]; show(parameters)"
        ),
        route("routes that cannot be read", "Live(\"/\", V.self)\n more()", "_ = parameters.int(\"page\")"),
        route("a route without a path in sight", "Live(path, V.self)", "_ = parameters.int(\"page\")"),
        templates("nobody", [("Templates/old.html", "↓<p></p>\n"), ("Templates/mail/old.txt", "{# a #}\n↓Hi\n")]),
        templates(
            "a name in Swift",
            [("Templates/mail.txt", "Hi"), ("Sources/App/M.swift", "let m = \"mail.txt\"\n")]
        ),
        templates(
            "an inclusion tag",
            [
                ("Templates/card.html", "x"),
                ("Sources/App/M.swift", "let c = InclusionTag(\"card\", template: \"card.html\") { [:] }\n"),
            ]
        ),
        templates(
            "a parent and a part",
            [
                ("Templates/b.html", "{% include \"./c.html\" %}"), ("Templates/c.html", "x"),
                ("Templates/a.html", "{% extends \"b.html\" %}"), ("Sources/App/M.swift", "let a = \"a.html\"\n"),
            ]
        ),
        templates(
            "a name that is only known later",
            [("Templates/a.html", "{% include name %}"), ("Templates/b.html", "x")]
        ),
        templates(
            "a name that is put together",
            [("Templates/a.html", "x"), ("Sources/App/M.swift", "let a = \"\\(b).html\"\n")]
        ),
        templates("a template with a view of its own", [("Templates/a.html", "<div dj-view=\"V\" dj-root></div>")]),
        Row(rule: "T025", row: RuleCase("templates alone", .project([.init("Templates/a.html", "x")]))),
        setting("S004", "development", "configuration.isDevelopment = ↓true"),
        setting("S004", "no development", "configuration.isDevelopment = false"),
        setting(
            "S004",
            "development on a condition",
            "if CommandLine.argc > 1 { configuration.isDevelopment = true }\n configuration.isDevelopment = isLocal"
        ),
        setting("S004", "a debug build", "#if DEBUG\n configuration.isDevelopment = true\n#endif"),
        setting("A014", "a secret", "configuration.secretKey = ↓\"0123456789abcdef\""),
        setting("A014", "no secret", "configuration.secretKey = \"\""),
        setting("A014", "a secret from elsewhere", "configuration.secretKey = secrets[\"key\"] ?? \"\""),
    ]

    @Test(arguments: rows) func `is reported, and nothing else is`(_ row: Row) throws {
        let (found, expected) = try row.row.places(of: row.rule)
        #expect(found == expected)
    }
}
