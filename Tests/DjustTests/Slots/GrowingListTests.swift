import Djust
import TestSupport
import Testing

/// `dj-update` says what becomes of the rows of a list.
struct GrowingListTests {
    private static func page(_ mode: String, _ row: String = "<p id=\"m{{ i.id }}\">{{ i.name }}</p>") -> String {
        "<div dj-update=\"\(mode)\">{% for i in items %}\(row){% endfor %}</div>{{ a }}"
    }

    private static let items: [Value] = [SlotTesting.item(1, "one"), SlotTesting.item(2, "two")]

    private static func row(_ id: Int, _ name: String) -> String {
        #""<p dj-id=\"0\" id=\"m\#(id)\"><!--[1-->\#(name)<!--]--></p>""#
    }

    @Test(
        arguments: [
            // New rows go to the end, those that are known with the same text are not sent again.
            ("append", [items[1], SlotTesting.item(3, "three")], #"["e",[0],\#(row(3, "three"))]"#),
            ("prepend", [SlotTesting.item(3, "three")], #"["f",[0],\#(row(3, "three"))]"#),
            // A known row with another text takes the place of the old one.
            ("append", [SlotTesting.item(1, "ONE")], #"["e",[0],\#(row(1, "ONE"))]"#),
            // Rows that are gone on the server stay in the page.
            ("append", [], ""), ("prepend", [items[0]], ""),
            ("replace", [items[0]], #"["r",[0],1,1]"#), ("unknown", [items[0]], #"["r",[0],1,1]"#),
        ] as [(String, [Value], String)]
    )
    func `what is sent`(mode: String, items: [Value], expected: String) throws {
        let page = try SlotTesting(root: Self.page(mode))
        #expect(try page.operations(["items": .list(items)]) == expected)
    }

    @Test func `a server that forgets its rows loses nothing in the page`() throws {
        let page = try SlotTesting(root: Self.page("append"))
        let (html, first) = try page.page.renderContent(
            in: page.context(SlotTesting.values.merging(["items": .list([])]) { $1 })
        )
        let client = try ClientModel(
            "<!doctype html><body><div dj-root>\(String(decoding: html, as: UTF8.self))</div></body>"
        )
        var state = first
        for number in 1...200 {
            let values = SlotTesting.values.merging(["items": .list([SlotTesting.item(number, "n\(number)")])]) { $1 }
            let dirty = StateMask.property(3).union(.untracked)
            guard
                case .operations(let operations) = try page.page.update(&state, dirty: dirty, in: page.context(values))
            else {
                Issue.record("nothing is sent for row \(number)")
                return
            }
            try client.apply(JSONParser.parse(Array("[".utf8) + operations + Array("]".utf8)))
        }
        let rows = client.root.first { $0.name == "div" && $0.attribute("dj-update") != nil }
        let texts = rows?.children.filter { $0.name == "p" }.map(\.textContent)
        #expect(texts == (1...200).map { "n\($0)" })
        #expect(state.content.lists.map(\.keys.count) == [1])
    }

    @Test func `what is to be ignored is rendered once and never sent`() throws {
        let page = try SlotTesting(
            root:
                "<div dj-update=\"ignore\"><b>{{ a }}</b>{% for i in items %}<i>{{ i.name }}</i>{% endfor %}</div>{{ b }}"
        )
        #expect(try page.content().contains("<b>A</b><i>one</i><i>two</i></div>"))
        #expect(try page.operations(["a": .string("new"), "items": .list([])]).isEmpty)
        #expect(try page.operations(["a": .string("new"), "b": .string("x")]) == #"["t",[1],"x"]"#)
    }
}
