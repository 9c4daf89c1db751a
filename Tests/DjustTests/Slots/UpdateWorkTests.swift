import Djust
import Testing

/// An update evaluates what can have changed, and nothing else.
struct UpdateWorkTests {
    /// Values that count how often each is asked for.
    final class CountingSource: VariableSource {
        let values: [String: Value]
        var reads: [String: Int] = [:]

        init(_ values: [String: Value]) { self.values = values }

        func value(of symbol: Symbol) -> Value? {
            reads[symbol.name, default: 0] += 1
            return values[symbol.name]
        }
    }

    @Test(arguments: [
        ("{{ a }}{{ b }}{{ c }}", "a", ["a": 1]),
        ("{{ a }}{{ a }}{{ b }}", "a", ["a": 1]),
        ("<p class=\"{{ a }}\" id=\"{{ b }}\">{{ c }}</p>", "b", ["b": 1]),
        ("<p class=\"{{ a }}\">{{ b }}</p>", "b", ["b": 1]),
        ("<p class=\"{{ a }}\">{{ b }}</p>", "on", [:]),
        ("{% if on %}{{ a }}{{ b }}{% endif %}", "a", ["on": 1, "a": 1]),
        ("{% if on %}{{ a }}{% else %}{{ b }}{% endif %}", "c", [:]),
        ("{% with x=a %}{{ x }}{{ b }}{% endwith %}", "c", [:]),
        ("<ul>{% for i in items %}<li>{{ i.name }}</li>{% endfor %}</ul>{{ a }}", "a", ["a": 1]),
        ("<table><tr><td>{{ a }}{{ b }}</table>{{ c }}", "c", ["c": 1]),
        ("<textarea>{{ a }}</textarea><title>{{ b }}</title>", "b", ["b": 1]),
        ("{% firstof a as x %}{{ x }}{{ b }}", "b", ["a": 1, "b": 1]),
        ("{{ missing }}{{ a }}", "b", ["missing": 1]),
    ])
    func `only what can have changed is read`(template: String, dirty: String, expected: [String: Int]) throws {
        let page = try SlotTesting(root: template)
        var (_, state) = try page.page.renderContent(in: page.context())
        let source = CountingSource(SlotTesting.values)
        let mask = StateMask.property(try #require(SlotTesting.names.firstIndex(of: dirty))).union(.untracked)
        guard case .unchanged = try page.page.update(&state, dirty: mask, in: page.context(of: source)) else {
            Issue.record("something was sent though nothing has changed")
            return
        }
        #expect(source.reads == expected)
    }

    @Test(arguments: ["{{ a }}", "x {{ a }}", "{{ items.0.id }}", "{{ a|upper }}"])
    func `attributes of the root that are as they were are not sent`(value: String) throws {
        let page = try SlotTesting(files: ["page.html": "<div dj-root class=\"\(value)\">{{ b }}</div>"])
        var (_, state) = try page.page.renderContent(in: page.context())
        guard case .unchanged = try page.page.update(&state, dirty: .all, in: page.context()) else {
            Issue.record("something was sent though nothing has changed")
            return
        }
    }

    @Test func `a session remembers eight bytes a slot and no page`() throws {
        let page = try SlotTesting(
            root: "{{ a }}<p class=\"{{ b }}\">{{ c }}</p>{% for i in items %}{{ i.name }}{% endfor %}"
        )
        let (_, state) = try page.page.renderContent(in: page.context())
        #expect(state.content.words.count == 3)
        let rows = try #require(state.content.lists.first)
        #expect(rows.keys.count == 2 && rows.words.count == 2 && rows.items.isEmpty && rows.lists.isEmpty)
    }
}
