import Djust
import Testing

/// What templates see of types that are marked `@TemplateValue`.
struct TemplateValueTests {
    @TemplateValue(excluding: "secret")
    struct Item: Codable {
        var itemName: String
        var tags: [String] = []
        var parent: [Item]?
        let secret = "s"
        private var cost = 3
        var index = 7
        static let kind = "static"
        var isCheap: Bool { cost < 10 }
        var upper: String { itemName.uppercased() }

        init(_ name: String, parent: Item? = nil) {
            itemName = name
            self.parent = parent.map { [$0] }
        }

        private enum CodingKeys: String, CodingKey { case itemName }

        init(from decoder: any Decoder) throws {
            self.init(try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .itemName))
        }
    }

    @TemplateValue
    struct Page<Element: ValueConvertible & Sendable>: CustomStringConvertible {
        var rows: [Element]
        var description: String { "page of \(rows.count)" }
    }

    @TemplateValue
    final class Node: Sendable {
        let name: String
        let next: Node?

        init(_ name: String, next: Node? = nil) {
            self.name = name
            self.next = next
        }

        var this: Node { self }
    }

    @TemplateValue enum Plain {
        case first
        case second(Int)
    }
    @TemplateValue enum Raw: Int { case one = 1 }
    @TemplateValue enum Described: CustomStringConvertible {
        case it
        var description: String { "<it>" }
    }
    @TemplateValue enum RawDescribed: String, CustomStringConvertible {
        case it
        var description: String { "described" }
    }

    @TemplateValue
    struct Wide {
        var a1 = 1, a2 = 2, a3 = 3, a4 = 4, a5 = 5, a6 = 6, a7 = 7, a8 = 8, a9 = 9, a10 = 10, a11 = 11, a12 = 12
        var a13 = 13, lastOne = 14
    }

    @Test(
        arguments: [
            RenderCase("{{ v.itemName }}{{ v.item_name }}{{ v.ITEMNAME }}", "aaa", ["v": Value.of(Item("a"))]),
            RenderCase("{{ v.item_name }}{{ v.upper }}{{ v.is_cheap }}{{ v.index }}", "aATrue7", ["v": .of(Item("a"))]),
            RenderCase("{{ v.secret }}{{ v.cost }}{{ v.kind }}{{ v.nothing }}", "", ["v": .of(Item("a"))]),
            RenderCase("{{ v.parent.0.itemName }}", "b", ["v": .of(Item("a", parent: Item("b")))]),
            RenderCase("{{ v }}", "Item", ["v": .of(Item("a"))]),
            RenderCase("{% for i in v %}{{ i.itemName }}{% endfor %}", "ab", ["v": .of([Item("a"), Item("b")])]),
            RenderCase("{{ v.k.itemName }}", "a", ["v": .of(["k": Item("a")])]),
            RenderCase("{{ v.rows.1 }} {{ v }}", "y page of 2", ["v": .of(Page(rows: ["x", "y"]))]),
            RenderCase("{{ v.rows.0 }}", "1", ["v": .of(Page(rows: [1]))]),
            RenderCase("{{ v.next.name }}{{ v.this.this.name }}", "ba", ["v": .of(Node("a", next: Node("b")))]),
            RenderCase("{{ v.lastOne }}{{ v.A13 }}{{ v.a14 }}", "1413", ["v": .of(Wide())]),
            RenderCase("{{ a }} {{ b }}", "first second", ["a": .of(Plain.first), "b": .of(Plain.second(1))]),
            RenderCase("{% if a == 1 %}{{ a }}{% endif %}", "1", ["a": .of(Raw.one)]),
            RenderCase("{{ a }} {{ b }}", "&lt;it&gt; it", ["a": .of(Described.it), "b": .of(RawDescribed.it)]),
        ] as [RenderCase]
    )
    func `members are looked up by name`(_ sample: RenderCase) throws {
        let text = try TemplateTesting().render(sample.template, sample.variables)
        #expect(text == sample.expected)
    }

    /// A value of which only one member may be asked for.
    @TemplateValue
    struct Careful {
        var asked: String { "x" }
        var forbidden: String {
            Issue.record("a member that no template names was computed")
            return ""
        }
    }

    @Test func `only what is named is computed`() throws {
        #expect(try TemplateTesting().render("{{ v.asked }}", ["v": .of(Careful())]) == "x")
    }

    @Test func `equal values are equal, whichever way they were reached`() {
        #expect(Value.of(Item("a")).equals(.of(Item("a"))))
        #expect(!Value.of(Item("a")).equals(.of(Item("b"))))
        let node = Node("a")
        #expect(Value.of(node).equals(.of(node)))
        #expect(!Value.of(node).equals(.of(Node("a"))))
        #expect(!Value.of(node).equals(.of(Item("a"))))
        #expect(Value.of([Item("a")]).contains(.of(Item("a"))) == true)
    }

    @Test func `JSON has every member, and a circle ends`() {
        var output = OutputBuffer()
        JSONWriter.write(.of(Node("a", next: Node("b"))), into: &output)
        #expect(output.text == #"{"name":"a","next":{"name":"b","next":null,"this":null},"this":null}"#)
    }
}
