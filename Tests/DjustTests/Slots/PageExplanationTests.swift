import Djust
import Testing

struct PageExplanationTests {
    /// Explains the content of a root as lines: path, kind, what it reads, title.
    private func explain(
        _ root: String,
        names: ExplainedNames = ExplainedNames(states: ["a", "b", "items", "on"], computed: ["total"]),
        isPart: Bool = false
    ) throws -> [String] {
        let text = isPart ? root : "<div dj-root>\(root)</div>"
        let engine = TemplateEngine(loader: MemoryTemplateLoader(["page.html": text, "part.html": "<b>{{ a }}</b>"]))
        let explanation = try PageExplanation(try engine.template(named: "page.html"), names: names)
        #expect(explanation.isPart == isPart)
        return explanation.slots.flatMap(\.lines).filter { $0.slot.kind != .root }.map { slot, depth in
            let reads = slot.reads.names.joined(separator: ",") + (slot.reads.afterEveryEvent ? "+" : "")
            let indent = String(repeating: " ", count: depth - (isPart ? 0 : 1))
            return "\(indent)\(slot.pathText) \(slot.kind.rawValue) [\(reads)] \(slot.title)"
        }
    }

    @Test(arguments: [
        ("<p>{{ a }}</p>{{ total }}", ["0 markup [a] {{ a }}", "1 markup [+] {{ total }}"]),
        (
            "<p class=\"x {{ a }}\" id=\"{{ b }}\">t</p>",
            ["0 element [a,b] <p>", " 0 attribute [a] class", " 0 attribute [b] id"]
        ),
        (
            "<p {% if on %}hidden{% endif %}>t</p>",
            ["0 element [on] <p>", " 0 attributes [on] {% if on %}"]
        ),
        (
            "<textarea>{{ a }}</textarea>",
            ["0 element [a] <textarea>", " 0 text [a] {{ a }}"]
        ),
        (
            "{% if on %}<b>{{ a }}</b>{% elif b %}x{% else %}{{ b }}{% endif %}",
            [
                "0 conditional [a,b,on] {% if on %}", " 0 branch [a] {% if on %}", "  0.0 markup [a] {{ a }}",
                " 0 branch [] {% elif b %}", " 0 branch [b] {% else %}", "  0.0 markup [b] {{ b }}",
            ]
        ),
        (
            "{% for i in items %}<i data-key=\"{{ i.id }}\">{{ i.name }}{{ a }}</i>{% endfor %}",
            [
                "0 list [a,items] {% for i in items %}", " 0.* row [a,items] key {{ i.id }}",
                "  0.*.0 element [items] <i>", "   0.*.0 attribute [items] data-key",
                "  0.*.1 markup [items] {{ i.name }}", "  0.*.2 markup [a] {{ a }}",
            ]
        ),
        (
            "{% for i in items %}x{% empty %}{{ a }}{% endfor %}",
            [
                "0 conditional [a,items] {% for i in items %}", " 0 branch [items] {% for i in items %}",
                "  0.0 list [items] {% for i in items %}", "   0.0.* row [] rows are told apart by their places",
                " 0 branch [a] {% empty %}", "  0.0 markup [a] {{ a }}",
            ]
        ),
        (
            "{% with x=a %}{{ x }}{% endwith %}{% include \"part.html\" with a=b %}",
            [
                "0 scope [a] {% with x=a %}", " 0.0 markup [a] {{ x }}",
                "1 scope [b] {% include \"part.html\" with a=b %}", " 1.0 markup [b] {{ a }}",
            ]
        ),
        ("{% now 'Y' %}{{ unknown }}", ["0 markup [+] {% now 'Y' %}", "1 markup [+] {{ unknown }}"]),
        ("<table><tr><td>{{ a }}</table>", ["0 element [a] <table>", " 0 opaque [a] <tr><td>"]),
    ])
    func `slots are named as a reader knows them`(root: String, expected: [String]) throws {
        let lines = try explain(root)
        #expect(lines == expected)
    }

    @Test func `without a view every name is a property`() throws {
        #expect(
            try explain("{{ what }}{{ x.y }}", names: ExplainedNames()) == [
                "0 markup [what] {{ what }}", "1 markup [x] {{ x.y }}",
            ]
        )
    }

    @Test func `a part without a root is explained as the content of one`() throws {
        #expect(try explain("<p>{{ a }}</p>", isPart: true) == ["0 markup [a] {{ a }}"])
    }

    @Test func `what a session remembers is counted`() throws {
        let engine = TemplateEngine(
            loader: MemoryTemplateLoader([
                "page.html":
                    "<div dj-root class=\"{{ a }}\">{{ a }}<p id=\"{{ b }}\" title=\"{{ b }}\">{% if on %}{{ a }}{% endif %}</p></div>"
            ])
        )
        let names = ExplainedNames(states: ["a", "b", "on"], computed: [])
        let explanation = try PageExplanation(try engine.template(named: "page.html"), names: names)
        let root = try #require(explanation.slots.first)
        #expect((root.words, root.lists) == (6, 0))
        #expect(root.parts.map(\.words) == [1, 1, 2, 2])
        #expect(root.parts.map(\.lists) == [0, 0, 0, 0])
        #expect(root.place?.text == "<div dj-root class=\"")
    }

    @Test(arguments: [
        ("<ul>{% for i in items %}<li>{{ i }}{% endfor %}</ul>", "notClosed", "<li>"),
        ("<p>{% if on %}</b>{% endif %}</p>", "strayEndTag", "</b>"),
        ("<p>{% if on %}</p><p>{% endif %}</p>", "closesOutside", "</p>"),
        ("<{{ a }}>x</{{ a }}>", "dynamicName", "<"),
        (
            "<b>{% if on %}<i {% if a %}x=\"{% endif %}>{{ a }}</i>{% endif %}</b>", "unevenBranches",
            "{% if a %}x=\"{% endif %}"
        ),
        ("<b>{% if on %}<i {% if a %}>{% endif %}>{{ a }}</i>{% endif %}</b>", "branchEndsMarkup", ">"),
        ("<b>{% if on %}x<i{% endif %}></i>{{ a }}</b>", "unfinishedMarkup", "<"),
        ("<ul><li>{{ a }}<li>b</ul>", "impliedEndTag", "<li>"),
        ("<table><tr><td>{{ a }}</td></tr></table>", "impliedElement", "<tr>"),
        ("<table>{{ a }}</table>", "fosterParenting", "{{ a }}"),
    ])
    func `an opaque region names its reason and its cause`(root: String, reason: String, cause: String) throws {
        let regions = try SlotTesting(root: root).page.opaqueRegions
        let region = try #require(regions.first)
        #expect(region.reason.name == reason)
        #expect(region.cause?.text == cause)
        #expect(region.diagnostic?.message.hasSuffix(region.reason.sentence) == true)
    }
}
