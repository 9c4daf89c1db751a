import Djust
import Testing

/// What a session remembers of its page beyond its state.
struct SessionMemoryTests {
    private func bytes(_ state: FragmentState) -> Int {
        state.words.capacity * 8 + state.lists.reduce(0) { $0 + bytes($1) }
    }

    private func bytes(_ list: ListState) -> Int {
        MemoryLayout<ListState>.stride + (list.keys.capacity + list.words.capacity + list.items.capacity) * 8
            + list.lists.reduce(0) { $0 + bytes($1) }
    }

    @Test func `a page of 120 slots costs less than 2 KB`() throws {
        let part = "<p class=\"{{ a }}\">{{ b }}</p>{% if on %}{{ c }}{% endif %}"
        let page = try SlotTesting(root: String(repeating: part, count: 30))
        let (_, state) = try page.page.renderContent(in: page.context())
        #expect(state.content.words.count == 120)
        #expect(bytes(state.content) < 2_000)
    }

    @Test func `a row of three slots costs less than 40 bytes`() throws {
        let row = "<li data-key=\"{{ i.id }}\"><b>{{ i.name }}</b> {{ i.id }}</li>"
        let page = try SlotTesting(root: "<ul>{% for i in items %}\(row){% endfor %}</ul>")
        let items = (0..<1_000).map { SlotTesting.item($0, "row \($0)") }
        let values = SlotTesting.values.merging(["items": .list(items)]) { $1 }
        let (_, state) = try page.page.renderContent(in: page.context(values))
        #expect(state.content.lists.first?.words.count == 3_000)
        #expect(bytes(state.content) < 40 * 1_000)

        // The same after rows have come, one more and many more.
        for count in [1_001, 3_000, 2_999] {
            let items = (0..<count).map { SlotTesting.item($0, "row \($0)") }
            let more = values.merging(["items": .list(items)]) { $1 }
            var new = state
            _ = try page.page.update(&new, dirty: .all, in: page.context(more))
            #expect(new.content.lists.first?.keys.count == count)
            #expect(bytes(new.content) < 40 * count)
        }
    }
}
