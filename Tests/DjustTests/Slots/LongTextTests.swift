import Djust
import TestSupport
import Testing

/// A long text that has changed is sent from where it did, and no text is ever put together wrongly.
struct LongTextTests {
    private static let base = String(repeating: "0123456789abcdef", count: 20)
    private let page: SlotTesting

    init() throws {
        page = try SlotTesting(
            root: "<p>{{ a }}</p><ul>{% for i in items %}<li data-key=\"{{ i.id }}\">{{ i.name }}</li>{% endfor %}</ul>"
        )
    }

    /// The JSON of the update that makes one text of another.
    private func update(_ old: String, _ new: String) throws -> String {
        var (_, state) = try page.page.renderContent(in: page.context(["a": .string(old)]))
        let update = try page.page.update(&state, dirty: .all, in: page.context(["a": .string(new)]))
        guard case .operations(let json) = update else { return "" }
        return String(decoding: json, as: UTF8.self)
    }

    @Test(arguments: [
        // What grows is sent as its end; the beginning that is kept is of whole blocks of 128 bytes.
        (base, base + "more", 256, "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdefmore"),
        // What loses its end.
        (base, String(base.dropLast(64)), 256, ""),
        // What changes in the middle.
        (
            base, String(base.prefix(130)) + "X" + String(base.suffix(40)), 128,
            "01X89abcdef0123456789abcdef0123456789abcdef"
        ),
    ])
    func `is sent from where it changed`(old: String, new: String, kept: Int, rest: String) throws {
        let json = try update(old, new)
        #expect(json.hasPrefix("[\"t\",[0],[\(kept),"))
        #expect(json.hasSuffix(",\"\(rest)\"]]"))
    }

    @Test(arguments: [
        ("short", "short and longer"), (base, "X" + base), (base, ""), ("", base), (String(base.prefix(127)), base),
    ])
    func `is sent whole when nothing in front is known to be the same`(old: String, new: String) throws {
        #expect(try update(old, new) == "[\"t\",[0],\"\(new)\"]")
    }

    @Test func `is never cut in a character, and counted as a browser counts`() throws {
        // The 128th byte is in the middle of the 32nd face.
        let faces = "ab" + String(repeating: "🎉", count: 60)
        let json = try update(faces, faces + "!")
        #expect(json.hasPrefix("[\"t\",[0],[\(2 + 31 * 2),"))
        #expect(json.contains(",\"" + String(repeating: "🎉", count: 29) + "!\"]"))
    }

    @Test func `is known in a row that has moved, and in one that was added later`() throws {
        func items(_ names: [(Int, String)]) -> [String: Value] {
            ["items": .list(names.map { SlotTesting.item($0.0, $0.1) })]
        }
        var (_, state) = try page.page.renderContent(in: page.context(items([(1, "one")])))
        for (rows, length) in [
            ([(1, "one"), (2, Self.base)], 400), ([(2, Self.base + "x"), (1, "one")], 150),
            ([(2, Self.base + "y"), (1, "one")], 130),
        ] {
            let update = try page.page.update(&state, dirty: .all, in: page.context(items(rows)))
            guard case .operations(let json) = update else { throw CancellationError() }
            #expect(json.count < length)
        }
    }

    /// One value stands for two texts where the one slot escapes and the other does not.
    @Test func `is not taken for what another slot makes of the same value`() throws {
        let template = "<p>{{ a }}</p>{% autoescape off %}<p>{{ b }}</p>{% endautoescape %}"
        let page = try SlotTesting(root: template)
        let text = "&amp;" + Self.base
        let html = try page.page.renderContent(in: page.context(["a": .string(text), "b": .string(text)]))
        var state = html.state
        let client = try ClientModel("<div dj-root>\(String(decoding: html.html, as: UTF8.self))</div>")
        for new in ["&" + Self.base, "&amp;" + Self.base + "x"] {
            let values: [String: Value] = ["a": .string(new), "b": .string(new)]
            let update = try page.page.update(&state, dirty: .all, in: page.context(values))
            guard case .operations(let json) = update else { throw CancellationError() }
            try client.apply(JSONParser.parse(Array("[".utf8) + json + Array("]".utf8)))
        }
    }

    @Test func `costs a session what it has room for, and no more`() throws {
        let root = "{% for i in items %}{{ i.name }}{% endfor %}"
        let page = try SlotTesting(root: root)
        let items = (0..<2_000).map { SlotTesting.item($0, "\($0)" + Self.base) }
        let (_, state) = try page.page.renderContent(in: page.context(["items": .list(items)]))
        #expect(state.content.texts.facts.capacity * 8 <= 4_096 + 32)
        let few = try page.page.renderContent(in: page.context(["items": .list(Array(items.prefix(4)))]))
        #expect(few.state.content.texts.facts.capacity * 8 <= 128 + 32)
    }
}
