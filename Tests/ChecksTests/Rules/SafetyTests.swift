import Checks
import Testing

@Suite struct `Places where escaping does not help` {
    static let name = "@State var name = \"\""

    static let broken: [RuleRow] = [
        RuleRow("Q003", .page("in a function", "<script>function a() {\n  b()\n  ↓console.log(1)\n}</script>")),
        RuleRow("Q003", .page("of the window", "<script>window.↓console.log(1)</script>")),
        RuleRow("S007", .inside("behind others", "↓{{ a.client_name|lower|safe }}")),
        RuleRow("S007", .inside("alone", "{% if a %}↓{{ clientName|safe }}{% endif %}")),
        RuleRow("S011", .inside("deep", "<p><b>↓<script>a()</script></b></p>")),
        RuleRow("S011", .inside("a module", "↓<script type=\"module\">a()</script>")),
        RuleRow("S011", .inside("an include's", "{% if a %}↓<SCRIPT>a()</SCRIPT>{% endif %}")),
        RuleRow(
            "S020",
            .page(
                "quotes and none",
                "<form method=↓post></form><form METHOD='↓POST' action=\"{% url 'page' %}\"></form>"
            )
        ),
        RuleRow(
            "S020",
            .page("a token in another", "<form method=\"↓post\"></form><form method=\"post\">{% csrf_token %}</form>")
        ),
        RuleRow(
            "S020",
            .page(
                "a token in a comment",
                "<form method=\"↓post\">{# {% csrf_token %} #}<input aria-label=\"a\"></form>"
            )
        ),
        RuleRow("S021", .page("a script", "<script>a('↓{{ name }}')</script>", view: name)),
        RuleRow(
            "S021",
            .page("a script with a filter", "<script>a('↓{{ name|upper }}', '↓{{ name|safe }}')</script>", view: name)
        ),
        RuleRow("S021", .page("a style", "<style>p { color: ↓{{ name }} }</style>", view: name)),
        RuleRow("S021", .page("a name", "<p ↓{{ name }}=\"1\"></p>", view: name)),
        RuleRow("S021", .page("an address that runs", "<a href=\"javascript:go('↓{{ name }}')\">x</a>", view: name)),
        RuleRow(
            "S021",
            .page(
                "a loop",
                "<script>{% for n in names %}a('↓{{ n }}');{% endfor %}</script>",
                view: "@State var names: [String] = []"
            )
        ),
        RuleRow(
            "S021",
            RuleCase(
                "a member",
                .view(
                    "struct Item { var title: String\n var count: Int }\n@LiveView(\"page.html\")\nfinal class PageView {\n @State var items: [Item] = []\n}\n",
                    template: "{% for i in items %}<b onclick=\"a('↓{{ i.title }}', {{ i.count }})\">x</b>{% endfor %}"
                )
            )
        ),
        RuleRow(
            "C010",
            .page("a version", "<script src=\"↓https://cdn.tailwindcss.com/3.4.1?plugins=forms\"></script>")
        ),
        RuleRow(
            "C010",
            .page("the fourth", "<script src=\"↓https://cdn.jsdelivr.net/npm/@tailwindcss/browser@4\"></script>")
        ),
    ]

    static let sound: [RuleRow] = [
        RuleRow("Q003", .page("guarded", "<script>if (a) {\n  console.log(1)\n}\na && console.log(2)</script>")),
        RuleRow(
            "Q003",
            .page(
                "in a comment and a text",
                "<script>// console.log(1)\n/* console.log(2) */ a = 'console.log(3)'</script>"
            )
        ),
        RuleRow("Q003", .page("another", "<script>my.console.log(1); console.error(2)</script>")),
        RuleRow("Q003", .page("a branch", "{% if debug %}<script>console.log(1)</script>{% endif %}")),
        RuleRow(
            "S007",
            .inside("escaped", "{{ a.client_name }}{{ a.client_name|force_escape }}{{ client_names|safe }}{{ a|safe }}")
        ),
        RuleRow("S011", .page("outside", "<p dj-view=\"PageView\" dj-root></p><script>a()</script>")),
        RuleRow("S011", .inside("a file", "<script src=\"/a.js\"></script>")),
        RuleRow(
            "S011",
            .inside(
                "data",
                "<script type=\"application/json\">{}</script><script type=\"text/template\"><p></p></script>"
            )
        ),
        RuleRow("S011", .inside("a nonce", "<script nonce=\"{{ n }}\">a()</script>")),
        RuleRow(
            "S011",
            .inside(
                "markup that is shown",
                "<pre>&lt;script>a()&lt;/script></pre><textarea><script>a()</script></textarea>"
            )
        ),
        RuleRow("S011", .inside("nothing", "<script></script>")),
        RuleRow("S020", .page("a token", "<form method=\"post\"><p>{% csrf_token %}</p></form>")),
        RuleRow("S020", .page("a field", "<form method=\"post\">{{ csrf_input }}</form>")),
        RuleRow(
            "S020",
            .page("a token in a branch", "<form method=\"post\">{% if a %}{% csrf_token %}{% endif %}</form>")
        ),
        RuleRow(
            "S020",
            .page(
                "other methods",
                "<form></form><form method=\"get\"></form><form method=\"dialog\"></form><form method=\"{{ m }}\"></form>"
            )
        ),
        RuleRow("S020", .inside("over the socket", "<form method=\"post\" dj-submit=\"save\"></form>")),
        RuleRow(
            "S020",
            .page(
                "elsewhere",
                "<form method=\"post\" action=\"//pay.example/\"></form><form method=\"post\" action=\"https://a/\"></form>"
            )
        ),
        RuleRow(
            "S020",
            RuleCase(
                "a token in an include",
                .project([
                    .init("Templates/a.html", "<form method=\"post\">{% include \"t.html\" %}</form>\n"),
                    .init("Templates/t.html", "{% csrf_token %}\n"),
                ])
            )
        ),
        RuleRow(
            "S020",
            RuleCase(
                "an include that is not known",
                .project([.init("Templates/a.html", "<form method=\"post\">{% include t %}</form>\n")])
            )
        ),
        RuleRow(
            "S020",
            RuleCase(
                "a block",
                .project([.init("Templates/a.html", "<form method=\"post\">{% block a %}{% endblock %}</form>\n")])
            )
        ),
        RuleRow(
            "S020",
            RuleCase(
                "a tag of the project",
                .project([
                    .init("Templates/a.html", "{% load shop %}<form method=\"post\">{% fields %}</form>\n"),
                    .init("Sources/App/T.swift", "let t = TemplateLibrary(\"shop\") { SimpleTag(\"fields\") { 1 } }\n"),
                ])
            )
        ),
        RuleRow(
            "S021",
            .page(
                "numbers",
                "<script>a({{ n }})</script><p style=\"width: {{ n }}%\" tabindex={{ n }}></p>",
                view: "@State var n = 1\n@State var name = \"\""
            )
        ),
        RuleRow(
            "S021",
            .page(
                "made safe",
                "<script>a('{{ name|escapejs }}', {{ name|length }})</script>{{ name|json_script:\"n\" }}",
                view: name
            )
        ),
        RuleRow(
            "S021",
            .page(
                "text and quotes",
                "<p title=\"{{ name }}\" data-a='{{ name }}' class=\"a {{ name }}\">{{ name }}</p>",
                view: name
            )
        ),
        RuleRow(
            "S021",
            .page("addresses", "<a href=\"{{ name }}\">x</a><img alt=\"\" src=\"{{ name }}\">", view: name)
        ),
        RuleRow(
            "S021",
            .page("what is not known", "<script>a('{{ other }}', '{{ request.path }}', {{ forloop.counter }})</script>")
        ),
        RuleRow(
            "S021",
            .page("a name that is taken", "<script>{% with name=3 %}a('{{ name }}'){% endwith %}</script>", view: name)
        ),
        RuleRow(
            "C010",
            .page(
                "a comment and a text",
                "<!-- <script src=\"https://cdn.tailwindcss.com\"></script> --><p>https://cdn.tailwindcss.com</p>"
            )
        ),
        RuleRow(
            "C010",
            .page("a condition", "{% if debug %}<script src=\"https://cdn.tailwindcss.com\"></script>{% endif %}")
        ),
        RuleRow(
            "C010",
            .page(
                "others",
                "<script src=\"/vendor/cdn.tailwindcss.com.js\"></script><script src=\"https://unpkg.com/htmx.org\"></script>"
            )
        ),
    ]

    @Test(arguments: broken) func `are found`(_ row: RuleRow) throws {
        let (found, expected) = try row.example.places(of: row.rule)
        #expect(!expected.isEmpty)
        #expect(found == expected)
    }

    @Test(arguments: sound) func `are not imagined`(_ row: RuleRow) throws {
        #expect(try row.example.places(of: row.rule).found == [])
    }
}
