import Djust
import Testing

struct InheritanceTests {
    private let site = TemplateTesting([
        "base.html": "<{% block a %}A{% endblock %}|{% block b %}B{% block c %}C{% endblock %}{% endblock b %}>",
        "child.html": "{% extends 'base.html' %}ignored{% block a %}a{{ block.super }}{% endblock %}",
        "grandchild.html": "{% extends 'child.html' %}{% block a %}g{{ block.super|lower }}{% endblock %}"
            + "{% block c %}[{{ block.super }}]{% endblock %}",
        "dynamic.html": "{% extends parent %}{% block a %}d{{ block.super }}{% include 'part.html' %}{% endblock %}",
        "part.html": "({{ x }}{{ y }})",
        "page.html":
            "{% include 'part.html' %}{% include 'part.html' with y=2 %}{% include 'part.html' with y=x only %}",
        "tree.html": "{{ n.name }}{% for n in n.children %}({% include 'tree.html' %}){% endfor %}",
        "endless.html": "{% include 'endless.html' %}",
        "sub/one.html": "{% extends '../base.html' %}{% block a %}{% include './two.html' %}{% endblock %}",
        "sub/two.html": "two",
        "x.html": "{% extends 'y.html' %}", "y.html": "{% extends 'z.html' %}", "z.html": "{% extends 'x.html' %}",
        "broken.html": "{% if %}", "uses-broken.html": "{% include 'broken.html' %}",
        "maybe.html": "{% if x %}{% include 'missing.html' %}{% endif %}ok",
    ])

    @Test(arguments: [
        ("base.html", "<A|BC>"), ("child.html", "<aA|BC>"), ("grandchild.html", "<gaa|B[C]>"),
        ("dynamic.html", "<daA(1)|BC>"), ("page.html", "(1)(12)(1)"), ("sub/one.html", "<two|BC>"),
    ])
    func `renders`(name: String, expected: String) throws {
        #expect(try site.render(named: name, ["x": .int(1), "parent": .string("child.html")]) == expected)
    }

    @Test func `a template may include itself as long as it stops`() throws {
        func node(_ name: String, _ children: [Value]) -> Value {
            .object(ValueObject([("name", .string(name)), ("children", .list(children))]))
        }
        let tree = node("a", [node("b", [node("c", [])]), node("d", [])])
        #expect(try site.render(named: "tree.html", ["n": tree]) == "a(b(c))(d)")
        let error = #expect(throws: TemplateError.self) { try site.render(named: "endless.html") }
        #expect(error?.code == .includeDepth)
    }

    @Test func `a circle of extends is an error that shows the chain`() {
        let error = #expect(throws: TemplateError.self) { try site.render(named: "x.html") }
        #expect(error?.code == .templateCycle)
        #expect(
            error?.diagnostics.first?.message.contains("`x.html` extends `y.html` extends `z.html` extends `x.html`")
                == true
        )
        #expect(error?.diagnostics.first?.notes.count == 2)
    }

    @Test func `an error in an included template says from where`() {
        let error = #expect(throws: TemplateError.self) { try site.render(named: "uses-broken.html") }
        #expect(error?.diagnostics.first?.span.source.name == "broken.html")
        #expect(error?.diagnostics.first?.notes.last?.span?.source.name == "uses-broken.html")
    }

    @Test func `a missing include is a warning until it is reached`() throws {
        #expect(try site.render(named: "maybe.html") == "ok")
        #expect(try site.engine.template(named: "maybe.html").warnings.map(\.id) == ["DJT-020"])
        let error = #expect(throws: TemplateError.self) { try site.render(named: "maybe.html", ["x": .int(1)]) }
        #expect(error?.diagnostics.first?.span.text == "'missing.html'")
    }

    @Test func `knows what a template is made of`() throws {
        #expect(
            try site.engine.template(named: "grandchild.html").dependencies == [
                "grandchild.html", "child.html", "base.html",
            ]
        )
        #expect(try site.engine.template(named: "page.html").dependencies == ["page.html", "part.html"])
    }

    @Test func `folded nodes keep the places in their own files`() throws {
        let nodes = try site.engine.template(named: "child.html").nodes
        #expect(nodes.first?.span.source.name == "base.html")
        guard nodes.count > 1, case .block(let block) = nodes[1] else {
            Issue.record("no block")
            return
        }
        #expect(block.span.source.name == "child.html")
        #expect(block.body.map(\.span.text) == ["a", "{{ block.super }}"])
    }
}
