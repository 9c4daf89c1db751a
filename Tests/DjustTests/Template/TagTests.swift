import Djust
import Testing

struct TagTests {
    private static let items: [String: Value] = [
        "items": .list([.string("a"), .string("b"), .string("c")]), "none": .list([]),
        "pairs": .list([.list([.int(1), .string("x")]), .list([.int(2), .string("y")])]), "html": .string("<b>"),
    ]

    @Test(arguments: [
        // autoescape
        RenderCase("{% autoescape off %}{{ html }}{% endautoescape %}{{ html }}", "<b>&lt;b&gt;"),
        // comment
        RenderCase("a{% comment \"why\" %}{{ x|nope }}{% if %}{% endcomment %}b{# c #}", "ab"),
        // csrf_token
        RenderCase("{% csrf_token %}", "<input type=\"hidden\" name=\"csrfmiddlewaretoken\" value=\"t&amp;k\">"),
        // cycle
        RenderCase("{% for i in items %}{% cycle 'x' html %}{% endfor %}", "x&lt;b&gt;x"),
        RenderCase("{% cycle 1 2 as n %}{{ n }}{% cycle n %}{% cycle n %}", "1121"),
        RenderCase("{% cycle 1 2 as n silent %}{{ n }}{% cycle n %}{{ n }}", "12"),
        // filter
        RenderCase("{% filter upper|cut:'B' %}ab{{ html }}{% endfilter %}", "A&LT;&GT;"),
        // firstof
        RenderCase("{% firstof x none html 'z' %}|{% firstof x 'a<' %}|{% firstof x as v %}{{ v }}", "&lt;b&gt;|a<|"),
        // for
        RenderCase("{% for i in items %}{{ i }}{% endfor %}", "abc"),
        RenderCase("{% for i in items reversed %}{{ i }}{% endfor %}", "cba"),
        RenderCase(
            "{% for i in none %}x{% empty %}empty{% endfor %}{% for i in x %}x{% empty %}e{% endfor %}",
            "emptye"
        ),
        RenderCase("{% for n , s in pairs %}{{ n }}{{ s }}{% endfor %}", "1x2y"),
        RenderCase(
            "{% for i in items %}{{ forloop.counter }}{{ forloop.counter0 }}{{ forloop.revcounter }}"
                + "{{ forloop.revcounter0 }}{{ forloop.first }}{{ forloop.last }} {% endfor %}",
            "1032TrueFalse 2121FalseFalse 3210FalseTrue "
        ),
        RenderCase(
            "{% for i in items %}{% for j in pairs %}{{ forloop.parentloop.counter }}{{ forloop.counter }} {% endfor %}"
                + "{% endfor %}",
            "11 12 21 22 31 32 "
        ),
        RenderCase("{% for c in 'hé' %}[{{ c }}]{% endfor %}", "[h][é]"),
        RenderCase("{% for i in items %}{% with forloop as f %}{{ f.counter }}{% endwith %}{% endfor %}", "123"),
        // if
        RenderCase("{% if x %}1{% elif items %}2{% else %}3{% endif %}", "2"),
        RenderCase("{% if x %}1{% elif y %}2{% else %}3{% endif %}", "3"),
        // now
        RenderCase("{% now 'Y-m-d H:i:s D jS' %}", "2024-02-29 12:30:05 Thu 29th"),
        RenderCase("{% now 'l N \\Y' as t %}{{ t }}", "Thursday Feb. Y"),
        // spaceless
        RenderCase("{% spaceless %} <p> <b>a </b>\n</p> {% endspaceless %}", "<p><b>a </b></p>"),
        // static
        RenderCase(
            "{% load static %}{% static 'a b.css' %}|{% static 'x' as p %}{{ p }}",
            "/static/a%20b.css|/static/x"
        ),
        // templatetag, verbatim
        RenderCase("{% templatetag openblock %}{% templatetag closevariable %}", "{%}}"),
        RenderCase("{% verbatim %}{{ a }}{% if %}{% endverbatim %}", "{{ a }}{% if %}"),
        // url
        RenderCase(
            "{% url 'item' 5 %}|{% url 'item' id=html %}|{% url 'no' as u %}[{{ u }}]",
            "/item/5/|/item/&lt;b&gt;/|[]"
        ),
        // widthratio
        RenderCase("{% widthratio 50 200 10 %},{% widthratio 1 0 10 %},{% widthratio x 2 10 %}", "2,0,"),
        // with
        RenderCase("{% with a=1 b=items|length %}{{ a }}{{ b }}{% endwith %}{{ a }}", "13"),
        RenderCase("{% with items.0 as x and html as y %}{{ x }}{{ y }}{% endwith %}", "a&lt;b&gt;"),
    ])
    func `renders what Django renders`(_ sample: RenderCase) throws {
        var testing = TemplateTesting()
        testing.environment.csrfToken = "t&k"
        testing.environment.localization = Localization(now: { 1_709_209_805_000_000 })
        testing.environment.reverseURL = { name, positional, named throws(URLReversalFailure) in
            guard name == "item", let id = positional.first ?? named.first?.value else {
                throw URLReversalFailure("there is no route `\(name)`")
            }
            return "/item/\(id.text)/"
        }
        let variables = Self.items.merging(sample.variables) { $1 }
        let text = try testing.render(sample.template, variables)
        #expect(text == sample.expected)
    }

    @Test(arguments: [
        ("{% for i in n %}{% endfor %}", "DJT-032"), ("{% for a, b in l %}{% endfor %}", "DJT-033"),
        ("{{ l|add:missing }}", "DJT-030"), ("{{ n|first }}", "DJT-031"), ("{% url 'nowhere' %}", "DJT-035"),
        ("{% include 'nowhere' %}", "DJT-020"), ("{% widthratio 1 2 l %}", "DJT-036"),
    ])
    func `fails while rendering`(template: String, id: String) {
        let variables: [String: Value] = ["n": .int(3), "l": .list([.int(1)])]
        #expect(TemplateTesting().errors(in: template, variables).contains("[\(id)]"))
    }

    @Test func `tags and filters are listed in order and once`() {
        let tags = BuiltinTags.all.map { $0.name }
        #expect(tags == tags.sorted())
        #expect(Set(tags).count == tags.count)
        let filters = BuiltinFilters.all.map(\.name)
        #expect(Set(filters).count == filters.count)
    }

    @Test func `every span is exact`() throws {
        let text = "a{% for x in xs %}{{ x }}{% empty %}none{% endfor %}{% if a %}{% else %}{% endif %}"
        let parsed = TemplateParser.parse(SourceText(name: "t", text))
        guard parsed.nodes.count == 3, case .forTag(let loop) = parsed.nodes[1],
            case .ifTag(let choice) = parsed.nodes[2]
        else {
            Issue.record("other nodes: \(parsed.nodes)")
            return
        }
        #expect(loop.span.text == "{% for x in xs %}{{ x }}{% empty %}none{% endfor %}")
        #expect(loop.tagSpan.text == "{% for x in xs %}")
        #expect(loop.emptySpan?.text == "{% empty %}")
        #expect(loop.endSpan.text == "{% endfor %}")
        #expect(loop.source.span.text == "xs")
        #expect(loop.body.map(\.span.text) == ["{{ x }}"])
        #expect(choice.branches.map(\.tagSpan.text) == ["{% if a %}", "{% else %}"])
        #expect(choice.endSpan.text == "{% endif %}")
    }
}
