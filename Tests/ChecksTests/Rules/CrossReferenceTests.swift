import Checks
import Djust
import Testing

@Suite struct `V016 and V017, names across languages` {
    static func named(_ name: String, in template: String, view: String) throws -> [Finding] {
        let row = RuleCase.inside(name, template, view: view)
        return try MarkedProject(row.example.files).check().findings.filter { ["V016", "V017"].contains($0.rule) }
    }

    @Test func `a misspelt handler gets the nearest name`() throws {
        let findings = try Self.named(
            "",
            in: "<a dj-click=\"incremnt\">+</a>",
            view: "@EventHandler func increment() {}"
        )
        #expect(findings.map(\.diagnostic.hint) == ["did you mean 'increment'?"])
    }

    @Test func `a method without the attribute is shown`() throws {
        let findings = try Self.named("", in: "<a dj-click=\"save\">+</a>", view: "func save() {}")
        #expect(findings.first?.diagnostic.notes.first?.span?.source.name == "Sources/App/PageView.swift")
    }

    @Test(arguments: ["go", "go(5, \"a\")", " go ", "{{ handler }}", "go_{{ n }}"])
    func `handlers with arguments and dynamic handlers are left alone`(_ value: String) throws {
        let escaped = value.replacing("\"", with: "&quot;")
        #expect(
            try Self.named(
                "",
                in: "<a dj-click=\"\(escaped)\">+</a>",
                view: "@EventHandler func go(_ e: EventParameters) {}"
            ).isEmpty
        )
    }

    @Test func `a protocol may bring handlers`() throws {
        let project = try MarkedProject([
            .init("Sources/App/V.swift", "@LiveView(\"p.html\")\nfinal class V: FormHandling {}\n"),
            .init("Templates/p.html", "<form dj-view=\"V\" dj-root dj-submit=\"submit_form\"></form>\n"),
        ])
        #expect(try project.check().findings.isEmpty)
    }

    @Test func `missing templates and routes are found where they are named`() throws {
        let project = try MarkedProject([
            .init("Sources/App/V.swift", "@LiveView(↓\"q.html\")\nfinal class V {}\n"),
            .init(
                "Sources/App/App.swift",
                "@main struct App: DjustApp {\n    var body: some Routes { Live(\"/\", V.self, name: \"home\") }\n}\n"
            ),
            .init("Templates/p.html", "{% extends ↓\"bass.html\" %}{% include ↓\"rwo.html\" %}\n"),
            .init("Templates/base.html", "↓{% url \"hoem\" %}{% url name %}{% url \"home\" %}\n"),
            .init("Templates/row.html", "<tr></tr>\n"),
        ])
        let report = try project.check()
        #expect(MarkedProject.places(of: "V017", in: report) == project.expected)
        let hints = report.findings.filter { $0.rule == "V017" }.compactMap(\.diagnostic.hint)
        #expect(
            hints == [
                "did you mean 'p.html'?", "did you mean 'home'?", "did you mean 'base.html'?",
                "did you mean 'row.html'?",
            ]
        )
    }

    @Test func `names that begin with a dot count from their template`() throws {
        let project = try MarkedProject([
            .init("Sources/App/V.swift", "@LiveView(\"a/p.html\")\nfinal class V {}\n"),
            .init("Templates/a/p.html", "{% extends \"../base.html\" %}{% include \"./row.html\" %}\n"),
            .init("Templates/base.html", "<div dj-view=\"V\" dj-root></div>\n"),
            .init("Templates/a/row.html", "{% include ↓\"./rwo.html\" %}\n"),
        ])
        #expect(MarkedProject.places(of: "V017", in: try project.check()) == project.expected)
    }
}
