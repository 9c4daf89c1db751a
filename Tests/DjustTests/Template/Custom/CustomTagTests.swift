import Djust
import Foundation
import Testing

/// Tags and filters that apps define: their arguments, their results, and what goes wrong.
struct CustomTagTests {
    private struct Broken: Error, CustomStringConvertible { let description: String }

    private static let library = TemplateLibrary("t") {
        for name in ["one", "two"] { SimpleTag(name) { name } }
        SimpleTag("pair", TagParameter<Value>("a"), TagParameter<Value>("b", default: 9)) { a, b in
            "\(a.text),\(b.text)"
        }
        SimpleTag("key", TagParameter<Int>.keyword("k"), TagParameter.keyword("d", default: 1)) { k, d in k * d }
        SimpleTag("all", TagParameter<[Int]>.rest("numbers"), .keywords("names")) {
            (numbers: [Int], names: [(name: String, value: Value)]) in
            "\(numbers.reduce(0, +)) \(names.map { "\($0.name)=\($0.value.text)" })"
        }
        SimpleTag("typed", TagParameter<Int?>("i"), TagParameter<[String: Double]>("d"), TagParameter<Bool>("b")) {
            (number: Int?, table: [String: Double], flag: Bool) in
            "\(number.map { String($0) } ?? "nil") \(table["x"] ?? 0) \(flag)"
        }
        SimpleTag("date", TagParameter<Date>("moment")) { moment in Int(moment.timeIntervalSince1970) }
        SimpleTag("sized", TagParameter("size", default: 1)) { size in size }
        SimpleTag("nothing") { Value.none }
        SimpleTag("fails") { () throws -> String in throw Broken(description: "out of order") }
        SimpleTag("raw") { "<b>" }
        SimpleTag("html") { () -> Markup in "<b>\("<i>")\(Markup(trusted: "<u>"))\(5)" }
        SimpleTag("sees", .context) { context in
            "\(context["x"]?.text ?? "-")\(context["f"]?.text ?? "-")\(context.autoescape)\(context.isDevelopment)"
        }
        SimpleBlockTag("box", TagParameter("n", default: 1), end: "unbox") { (content: Markup, n: Int) -> Markup in
            "\(n)[\(content)]"
        }
        InclusionTag("part", template: "part") { ["y": 1] }
        InclusionTag("lost", template: "lost") { [:] }
        InclusionTag("endless", template: "endless") { [:] }
        InclusionTag("bad", template: "bad") { [:] }
        TemplateFilter("half") { (number: Double) in number / 2 }
        TemplateFilter("fail") { (_: Value) -> String in throw Broken(description: "out of order") }
        TemplateFilter("plus", default: 1) { (a: Int, b: Int) in a + b }
        TemplateFilter("list") { (items: [String]) in items }
    }

    private static let templates = [
        "part": "{{ x }}{{ y }}{% csrf_token %}", "endless": "{% load t %}{% endless %}", "bad": "{{ 5|first }}",
    ]

    private func engine() -> TemplateEngine {
        TemplateEngine(loader: MemoryTemplateLoader(Self.templates), vocabulary: .app(with: [Self.library]))
    }

    private func render(_ text: String) throws -> String {
        let engine = engine()
        let moment = DateTime(utcMicroseconds: 5_000_000, in: .utc).map(Value.dateTime) ?? .none
        let table = Value.object(ValueObject([("x", 1.5)]))
        let variables: [String: Value] = [
            "x": "<x>", "f": .callable(ValueCallable { "called" }), "moment": moment, "table": table, "list": [1, "b"],
            "csrf_token": "tok",
        ]
        var context = RenderContext(
            root: VariableTable(variables),
            environment: RenderEnvironment(templates: engine)
        )
        return try engine.compile(SourceText(name: "p", "{% load t %}" + text)).render(in: &context).text
    }

    @Test(arguments: [
        ("{% one %}{% two %}", "onetwo"),
        ("{% pair 1 2 %}|{% pair 1 %}|{% pair b=1 a=2 %}|{% pair 1 b=x %}", "1,2|1,9|2,1|1,&lt;x&gt;"),
        ("{% pair 1|add:2 'a b'|upper %}", "3,A B"), ("{% key k=2 %}{% key d=3 k=2 %}", "26"),
        ("{% all %}|{% all 1 2 3 x=1 y='z' %}", "0 []|6 [&quot;x=1&quot;, &quot;y=z&quot;]"),
        (
            "{% typed None table 'a' %}|{% typed missing table '' %}|{% typed '7' table 0 %}",
            "nil 1.5 true|nil 1.5 false|7 1.5 false"
        ),
        ("{% date moment %}", "5"), ("{% nothing %}", "None"),
        ("{% raw %}{% autoescape off %}{% raw %}{% endautoescape %}", "&lt;b&gt;<b>"),
        ("{% raw as r %}[{{ r }}]{{ r|safe }}", "[&lt;b&gt;]<b>"), ("{% html %}", "<b>&lt;i&gt;<u>5"),
        ("{% html as h %}{{ h }}", "<b>&lt;i&gt;<u>5"), ("{% sees %}", "&lt;x&gt;calledtruefalse"),
        ("{% with x=1 %}{% autoescape off %}{% sees %}{% endautoescape %}{% endwith %}", "1calledfalsefalse"),
        ("{% box %}{{ x }}{% unbox %}", "1[&lt;x&gt;]"), ("{% box n=2 as b %}q{% unbox %}{{ b }}{{ b }}", "2[q]2[q]"),
        ("{% box %}{% box 2 %}{% unbox %}{% unbox %}", "1[2[]]"),
        ("{% part %}", "1<input type=\"hidden\" name=\"csrfmiddlewaretoken\" value=\"tok\">"),
        ("{{ 3|half }}{{ '3'|half }}", "1.51.5"), ("{{ 1|plus }}{{ 1|plus:5 }}", "26"),
        ("{{ 'ab'|list }}", "[&#x27;a&#x27;, &#x27;b&#x27;]"),
    ])
    func `renders`(template: String, expected: String) throws {
        #expect(try render(template) == expected)
    }

    @Test(arguments: [
        ("{% pair %}", "`pair` needs `a`", "`{% pair a [b] %}`"),
        ("{% pair 1 2 3 %}", "`pair` takes no argument in this place", "`{% pair a [b] %}`"),
        ("{% pair a=1 2 %}", "arguments by place stand before those by name", "`{% pair a [b] %}`"),
        ("{% pair 1 a=2 %}", "`a` is given twice", "`{% pair a [b] %}`"),
        ("{% pair a=1 a=2 %}", "`a` is given twice", "`{% pair a [b] %}`"),
        ("{% key %}", "`key` needs `k`", "`{% key k=… [d=…] %}`"),
        ("{% key 1 %}", "`key` takes no argument in this place", "`{% key k=… [d=…] %}`"),
        ("{% sized siz=1 %}", "`sized` has no parameter `siz`", "did you mean `size`?"),
        ("{% key other=1 k=1 %}", "`key` has no parameter `other`", "`{% key k=… [d=…] %}`"),
        ("{% all x=1 x=2 %}", "`x` is given twice", "`{% all [numbers…] [name=value…] %}`"),
        ("{% pair 1|nope %}", "there is no filter `nope`", ""),
        ("{% box %}", "`{% box %}` is never closed", "add `{% unbox %}` where it should end"),
        ("{{ 1|half:2 }}", "the filter `half` takes no argument", ""),
        ("{% one x %}", "`one` takes no argument in this place", "`{% one %}`"),
    ])
    func `arguments are checked when the template is compiled`(template: String, message: String, hint: String) {
        let parsed = TemplateParser.parse(SourceText(name: "t", "{% load t %}" + template), with: engine().vocabulary)
        #expect(parsed.diagnostics.first?.message == message)
        #expect(parsed.diagnostics.first?.hint ?? "" == hint)
    }

    @Test(arguments: [
        ("{% fails %}", "DJT-036", "the tag `fails` failed: out of order"),
        ("{% all 1 'x' %}", "DJT-036", "`all` takes a whole number for `numbers`, not text"),
        ("{% typed 1 x 0 %}", "DJT-036", "`typed` takes a dictionary of a number for `d`, not text"),
        ("{{ 1|fail }}", "DJT-031", "the filter `fail` failed: out of order"),
        ("{{ x|half }}", "DJT-031", "the filter `half` failed: it takes a number as a value, not text"),
        ("{{ 1|plus:x }}", "DJT-031", "the filter `plus` failed: it takes a whole number as an argument, not text"),
        ("{% lost %}", "DJT-020", "there is no template `lost`"),
        ("{% endless %}", "DJT-034", "templates and tags nest too deeply here"),
        ("{% bad %}", "DJT-031", "the filter `first` failed"),
    ])
    func `what goes wrong is an error of the page`(template: String, id: String, message: String) {
        let error = #expect(throws: TemplateError.self) { try render(template) }
        #expect(error?.diagnostics.first?.id == id)
        #expect(
            error?.diagnostics.first?.message.contains(message) == true,
            "\(error?.diagnostics.first?.message ?? "")"
        )
    }

    @Test func `a page depends on the templates that its tags render`() throws {
        let template = try engine().compile(SourceText(name: "p", "{% load t %}{% part %}"))
        #expect(template.dependencies.contains("part"))
    }
}
