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

    @Test func `a template that extends its own name extends the next one`() throws {
        let loader = LayeredLoader([
            ["a": "{% extends 'a' %}{% block x %}{{ block.super }}1{% endblock %}", "b": "{% extends 'a' %}"],
            ["a": "{% extends 'a' %}{% block x %}{{ block.super }}2{% endblock %}"],
            ["a": "[{% block x %}3{% endblock %}]"],
        ])
        let engine = TemplateEngine(loader: loader)
        for name in ["a", "b"] {
            var context = RenderContext(root: VariableTable(), environment: RenderEnvironment(templates: engine))
            #expect(try engine.template(named: name).render(in: &context).text == "[321]")
        }
    }

    @Test(arguments: [
        ("{% if block.super %}y{{ block.super }}{% endif %}", "yA"),
        ("{% with b=block.super %}{{ b|lower }}{% endwith %}{{ block.name }}", "aa"),
        ("{% for i in '12' %}{{ block.super }}{% endfor %}", "AA"), ("{{ 'x'|add:block.super }}", "xA"),
        ("{% include 'part.html' with x=block.super only %}", "(A)"),
    ])
    func `block.super works wherever a variable can stand`(body: String, expected: String) throws {
        let text = "{% extends 'base.html' %}{% block a %}\(body){% endblock %}"
        #expect(try site.render(text) == "<\(expected)|BC>")
    }

    @Test func `block.super is an error where nothing is extended`() {
        #expect(site.errors(in: "{% block a %}{{ block.super }}{% endblock %}").contains("this one extends none"))
    }

    @Test func `text above extends is written`() throws {
        #expect(try site.render("\n{% extends 'base.html' %}") == "\n<A|BC>")
    }

    @Test func `templates can be given as values`() throws {
        let part = Value.structure(try site.engine.compile(SourceText(name: "o", "[{{ x }}]")))
        let base = Value.structure(try site.engine.compile(SourceText(name: "o", "<{% block a %}A{% endblock %}>")))
        let variables: [String: Value] = ["part": part, "base": base, "x": 1, "names": ["no.html", "part.html"]]
        #expect(try site.render("{% include part %}{% include names %}", variables) == "[1](1)")
        let child = "{% extends base %}{% block a %}{{ block.super }}{{ x }}{% endblock %}"
        #expect(try site.render(child, variables) == "<A1>")
    }

    @Test(arguments: [
        "{% include none %}", "{% extends none %}", "{% include names %}", "{% include '../part.html' %}",
        "{% extends './page.html' %}", "{% if 1 %}{% extends 'base.html' %}{% endif %}",
    ])
    func `what names no template is an error`(text: String) {
        #expect(site.errors(in: text, ["names": []]).contains("error"))
    }

    @Test func `an error while rendering an included template says from where`() {
        let error = #expect(throws: TemplateError.self) {
            try TemplateTesting(["part": "{{ x|first }}"]).render("{% include 'part' %}", ["x": 5])
        }
        #expect(error?.diagnostics.first?.notes.map(\.message) == ["included from here"])
    }
}

/// Templates in several layers, of which the first goes before the others.
private struct LayeredLoader: TemplateLoader {
    private let layers: [[String: String]]

    init(_ layers: [[String: String]]) { self.layers = layers }

    func load(_ name: String) -> SourceText? { load(name, skipping: 0) }
    func load(_ name: String, skipping skipped: Int) -> SourceText? {
        layers.compactMap { $0[name] }.dropFirst(skipped).first.map { SourceText(name: name, $0) }
    }
    func names() -> [String] { Set(layers.flatMap(\.keys)).sorted() }
    func names(atPath path: String) -> [String] { [] }
}
