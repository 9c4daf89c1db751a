import Checks
import Djust
import Testing

@Suite struct `Methods that nothing calls` {
    static let lifecycle: [(RuleCase, Bool)] = [
        (.members("no parameters", "func mount() {}"), false),
        (.members("a request", "func mount(_ request: Request) async throws {}"), false),
        (.members("both", "func mount(_ r: Djust.Request, _ p: RouteParameters) {}"), false),
        (.members("an overload", "func mount() {}\n    func mount(id: Int) {}"), false),
        (.members("resuming", "func didResume() async throws {}"), false),
        (.members("resuming in an extension", "", outside: "extension PageView { func didResume() {} }"), false),
        (.members("a label", "func ↓mount(request: Request) {}"), true),
        (.members("another type", "func ↓mount(_ request: URLRequest) {}"), true),
        (.members("another order", "func ↓mount(_ p: RouteParameters, _ r: Request) {}"), true),
        (.members("other letters", "func ↓didresume() {}"), true),
        (.members("a parameter too many", "func ↓didResume(_ request: Request) {}"), true),
        (.members("of the class", "static func ↓mount(_ request: Request) {}"), true),
        (.members("generic", "func ↓mount<T>(_ request: T) {}"), true),
        (.members("an extension", "", outside: "extension PageView { func ↓mount(_ request: Request) {} }"), true),
        (
            .members(
                "djust's",
                "func ↓handleParams(_ p: RouteParameters, uri: String) {}\n    func ↓handleTick() {}\n    func ↓handleInfo(_ m: Int) {}\n    func ↓handleAsyncResult(_ r: Int) {}\n    func ↓disconnect() {}"
            ), true
        ),
        (
            .members(
                "djust's, called by the app",
                "@EventHandler func leave() { disconnect() }\n    func disconnect() {}"
            ), false
        ),
        (
            RuleCase(
                "another class",
                .project([.init("Sources/App/A.swift", "final class A { func mount(x: Int) {} }")])
            ), false
        ),
    ]

    @Test(arguments: lifecycle) func `are found when they look like the framework's`(
        _ row: RuleCase,
        _ isBroken: Bool
    ) throws {
        let (found, expected) = try row.places(of: "V003")
        #expect(found == expected)
        #expect(found.isEmpty != isBroken)
    }

    static let forgotten: [(RuleCase, Bool)] = [
        (.members("a verb", "func ↓save() {}"), true),
        (.members("a verb and a noun", "func ↓deleteItem(id: Int = 0) async throws {}"), true),
        (.members("on", "func ↓onClick() {}"), true),
        (.members("in an extension", "", outside: "extension PageView { func ↓closeMenu() {} }"), true),
        (.members("a handler", "@EventHandler func save() {}"), false),
        (.members("called", "func save() {}\n    @EventHandler func go() { save() }"), false),
        (.members("given away", "func save() {}\n    @EventHandler func go() { run(save) }"), false),
        (.members("private", "private func save() {}"), false),
        (.members("of the class", "static func create() {}"), false),
        (.members("with a result", "func createItem() -> Int { 0 }"), false),
        (.members("without a label", "func add(_ item: Int) {}"), false),
        (.members("another attribute", "@available(*, deprecated) func save() {}"), false),
        (
            .members(
                "words that begin like verbs",
                "func online() {}\n    func additional() {}\n    func address() {}"
            ), false
        ),
        (
            .members(
                "bound by the template, which is reported there",
                "func save() {}",
                template: "<button dj-click=\"save\">x</button>"
            ), false
        ),
        (
            RuleCase(
                "a protocol's",
                .view("@LiveView(\"page.html\")\nfinal class PageView: Saver { func save() {} }\n")
            ), false
        ),
    ]

    @Test(arguments: forgotten) func `are found when they look like handlers`(_ row: RuleCase, _ isBroken: Bool) throws
    {
        let (found, expected) = try row.places(of: "V004")
        #expect(found == expected)
        #expect(found.isEmpty != isBroken)
    }

    @Test(arguments: [
        ("func mount(request: Request) {}", "write func mount(_ request: Request)"),
        (
            "func mount(_ r: Request, p: RouteParameters) {}",
            "write func mount(_ request: Request, _ parameters: RouteParameters)"
        ),
        ("func didresume() {}", "write func didResume()"),
    ])
    func `come with the way to write them`(_ members: String, _ hint: String) throws {
        let findings = try MarkedProject(RuleCase.members("", members).example.files).check().findings
        #expect(findings.filter { $0.rule == "V003" }.map(\.diagnostic.hint) == [hint])
    }
}
