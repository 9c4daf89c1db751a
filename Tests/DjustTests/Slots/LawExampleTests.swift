import Djust
import TestSupport
import Testing

/// The law on templates that are written down: what was once wrong, and what the generator meets too rarely.
struct LawExampleTests {
    @Test(arguments: LawExample.definitions)
    func `a name means what was defined in front of it`(example: LawExample) { example.expectLaw() }

    @Test(arguments: LawExample.memory)
    func `what a render remembers goes on through rows and branches`(example: LawExample) { example.expectLaw() }

    @Test(arguments: LawExample.dependencies)
    func `whatever a slot reads brings it up to date`(example: LawExample) { example.expectLaw() }

    @Test(arguments: LawExample.attributes)
    func `attributes become those of the fresh page`(example: LawExample) { example.expectLaw() }

    @Test(arguments: LawExample.texts)
    func `texts become those of the fresh page`(example: LawExample) { example.expectLaw() }

    @Test(arguments: LawExample.markup)
    func `markup that is read in its own way is followed`(example: LawExample) { example.expectLaw() }
}

/// A template and something that happens to its state.
struct LawExample: Sendable, CustomTestStringConvertible {
    let template: LawTemplate
    let change: @Sendable (inout LawState) -> Void

    init(
        _ root: String,
        files: [String: String] = [:],
        _ change: @escaping @Sendable (inout LawState) -> Void
    ) {
        template = LawTemplate(root: root, files: files)
        self.change = change
    }

    /// A whole page.
    init(page: String, _ change: @escaping @Sendable (inout LawState) -> Void) {
        var template = LawTemplate(root: "")
        template.files = [("page.html", LawPart(stringLiteral: page))]
        self.template = template
        self.change = change
    }

    var testDescription: String { template.listing }

    func expectLaw(sourceLocation: SourceLocation = #_sourceLocation) {
        var old = LawState()
        old.items = (1...3).map { LawState.Item(id: $0, name: "n\($0)", done: false, tags: ["x", "y"]) }
        old.numbers = [7, 8]
        var new = old
        change(&new)
        let test = LawCase(template, [old, new, old])
        if let failure = test.failure() { Issue.record("\(failure)", sourceLocation: sourceLocation) }
    }
}

extension LawExample {
    static let definitions = [
        LawExample("{{ n }}{% firstof text as n %}{{ n }}") { $0.text = "x" },
        LawExample("{% firstof text as n %}{% firstof number as n %}{{ n }}") {
            $0.text = "x"
            $0.number = 9
        },
        LawExample("{{ text }}{% firstof number as text %}{{ text }}") { $0.text = "x" },
        LawExample("{{ text }}{% firstof number as text %}{{ text }}") { $0.number = 9 },
        LawExample("{% if flag %}{% firstof text as n %}{% else %}{% url \"item\" number as n %}{% endif %}{{ n }}") {
            $0.flag = true
        },
        LawExample("{% if flag %}{% firstof number as n %}{% endif %}<b>{{ text }}{{ n }}</b>") { $0.flag = true },
        LawExample("<textarea>{% firstof text as n %}</textarea>{{ number }}{{ n }}") { $0.number = 5 },
        LawExample("<b class=\"{% firstof text as n %}\">{{ number }}</b>{{ n }}{{ number }}") { $0.number = 5 },
        LawExample("<table><tr><td>{% firstof text as n %}</table>{{ n }}{{ number }}") { $0.number = 5 },
        LawExample("{% block a %}{% firstof number as text %}{{ text }}{% endblock %}{{ text }}") { $0.number = 5 },
        LawExample("{% include \"a.html\" %}{{ text }}", files: ["a.html": "{% firstof number as text %}"]) {
            $0.number = 5
        },
        LawExample("{% autoescape off %}{% firstof text as n %}{% endautoescape %}{{ n }}") { $0.text = "<&amp;>" },
        LawExample(page: "{% firstof text as n %}<div dj-root class=\"{{ n }}\">{{ n }}</div>") { $0.text = "x" },
        LawExample(page: "{% firstof number as text %}<div dj-root>{{ text }}</div>") { $0.number = 3 },
        LawExample(page: "<div dj-root class=\"{% cycle number 2 as n %}\">{{ n }}</div>") { $0.number = 3 },
    ]

    static let memory = [
        LawExample("{% cycle \"a\" number as n %}{{ n }}{% cycle n %}{{ n }}") { $0.number = 3 },
        LawExample("{% for i in items %}<b data-key=\"{{ i.id }}\">{% cycle \"a\" \"b\" \"c\" %}</b>{% endfor %}") {
            $0.items.remove(at: 0)
        },
        LawExample("{% for i in items %}<b data-key=\"{{ i.id }}\">{% cycle \"a\" \"b\" %}</b>{% endfor %}") {
            $0.items.insert(.init(id: 9, name: "", done: true, tags: []), at: 1)
        },
        LawExample("{% for i in items %}<b data-key=\"{% cycle \"a\" \"b\" \"c\" %}\">{{ i.id }}</b>{% endfor %}") {
            $0.items.reverse()
        },
        LawExample(
            """
            {% for n in numbers %}{% cycle "a" "b" as c %}{% if flag %}{% cycle c %}{% endif %}{{ c }}{% endfor %}
            """
        ) { $0.flag = true },
    ]

    static let dependencies = [
        LawExample("{% for i in items %}{% for n in numbers %}{{ forloop.parentloop.last }}{% endfor %}{% endfor %}") {
            $0.items.removeLast()
        },
        LawExample("{% for i in items %}<b data-key=\"{{ i.id }}\">{{ forloop.revcounter }}</b>{% endfor %}") {
            $0.items.swapAt(0, 1)
        },
        LawExample("{{ text|default:choice }}{{ missing|default:number }}{{ total }}") {
            $0.text = ""
            $0.choice = "c"
            $0.number = 5
        },
        LawExample("{% with items=numbers %}{% for i in items %}{{ i }}{% endfor %}{% endwith %}") { $0.numbers = [1] },
        LawExample("{% include \"a.html\" with text=number only %}", files: ["a.html": "{{ text }}{{ number }}"]) {
            $0.number = 5
        },
        LawExample("{% include partial %}", files: ["a.html": "A{{ number }}", "b.html": "B{{ text }}"]) {
            $0.partial = "b.html"
        },
    ]

    static let attributes = [
        LawExample("<i class=k{{ number }}{% if flag %} hidden{% endif %}>x</i>") { $0.flag = true },
        LawExample("<i{% if flag %} hidden{% endif %}>{{ text }}</i>") { $0.flag = true },
        LawExample("<i{% if flag %}{{ attrs|safe }} hidden{% endif %}>{{ text }}</i>") { $0.flag = true },
        LawExample("<svg><circle {{ attrs|safe }}/><g/></svg>") { $0.attrs = "hidden" },
        LawExample("<i title='{{ markup|safe }}' class=\"{{ markup|safe }}\">x</i>") { $0.markup = "&lt;'\"" },
        LawExample("<i title=\"&#13;{{ text }}&#10;\">x</i>") { $0.text = "a\r\nb" },
        LawExample(page: "<div dj-root {% if flag %}class=\"a\"{% endif %}>{{ text }}</div>") { $0.flag = true },
    ]

    static let texts = [
        LawExample("<svg><title>{{ text }}<b/></title><text>{{ text }}</text></svg>") { $0.text = "\0<>" },
        LawExample("<p>{{ text }}</p><title>{{ text }}</title><math><mi>{{ text }}</mi></math>") { $0.text = "\0" },
        LawExample("<textarea>{{ text }}</textarea><textarea>\n{{ text }}</textarea>") { $0.text = "\n\nx" },
        LawExample("<pre>{{ text }}</pre><pre>\n<p>{{ text }}<p></pre>") { $0.text = "\n\nx" },
        LawExample("<pre>\n{% if flag %}\n<b>{% else %}<b>{% endif %}{{ text }}</b></pre>") { $0.flag = true },
        LawExample("<pre>{% if flag %}\r\n\n<b>{% else %}\r<b>{% endif %}{{ text }}</b></pre>") { $0.flag = true },
        LawExample("<pre><p>{{ text }}<p></pre><listing>{{ text }}<p><p></listing>") { $0.text = "\n\nx" },
        LawExample("{{ markup|safe }}<textarea>{{ markup|safe }}</textarea>") { $0.markup = "&#13;x\ry" },
    ]

    static let markup = [
        LawExample("<template><p>{{ text }}</p>{% if flag %}<i>x</i>{% endif %}</template>{{ text }}") {
            $0.flag = true
        },
        LawExample("<noscript>{% if flag %}<p>{{ text }}</p>{% endif %}</noscript>{{ text }}") { $0.flag = true },
        LawExample("<textarea>{% if flag %}<b>{% endif %}{{ text }}</textarea>") { $0.flag = true },
        LawExample("<table><tr><td>static</table>{{ text }}<ul><li>a<li>b</ul>") { $0.text = "x" },
    ]
}
