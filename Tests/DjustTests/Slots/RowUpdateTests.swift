import Djust
import Synchronization
import TestSupport
import Testing

/// Rows whose items have not changed are passed over, and only where nothing else in them can have changed.
struct RowUpdateTests {
    private static let wide = "<b>{{ i.id }}</b><b>{{ i.name }}</b><b>{{ i.id }}</b><b>{{ i.name }}</b>"

    private static func items(_ names: String...) -> Value {
        .list(names.enumerated().map { SlotTesting.item($0, $1) })
    }

    private static let one = items("x", "y", "z")

    @Test(
        arguments: [
            ("<p>{{ i.name }}</p>", ["items": items("x", "Y", "z")]),
            ("<p>{{ a }}</p>", ["a": .string("other"), "items": one]),
            ("<p>{{ forloop.counter }} {{ forloop.last }}</p>", ["items": items("x", "y", "z", "u")]),
            ("<p>{{ forloop.revcounter }}</p>", ["items": items("x", "y")]),
            ("<p>{{ forloop.counter }}</p>", ["items": .list([SlotTesting.item(2, "z"), SlotTesting.item(0, "x")])]),
            ("{% with n=forloop.counter0 %}<p>{{ n }}</p>{% endwith %}", ["items": items("u", "x", "y", "z")]),
            ("{% if forloop.first %}<p>first</p>{% endif %}", ["items": .list([SlotTesting.item(1, "y")])]),
            (
                "<p class=\"{% cycle 'odd' 'even' %}\"></p>",
                ["items": .list([SlotTesting.item(1, "y"), SlotTesting.item(2, "z")])]
            ),
            (
                "{% for j in items %}<u>{{ forloop.parentloop.counter }}{{ j.name }}</u>{% endfor %}",
                ["items": items("y", "x")]
            ),
            ("{% for c in i.name %}<u>{{ c }}</u>{% endfor %}", ["items": items("xx", "y", "zzz")]),
            ("{% if on %}<p>{{ i.name }}</p>{% endif %}", ["on": .bool(false), "items": one]),
            ("{% for c in b %}<u>{{ c }}{{ i.id }}</u>{% endfor %}", ["b": .string("BBB"), "items": one]),
        ] as [(String, [String: Value])]
    )
    func `the page is what a load would give`(row: String, changes: [String: Value]) throws {
        for key in ["", " data-key=\"{{ i.id }}\""] {
            let page = try SlotTesting(
                root: "<div>{% for i in items %}<div\(key)>\(Self.wide)\(row)</div>{% endfor %}</div>"
            )
            let before = SlotTesting.values.merging(["items": Self.one]) { $1 }
            let after = before.merging(changes) { $1 }
            var (html, state) = try page.page.renderContent(in: page.context(before))
            let client = try ClientModel(Self.document(html))
            for values in [after, before, after] {
                let dirty = changes.keys.reduce(StateMask.untracked) { mask, name in
                    mask.union(.property(SlotTesting.names.firstIndex(of: name) ?? 62))
                }
                if case .operations(let operations) = try page.page.update(
                    &state,
                    dirty: dirty,
                    in: page.context(values)
                ) {
                    try client.apply(JSONParser.parse(Array("[".utf8) + operations + Array("]".utf8)))
                }
                let fresh = try page.page.renderContent(in: page.context(values))
                html = fresh.html
                #expect(DOMDump.dump(client.root) == DOMDump.dump(try ClientModel(Self.document(html)).root), "\(row)")
                #expect(state == fresh.state, "\(row)")
            }
        }
    }

    private static func document(_ html: [UInt8]) -> String {
        "<!doctype html><body><div dj-root>\(String(decoding: html, as: UTF8.self))</div></body>"
    }

    @Test(arguments: [
        ([1, 2, 3], [2, 3, 1], 0), ([1, 2, 3], [1, 2, 1], 1), ([1, 1], [1, 1], 1), ([], [4, 5, 4, 4], 1),
    ])
    func `a developer is told of keys that are there twice`(old: [Int], new: [Int], expected: Int) throws {
        let page = try SlotTesting(root: "{% for i in items %}<p data-key=\"{{ i.id }}\">{{ i.id }}</p>{% endfor %}")
        let told = Mutex<[Diagnostic]>([])
        func context(_ ids: [Int]) -> RenderContext {
            var context = page.context(["items": .list(ids.map { SlotTesting.item($0, "") })])
            context.environment.warn = { warning in told.withLock { $0.append(warning) } }
            return context
        }
        var (_, state) = try page.page.renderContent(in: context(old))
        _ = try page.page.update(&state, dirty: .all, in: context(new))
        let warnings = told.withLock(\.self)
        #expect((warnings.isEmpty ? 0 : 1) == expected)
        #expect(warnings.allSatisfy { $0.id == "DJT-041" && $0.severity == .warning })
    }
}
