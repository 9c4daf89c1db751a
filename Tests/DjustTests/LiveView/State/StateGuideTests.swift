import Djust
import Foundation
import TestSupport
import Testing

/// The page `docs/state.md`: its Swift is compiled, and what it says comes true.
struct StateGuideTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    private static let root = (1...4).reduce(folder) { url, _ in url.deletingLastPathComponent() }

    private static func page() throws -> String {
        try String(contentsOf: root.appending(path: "docs/state.md"), encoding: .utf8)
    }

    /// What stands in the page's blocks of a language.
    private static func samples(_ language: String) throws -> [String] {
        try page().components(separatedBy: "```\(language)\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
    }

    /// The text without white space: the formatter breaks lines of code where the page need not.
    private static func withoutLayout(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    @Test func `its Swift is compiled`() throws {
        let files = try ["StateGuideApp.swift", "StateGuideTests.swift"].map {
            try String(contentsOf: Self.folder.appending(path: $0), encoding: .utf8)
        }
        let compiled = Self.withoutLayout(files.joined())
        let samples = try Self.samples("swift")
        #expect(samples.count == 8)
        for sample in samples { #expect(compiled.contains(Self.withoutLayout(sample)), "\(sample)") }
    }

    // MARK: - What is evaluated when

    @Test func `its pieces of template are evaluated when it says`() throws {
        let rows = try Self.page().split(separator: "\n").filter { $0.hasPrefix("| `{") }
        #expect(rows.count == 14)
        for row in rows {
            let cells = row.replacing("\\|", with: "\u{1}").split(separator: "|").map(Self.codes)
            let reads = try cells[0].filter { $0.hasPrefix("{") }.map(Self.reads).reduce(StateMask.none) {
                $0.union($1)
            }
            let named = cells[1].compactMap(Self.names.firstIndex).reduce(StateMask.none) { $0.union(.property($1)) }
            if row.hasSuffix("| after every event |") {
                #expect(reads.intersects(.untracked), "\(row)")
            } else {
                #expect(reads == named && !named.isEmpty, "\(row)")
            }
        }
    }

    private static let names = ["a", "b", "list", "day", "part", "sum"]

    /// What stands in a cell of a table as code.
    private static func codes(_ cell: Substring) -> [String] {
        cell.replacing("\u{1}", with: "|").split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }

    /// What a piece of template can read.
    private static func reads(_ piece: String) throws -> StateMask {
        let loader = MemoryTemplateLoader(["page.html": piece, "part.html": "{{ x }}"])
        let nodes = try TemplateEngine(loader: loader).template(named: "page.html").nodes
        return SlotDependencies { name in names.firstIndex(of: name).map { ($0, isComputed: name == "sum") } }
            .reads(of: nodes)
    }

    // MARK: - What its views do

    /// A folder with the page's templates and those that it does not show.
    private static func withTemplates(_ work: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "djust-state-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let templates = [
            "chat.html": try samples("django").joined(),
            "cart.html":
                "<div dj-root>{% for i in items %}{{ i.name }}{{ i.count }},{% endfor %}{{ notice }}{{ query }}</div>",
            "shop.html": "<div dj-root>{% for p in products %}{{ p }},{% endfor %}<b>{{ chosen }}</b></div>",
        ]
        for (name, text) in templates { try Data(text.utf8).write(to: folder.appending(path: name)) }
        try await work(folder.path)
    }

    @Test func `its chat keeps no message`() async throws {
        try await Self.withTemplates(sayHello)
    }

    func sayHello(templates: String) async throws {
        let page = try await LiveViewTest.mount(ChatView.self, templates: templates)
        #expect(page.html.contains("Welcome!"))
        try await page.send("say", ["text": "hello"])
        #expect(page.html.contains("hello") && page.patch.contains("hello"))
        #expect(page.view.messages.isEmpty)
        try await page.send("say", ["text": "bye"])
        #expect(!page.patch.contains("hello"))
    }

    @Test func `the browser keeps every message of its chat, and the server none`() throws {
        let bench = try ViewBench(ChatView.self, templates: ["chat.html": try Self.samples("django").joined()])
        for number in 1...200 { try bench.change { $0.say(text: "message \(number)") } }
        let list = try #require(bench.client.root.first { $0.name == "ul" })
        let rows = list.children.filter { $0.name == "li" }
        #expect(rows.map(\.textContent) == (1...200).map { "guest message \($0)" })
        #expect(bench.view.messages.isEmpty)
    }

    @Test func `its cart shows a notice once, and changes only where it says`() async throws {
        try await Self.withTemplates { templates in
            let page = try await LiveViewTest.mount(CartView.self, templates: templates)
            try await page.send("add", ["name": "milk", "price": 90])
            #expect(page.html.contains("milk1,milk is in the cart.") && page.view.notice == "")
            #expect(page.view._storage.dirty.isEmpty)
            page.view.noChangeAtAll()
            #expect(page.view._storage.dirty.isEmpty)
            page.view.everyWayToChange()
            #expect(!page.view._storage.dirty.isEmpty)
            #expect(page.view.items.map(\.name) == ["tea", "milk"] && page.view.items.map(\.count) == [2, 2])
            #expect(page.view.items.map(\.price) == [290, 80] && page.view.total == 740 && page.view.query == "!")
        }
    }

    @Test func `its reading changes in place`() throws {
        let bench = try ViewBench<ReadingView>()
        #expect(try bench.change { $0.isNotSeen() }.sent == "")
        #expect(bench.view.reading.degrees == 25 && bench.shown == "20.0")
        bench.view.reading = Reading(sensor: "roof", degrees: 20)
        try bench.change { $0.isSeen() }
        #expect(bench.shown == "25.0")
    }

    @Test func `its shop sends its products once`() async throws {
        try await Self.withTemplates { templates in
            let page = try await LiveViewTest.mount(ShopView.self, templates: templates)
            #expect(page.html.contains("tea,milk,salt"))
            page.view.products.append("more")
            try await page.send("choose", ["product": "more"])
            #expect(page.patch == #"["t",[1],"more"]"#)
        }
    }
}
