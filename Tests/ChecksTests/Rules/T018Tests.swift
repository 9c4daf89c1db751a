import Checks
import Djust
import Testing

@Suite struct `T018, a variable that nobody gives` {
    static let item = """
        @TemplateValue(excluding: "price")
        struct Item: Codable {
            var name = ""
            let size: Int
            private var cost = 0
            var price = 0
            var owner: Owner?
            var tags: [String] = []
            func total() -> Int { 0 }
        }
        extension Item { var label: String { name } }
        struct Owner: Codable { var email: String; private var age = 1; var initials: String { "" } }
        @TemplateValue enum Colour: String { case red }
        """

    static func inside(_ name: String, _ template: String, _ members: String = "") -> RuleCase {
        .members(name, members, template: template, outside: item)
    }

    static let items = "@State var items: [Item] = []"

    static let broken: [RuleCase] = [
        inside("a typing error", "{{ ↓conut }}", "@State var count = 0"),
        inside("in a condition", "{% if ↓redy %}x{% endif %}", "@State var ready = false"),
        inside("in a comparison", "{% if 3 < ↓conut %}x{% endif %}", "@State var count = 0"),
        inside("in an argument of a filter", "{{ name|default:↓oter }}", "@State var name = \"\""),
        inside("what a loop goes through", "{% for a in ↓itmes %}{{ a }}{% endfor %}", items),
        inside("behind the loop", "{% for a in items %}{% endfor %}{{ ↓a }}", items),
        inside("in an attribute", "<p class=\"{{ ↓clas }}\"></p>", "@State var class_ = \"\""),
        inside("in a tag", "{% url \"page\" ↓id %}"),
        inside("a value given a name", "{% with a=↓b %}{{ a }}{% endwith %}"),
        inside("a plain property", "{{ ↓total }}", "var total = 0"),
        inside("a plain computed property", "{{ ↓total }}", "var total: Int { 0 }"),
        inside("a habit", "{{ ↓request.path }}"),
        inside("a member", "{% for item in items %}{{ item.↓nme }}{% endfor %}", items),
        inside("a member of an element by number", "{{ items.0.↓nme }}", items),
        inside("a member of an optional", "{{ item.owner.↓mail }}", "@State var item: Item?"),
        inside("a private member", "{{ item.↓cost }}", "@State var item: Item?"),
        inside("an excluded member", "{{ item.↓price }}", "@State var item: Item?"),
        inside("a member in an extension", "{{ item.↓label }}", "@State var item: Item?"),
        inside("a method", "{{ item.↓total }}", "@State var item: Item?"),
        inside("a computed member of what is encoded", "{{ owner.↓initials }}", "@State var owner: Owner?"),
        inside("the count of a list", "{{ items.↓count }}", items),
        inside("the count of a set", "{{ names.↓count }}", "@State var names: Set<String> = []"),
        inside("a member of text", "{{ name.↓uppercased }}", "@State var name = \"\""),
        inside("a member of a number", "{{ count.↓description }}", "@State var count = 0"),
        inside("a raw value", "{{ colour.↓rawValue }}", "@State var colour: Colour = .red"),
        inside("the loop", "{% for a in items %}{{ forloop.↓conter }}{% endfor %}", items),
        inside("a type that the value shows", "{{ item.↓nme }}", "@State var item = Item(size: 1)"),
        inside(
            "a list that the value shows",
            "{{ items.0.↓nme }}",
            "@State var items = [Item(size: 1), Item(size: 2)]"
        ),
        inside("an empty list of a type", "{{ items.0.↓nme }}", "@State var items = [Item]()"),
        inside("sorted items", "{% for i in items|dictsort:\"name\" %}{{ i.↓nme }}{% endfor %}", items),
        inside("a member given a name", "{% with o=item.owner %}{{ o.↓mail }}{% endwith %}", "@State var item: Item?"),
        inside("what items are grouped by", "{% regroup items by ↓sizze as g %}", items),
        inside("a computed property", "{{ first.↓nme }}", "@Computed var first: Item? { nil }"),
        RuleCase(
            "an include",
            .project(
                RuleExample.page(
                    "<div dj-view=\"PageView\" dj-root>{% include \"part.html\" with amount=count only %}</div>\n",
                    view: "@State var count = 0"
                ).files + [.init("Templates/part.html", "{{ amount }}{{ ↓amuont }}{{ count }}\n")]
            )
        ),
        RuleCase(
            "a parent",
            .project(
                RuleExample.page(
                    "{% extends \"base.html\" %}{% block body %}<div dj-view=\"PageView\" dj-root>{{ a }}</div>{% endblock %}",
                    view: "@State var count = 0"
                ).files + [
                    .init(
                        "Templates/base.html",
                        "{{ ↓cuont }}{% with a=1 %}{% block body %}{% endblock %}{% endwith %}\n"
                    )
                ]
            )
        ),
        RuleCase(
            "an inline template",
            .project([
                .init(
                    "Sources/App/V.swift",
                    "@LiveView(template: \"<div dj-view='V' dj-root>{{ ↓b }}</div>\")\nfinal class V { @State var ab = 0 }\n"
                )
            ])
        ),
    ]

    static let sound: [RuleCase] = [
        inside("other spellings", "{{ item_count }}{{ ItemCount }}{{ item-count }}", "@State var itemCount = 0"),
        inside(
            "state, private state, computed",
            "{{ a }}{{ b }}{{ c }}",
            "@State var a = 0\n    @State private var b = 0\n    @Computed var c: Int { 0 }"
        ),
        inside("literals", "{{ \"a\" }}{{ 5 }}{{ True }}{{ None }}{{ _(\"a\") }}"),
        inside("a default", "{{ title|default:\"x\" }}{{ title|default_if_none:\"x\" }}"),
        inside("the first of several", "{% firstof a b \"c\" %}"),
        inside(
            "a loop's names",
            "{% for a, b in pairs %}{{ a.x }}{{ b.y }}{{ forloop.parentloop.counter }}{% endfor %}",
            "@State var pairs: [[Int]] = []"
        ),
        inside(
            "names of tags",
            "{% cycle \"a\" \"b\" as c %}{{ c }}{% now \"Y\" as y %}{{ y }}{% url \"page\" as u %}{{ u }}{% regroup items by size as g %}{% for x in g %}{{ x.grouper }}{{ x.list }}{% endfor %}",
            items
        ),
        inside(
            "translation",
            "{% load i18n %}{% blocktranslate with n=name count k=items|length %}{{ n }} {{ k }}{% plural %}{{ k }}{% endblocktranslate %}",
            "@State var name = \"\"\n    \(items)"
        ),
        inside("an old with", "{% with items|length as n %}{{ n }}{% endwith %}", items),
        inside("the block", "{% block a %}{{ block.super }}{% endblock %}"),
        inside(
            "a dictionary",
            "{{ prices.apple }}{% for k, v in prices.items %}{{ k }}{{ v }}{% endfor %}",
            "@State var prices: [String: Int] = [:]"
        ),
        inside("private members of what is encoded", "{{ owner.age }}{{ owner.email }}", "@State var owner: Owner?"),
        inside("a member by other spellings", "{{ item.Name }}{{ item.owner.e-mail }}", "@State var item: Item?"),
        inside("a type of another module", "{{ other.anything.at.all }}", "@State var other: Other?"),
        inside("a character", "{{ name.0 }}", "@State var name = \"\""),
        inside("a date", "{{ day.year }}", "@State var day: Date = .now"),
        inside(
            "what a filter gives",
            "{% for x in items|slice:\":2\" %}{{ x.name }}{% endfor %}{% with f=items|first %}{{ f.anything }}{% endwith %}",
            items
        ),
        .members(
            "types that say themselves what they are",
            "@State var a: A?\n    @State var b: B?\n    @State var c: C?\n    @State var d: D<Int>?\n    @State var e: E?",
            template: "{{ a.x }}{{ b.x }}{{ c.x }}{{ d.x }}{{ e.x }}",
            outside: """
                struct A: Codable { var y = 0; enum CodingKeys: String, CodingKey { case y = "x" } }
                struct B: Codable { var y = 0 }
                extension B: ValueConvertible { var templateValue: Value { .none } }
                struct C: Codable { @Wrapped var y = 0 }
                struct D<T: Codable>: Codable { var y: T }
                @Model struct E: Codable { var y = 0 }
                """
        ),
        .members(
            "two types of one name",
            "@State var a: A?",
            template: "{{ a.x }}",
            outside: "struct A: Codable { var y = 0 }\nenum Outer { struct A: Codable { var x = 0 } }"
        ),
        .members(
            "comments",
            "@State var a = 0",
            template: "{# {{ b }} #}{% comment %}{{ b }}{% endcomment %}{% verbatim %}{{ b }}{% endverbatim %}"
        ),
        RuleCase(
            "a parent that is only known when it is rendered",
            .page("{% extends parent %}{% block a %}{{ x }}{% endblock %}", view: "@State var parent = \"\"")
        ),
        RuleCase("a template that no view shows", .project([.init("Templates/mail.txt", "{{ name }}")])),
        RuleCase(
            "a view that is written out",
            .project([
                .init("Sources/App/V.swift", "@Extra @LiveView(\"a.html\")\nfinal class V {}\n"),
                .init("Templates/a.html", "<div dj-view=\"V\" dj-root>{{ x }}</div>\n"),
            ])
        ),
        RuleCase(
            "what a parent asks for and what another page gives",
            .project([
                .init("Sources/App/A.swift", "@LiveView(\"a.html\")\nfinal class A { @State var title = \"\" }\n"),
                .init("Sources/App/B.swift", "@LiveView(\"b.html\")\nfinal class B {}\n"),
                .init(
                    "Templates/base.html",
                    "{{ title }}{{ brand }}{% if user %}{{ user.name }}{% endif %}{% block b %}{% endblock %}"
                ),
                .init(
                    "Templates/a.html",
                    "{% extends \"base.html\" %}{% block b %}<p dj-view=\"A\" dj-root></p>{% endblock %}"
                ),
                .init(
                    "Templates/b.html",
                    "{% extends \"base.html\" %}{% block b %}<p dj-view=\"B\" dj-root></p>{% endblock %}"
                ),
            ])
        ),
        RuleCase(
            "what a tag of the app's own names",
            .project([
                .init(
                    "Sources/App/V.swift",
                    "@LiveView(\"a.html\")\nfinal class V {}\nlet l = TemplateLibrary(\"shop\") { SimpleTag(\"best\") { 1 } }\n"
                ),
                .init(
                    "Templates/a.html",
                    "{% load shop %}<div dj-view=\"V\" dj-root>{% best as b %}{{ b.name }}</div>\n"
                ),
            ])
        ),
    ]

    @Test(arguments: broken) func `is found`(_ row: RuleCase) throws {
        let (found, expected) = try row.places(of: "T018")
        #expect(found == expected)
    }

    @Test(arguments: sound) func `is not imagined`(_ row: RuleCase) throws {
        #expect(try row.places(of: "T018").found == [])
    }

    @Test(arguments: [
        ("{{ conut }}", "did you mean 'count'?"), ("{{ items.count }}", "write {{ items|length }}"),
        ("{{ item.nme }}", "did you mean 'name'?"), ("{{ csrf_token }}", "write the tag: {% csrf_token %}"),
        ("{{ total }}", "mark the property @State"), ("{{ items.isEmpty }}", "write {% if not items %}"),
        ("{% for row in items %}{{ rwo }}{% endfor %}", "did you mean 'row'?"),
        ("{{ colour.rawValue }}", "write {{ colour }}"),
    ])
    func `says what to write`(_ template: String, _ hint: String) throws {
        let members =
            "@State var count = 0\n    \(Self.items)\n    @State var item: Item?\n    var total = 0\n    @State var colour: Colour = .red"
        let row = RuleCase.members("", members, template: template, outside: Self.item)
        let findings = try MarkedProject(row.example.files).check().findings.filter { $0.rule == "T018" }
        #expect(findings.map(\.diagnostic.hint) == [hint])
    }
}
