import Checks
import Djust
import Testing

@Suite struct `V007, a handler's parameters` {
    static let broken: [RuleCase] = [
        .members("no default", "@EventHandler func ↓delete(itemID: Int) {}"),
        .members(
            "no default beside a catch-all",
            "@EventHandler func ↓delete(itemID: Int, _ extra: EventParameters) {}"
        ),
        .members(
            "data for nobody",
            "@EventHandler func ↓go() {}",
            template: "<a dj-click=\"go\" data-step=\"2\">x</a>"
        ),
        .members(
            "a value for nobody",
            "@EventHandler func ↓search(query: String = \"\") {}",
            template: "<input dj-input=\"search\">"
        ),
        .members(
            "a field for nobody",
            "@EventHandler func ↓save(email: String = \"\") {}",
            template:
                "<form dj-submit=\"save\"><input name=\"email\"><p><input name=\"name\"></p><button name=\"b\">Save</button></form>"
        ),
        .members("async throws", "@EventHandler func ↓delete(itemID: Int) async throws {}"),
        .members(
            "attributes the other way round",
            "@available(*, deprecated) @EventHandler func ↓delete(itemID: Int) {}"
        ),
        .members(
            "attributes",
            "@EventHandler(.debounce(.milliseconds(5))) @available(*, deprecated) func ↓delete(itemID: Int) {}"
        ),
        .members(
            "several lines",
            "@EventHandler\n    func ↓delete(\n        itemID: Int,\n        force: Bool = false\n    ) {}"
        ),
        RuleCase(
            "another file",
            .project([
                .init("Sources/App/V.swift", "@LiveView(\"p.html\")\nfinal class V {}\n"),
                .init("Sources/App/W.swift", "extension V {\n    @EventHandler func ↓delete(itemID: Int) {}\n}\n"),
                .init("Templates/p.html", "<p dj-view=\"V\" dj-root></p>\n"),
            ])
        ),
        .members("private", "@EventHandler private func ↓delete(itemID: Int = 0) {}"),
        .members("static", "@EventHandler static func ↓delete(itemID: Int = 0) {}"),
        .members("generic", "@EventHandler func ↓delete<T: Codable>(itemID: T? = nil) {}"),
        RuleCase(
            "a nested type",
            .project([
                .init(
                    "Sources/App/V.swift",
                    "enum Admin {\n    @LiveView(\"p.html\")\n    final class V {\n        @EventHandler func ↓delete(itemID: Int) {}\n    }\n}\n"
                ),
                .init("Templates/p.html", "<p dj-view=\"Admin.V\" dj-root></p>\n"),
            ])
        ),
        .members("a type that nothing decodes", "@EventHandler func ↓go(a: [String: URLSession] = [:]) {}"),
        .members("a closure", "@EventHandler func ↓go(a: (() -> Void)? = nil) {}"),
        .members("a tuple", "@EventHandler func ↓go(a: (Int, Int) = (0, 0)) {}"),
        .members("an existential", "@EventHandler func ↓go(a: (any Error)? = nil) {}"),
        .members("inout", "@EventHandler func ↓go(a: inout Int) {}"),
        .members("variadic", "@EventHandler func ↓go(a: Int...) {}"),
        .members("no label", "@EventHandler func ↓go(_ a: Int = 0) {}"),
        .members("a catch-all first", "@EventHandler func ↓go(_ extra: EventParameters, a: Int = 0) {}"),
        .members("two catch-alls", "@EventHandler func ↓go(_ a: EventParameters, _ b: EventParameters) {}"),
        .members("one name for two", "@EventHandler func addItem() {}\n    @EventHandler func ↓add_item() {}"),
    ]

    static let sound: [RuleCase] = [
        .members("no data", "@EventHandler func go() {}", template: "<a dj-click=\"go\">x</a>"),
        .members(
            "a default",
            "@EventHandler func go(id: Int = 0) {}",
            template: "<a dj-click=\"go\" data-id=\"1\">x</a>"
        ),
        .members(
            "kebab case",
            "@EventHandler func go(itemID: Int = 0) {}",
            template: "<a dj-click=\"go\" data-item-id=\"1\">x</a>"
        ),
        .members(
            "a type behind",
            "@EventHandler func go(itemID: Int = 0) {}",
            template: "<a dj-click=\"go\" data-item_id:int=\"1\">x</a>"
        ),
        .members("optional", "@EventHandler func go(id: Int?) {}"),
        .members(
            "an optional catch-all",
            "@EventHandler func go(_ extra: EventParameters?) {}",
            template: "<a dj-click=\"go\" data-a>x</a>"
        ),
        .members(
            "a qualified catch-all",
            "@EventHandler func go(_ extra: Djust.EventParameters) {}",
            template: "<a dj-click=\"go\" data-a>x</a>"
        ),
        .members(
            "a catch-all with a default",
            "@EventHandler func go(_ extra: EventParameters = .init()) {}",
            template: "<a dj-click=\"go\" data-a>x</a>"
        ),
        .members(
            "a label and a name",
            "@EventHandler func go(by amount: Int = 1) {}",
            template: "<a dj-click=\"go\" data-by=\"5\">x</a>"
        ),
        .members("a helper", "func delete(itemID: Int) {}"),
        .members(
            "the lifecycle",
            "func mount(_ request: Request) {}\n    func handleParams(_ p: RouteParameters, url: URL) {}"
        ),
        RuleCase(
            "an abstract view",
            .project([
                .init(
                    "Sources/App/V.swift",
                    "@LiveView(.abstract)\nclass V {\n    @EventHandler func delete(itemID: Int) {}\n}\n"
                )
            ])
        ),
        RuleCase(
            "another type",
            .project([
                .init("Sources/App/V.swift", "final class V {\n    @EventHandler func delete(itemID: Int) {}\n}\n")
            ])
        ),
        .members(
            "data of the framework",
            "@EventHandler func go() {}",
            template: "<a dj-click=\"go\" data-key=\"1\" data-dj-x data-djust-y>x</a>"
        ),
        .members(
            "a suppressed line",
            "// djust:ignore V007 - the page always sends it\n    @EventHandler func delete(itemID: Int) {}"
        ),
        .members(
            "a checkbox",
            "@EventHandler func toggle(id: Int = 0) {}",
            template: "<input type=\"checkbox\" dj-change=\"toggle\" data-id=\"1\">"
        ),
        .members(
            "a form",
            "@EventHandler func save(email: String = \"\") {}",
            template:
                "<form dj-submit=\"save\">{% csrf_token %}<input name=\"email\"><input type=\"submit\" name=\"go\"></form><input name=\"elsewhere\">"
        ),
        .members(
            "a default next to a label",
            "@EventHandler func search(value: String = \"\") {}",
            template: "<input dj-input=\"search\">"
        ),
        .members("an enum", "@EventHandler func go(kind: Kind = .a) {}", outside: "enum Kind: String { case a }"),
    ]

    @Test(arguments: broken) func `is found`(_ row: RuleCase) throws {
        let (found, expected) = try row.places(of: "V007")
        #expect(found == expected)
    }

    @Test(arguments: sound) func `is not imagined`(_ row: RuleCase) throws {
        #expect(try row.places(of: "V007").found == [])
    }

    @Test func `names every cause, the place in the template and the probable name`() throws {
        let row = RuleCase.members(
            "",
            "@EventHandler func search(query: String) {}",
            template: "<input dj-input=\"search\" data-list=\"a\">"
        )
        let finding = try #require(try MarkedProject(row.example.files).check().findings.first { $0.rule == "V007" })
        #expect(
            finding.message
                == "the handler 'search' refuses every event without 'query'; loses 'list', which 'dj-input' sends; loses 'value', which 'dj-input' sends"
        )
        #expect(finding.diagnostic.hint?.contains("rename the parameter 'query' to 'value'") == true)
        #expect(finding.diagnostic.notes.map(\.message) == ["'list' is sent from here", "'value' is sent from here"])
        #expect(
            finding.diagnostic.notes.compactMap(\.span).map(\.source.name) == [
                "Templates/page.html", "Templates/page.html",
            ]
        )
    }

    @Test func `asks for a catch-all when the project wants one`() throws {
        var files = RuleCase.members("", "@EventHandler func ↓go() {}").example.files
        files.append(.init("djust.json", #"{"check": {"v007": {"requireCatchAll": true}}}"#))
        let project = try MarkedProject(files)
        #expect(MarkedProject.places(of: "V007", in: try project.check()) == project.expected)
    }
}
