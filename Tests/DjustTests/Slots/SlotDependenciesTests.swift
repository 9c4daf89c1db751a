import Djust
import Testing

struct SlotDependenciesTests {
    @Test(arguments: [
        ("text", ""),
        ("{{ a }}", "a"),
        ("{{ a.b.c }}", "a"),
        ("{{ a|default:b }}", "a b"),
        ("{{ \"x\"|default:b }}", "b"),
        ("{{ a|random }}", "a *"),
        ("{{ other }}", "*"),
        ("{{ sum }}", "*"),
        ("{% if a and not b or c == 1 %}{% endif %}", "a b c"),
        ("{% if a %}{{ b }}{% elif c %}{% else %}{{ on }}{% endif %}", "a b c on"),
        ("{% for x in items %}{{ x.name }}{% endfor %}", "items"),
        ("{% for x in items %}{{ a }}{% empty %}{{ b }}{% endfor %}", "a b items"),
        ("{% for a in items %}{{ a }}{% endfor %}", "items"),
        ("{% for x in items %}{{ forloop.counter }}{% endfor %}", "items"),
        ("{% for x in items %}{% for y in c %}{{ forloop.parentloop.last }}{% endfor %}{% endfor %}", "c items"),
        ("{{ forloop.counter }}", "*"),
        ("{% with x=a %}{{ x }}{{ b }}{% endwith %}", "a b"),
        ("{% with a=b %}{{ a }}{% endwith %}", "b"),
        ("{% with x=1 %}{{ x }}{% endwith %}", ""),
        ("{% include \"part.html\" %}", "a"),
        ("{% include \"part.html\" with a=b %}", "b"),
        ("{% include \"part.html\" with x=b only %}", "b *"),
        ("{% include a %}", "all"),
        ("{% filter upper %}{{ a }}{% endfilter %}", "a"),
        ("{% autoescape off %}{{ a }}{% endautoescape %}", "a"),
        ("{% firstof a b \"c\" %}", "a b"),
        ("{% firstof a b as x %}{{ x }}", "a b"),
        ("{% firstof b as a %}{{ a }}", "b"),
        ("{{ a }}{% firstof b as a %}{{ a }}", "a b"),
        ("{% if on %}{% firstof b as a %}{% endif %}{{ a }}", "a b on"),
        ("{% cycle a b %}", "a b *"),
        ("{% now \"Y\" %}", "*"),
        ("{% url \"item\" a b=b %}", "a b"),
        ("{% widthratio a b 100 %}", "a b"),
        ("{% comment %}{{ a }}{% endcomment %}{# {{ b }} #}", ""),
    ])
    func `what a template can read`(template: String, expected: String) throws {
        let loader = MemoryTemplateLoader(["page.html": template, "part.html": "{{ a }}"])
        let nodes = try TemplateEngine(loader: loader).template(named: "page.html").nodes
        let names = SlotTesting.names + ["sum"]
        let reads = SlotDependencies { name in names.firstIndex(of: name).map { ($0, isComputed: name == "sum") } }
            .reads(of: nodes)
        #expect(Self.describe(reads) == expected)
    }

    /// The names of properties, `*` for what nobody tracks.
    private static func describe(_ mask: StateMask) -> String {
        if mask == .all { return "all" }
        let names = SlotTesting.names.indices.filter { mask.intersects(.property($0)) }.map { SlotTesting.names[$0] }
        return (names + (mask.intersects(.untracked) ? ["*"] : [])).joined(separator: " ")
    }
}

struct StateMaskTests {
    @Test func `every property is seen, however many there are`() {
        for index in [0, 1, 61, 62, 63, 64, 1000, Int.max] {
            #expect(StateMask.property(index).intersects(StateMask.property(index)))
            #expect(!StateMask.property(index).intersects(.untracked))
            #expect(StateMask.all.intersects(.property(index)))
        }
        #expect(!StateMask.property(3).intersects(.property(4)))
        #expect(StateMask.property(62).intersects(.property(900)))
        #expect(StateMask.none.isEmpty)
        #expect(!StateMask.untracked.isEmpty)
    }
}
