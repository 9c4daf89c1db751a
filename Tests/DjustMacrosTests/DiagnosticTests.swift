import Testing

/// Every mistake gives one sentence at the right place; everything right gives nothing.
struct DiagnosticTests {
    private func expect(_ cases: [DiagnosticCase]) throws {
        func named(_ text: String, _ index: Int) -> String {
            text.replacing("NAME", with: "V\(index)").replacing("name.html", with: "v\(index).html")
                .replacing("let n = 1", with: "let n\(index) = 1").replacing("\\(n)", with: "\\(n\(index))")
        }
        let snippets = cases.enumerated().map { named($1.source, $0) }
        let (errors, expansions) = try CompilerProcess.check(snippets)
        #expect(expansions == [])
        for (index, example) in cases.enumerated() {
            let wanted = named("\(example.place): \(example.message)", index)
            #expect(errors[index].first == wanted)
            let others = errors[index].dropFirst().map { $0.replacing(/\ \[#\w+\]$/, with: "") }
            #expect(others.sorted() == example.others.sorted(), "\(snippets[index])")
        }
    }

    @Test func `mistakes with state are told`() throws { try expect(DiagnosticCase.state) }

    @Test func `mistakes with options of state are told`() throws { try expect(DiagnosticCase.options) }

    @Test func `mistakes with handlers are told`() throws { try expect(DiagnosticCase.handlers) }

    @Test func `mistakes with views are told`() throws { try expect(DiagnosticCase.views) }

    @Test func `mistakes with template values are told`() throws { try expect(DiagnosticCase.values) }

    @Test func `what is right compiles without a word`() throws {
        let views = [
            """
            struct Item: Codable, Sendable, ValueConvertible { var id = 0 }
            struct Plain: ValueConvertible { var id = 0 }
            func fresh() -> [Int] { [1] }
            @LiveView("counter.html") final class CounterView {
                @State var count = 0
                @State var items: [Item] = []
                @State var selected: Int?
                @State var list = fresh()
                @State private var name = "x"
                @State public private(set) var `default` = true
                @State(.temporary) var messages: [Plain] = []
                @State(.temporary) var `case`: Int?
                @State(Djust.StateOption.fixed) var catalogue = fresh()
                @State(.temporary) private var later = fresh().map { $0 + 1 }
                var plain = Item()
                @Computed var isEven: Bool { count.isMultiple(of: 2) }
                func mount(_ request: Request) async throws { count = 4 }
                func didResume() async throws { plain.id = 1 }
                @EventHandler(.debounce(.milliseconds(500)))
                func increment(by amount: Int = 1) { count += amount; items.append(Item()) }
                @EventHandler
                func search(value: String = "", page: Int?, ids: [Int] = [], _ rest: EventParameters) async throws -> Int { 3 }
                @EventHandler func `repeat`() {}
            }
            """,
            """
            @LiveView(template: "<p>{{ x }}</p>") public final class Inline {
                @State public var `class`: Int = 3
                public init() { `class` = 4 }
                func mount() {}
            }
            @LiveView("empty.html") private final class Empty {}
            """,
            """
            @TemplateValue(excluding: "secret") public struct Entry: Equatable, Sendable {
                public let id: Int
                var `class` = "x", index = 1
                let secret: @Sendable () -> Int = { 1 }
                private let other: @Sendable () -> Int = { 1 }
                private(set) var isDone = false
                static let all: [Entry] = []
                var isLong: Bool { index > 3 }
                var later: Int { get async throws { 3 } }
                lazy var slow = 4
                func text() -> String { "" }
                public static func == (left: Entry, right: Entry) -> Bool { true }
            }
            @TemplateValue struct Page<Item: ValueConvertible & Sendable> { var items: [Item] = [] }
            @TemplateValue enum Kind: String { case open, `default` }
            @TemplateValue public enum State2 { case idle; case failed(code: Int, String); indirect case other(State2) }
            @TemplateValue enum Never2 {}
            @TemplateValue final class Node: Sendable { let next: Node? = nil }
            @TemplateValue struct Empty2 {}
            func useEntry() { let box: any TemplateMembers = Entry(id: 1); _ = box._member(at: 0) }
            """,
            """
            enum Outer {
                @TemplateValue fileprivate struct Deep { var x = 1; enum Kind { @TemplateValue struct More {} } }
                @LiveView("inner.html") final class Inner {
                    @State var x = 1.5
                    func mount(_ request: Request, _ parameters: RouteParameters) throws {}
                    func mount(volume: String) {}
                }
            }
            func use() async throws {
                let view = Outer.Inner()
                view.x += 1
                let any: any LiveView = view
                _ = any._value(at: 0)
                var parameters = EventParameters()
                try await any._handle(0, &parameters)
            }
            """,
        ]
        let (errors, expansions) = try CompilerProcess.check(views)
        #expect(errors == [[], [], [], []])
        #expect(expansions == [])
    }
}
