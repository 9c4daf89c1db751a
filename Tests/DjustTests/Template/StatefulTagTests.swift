import Djust
import Testing

/// Tags that remember something, group something, or ask for what only a page has.
struct StatefulTagTests {
    private static func row(_ key: String, _ value: Int) -> Value {
        .object(ValueObject([("k", .string(key)), ("v", .int(value))]))
    }

    private static let variables: [String: Value] = [
        "n": [1, 1, 2, 2], "abc": ["a", "b", "c"], "rows": .list([row("x", 1), row("x", 2), row("y", 3), row("x", 4)]),
        "none": .none,
    ]

    @Test(arguments: [
        // cycle, resetcycle
        RenderCase(
            "{% for i in abc %}{% cycle 1 2 %}{% if forloop.last %}{% resetcycle %}{% endif %}{% endfor %}",
            "121"
        ),
        RenderCase("{% for i in abc %}{% cycle 1 2 as c %}{% resetcycle c %}{% endfor %}", "111"),
        RenderCase("{% cycle 1 as c %}{{ c }}", "1"),
        RenderCase("{% with c=0 %}{% for i in abc %}{% cycle 1 2 as c %}{% endfor %}{{ c }}{% endwith %}", "1211"),
        RenderCase("{% for i in abc %}{% cycle 1 2 as none silent %}{% endfor %}{{ none }}", "1"),
        // ifchanged
        RenderCase("{% for i in n %}{% ifchanged %}{{ i }}{% else %}-{% endifchanged %}{% endfor %}", "1-2-"),
        RenderCase("{% for i in n %}{% ifchanged i %}{{ forloop.counter }}{% endifchanged %}{% endfor %}", "13"),
        RenderCase("{% for i in n %}{% ifchanged missing %}a{% else %}b{% endifchanged %}{% endfor %}", "abbb"),
        RenderCase(
            "{% for i in abc %}{% for j in n %}{% ifchanged j %}{{ j }}{% endifchanged %}{% endfor %}{% endfor %}",
            "121212"
        ),
        RenderCase("{% ifchanged 1 %}a{% endifchanged %}{% ifchanged 1 %}b{% endifchanged %}", "ab"),
        // regroup
        RenderCase(
            "{% regroup rows by k as g %}{% for i in g %}{{ i.grouper }}{% for r in i.list %}{{ r.v }}{% endfor %} {% endfor %}",
            "x12 y3 x4 "
        ),
        RenderCase(
            "{% regroup rows by k|upper as g %}{% for key, list in g %}{{ key }}{{ list|length }}{% endfor %}",
            "X2Y1X1"
        ),
        RenderCase("{% regroup none by k as g %}{{ g }}{% regroup abc by 0 as g %}{{ g.0.grouper }}", "[]a"),
        // lorem
        RenderCase("{% lorem 3 w %}|{% lorem 0 w %}|{% lorem 'x' w %}", "lorem ipsum dolor||lorem"),
        RenderCase("{% lorem 20 w random as x %}", "", [:]),
        // widthratio, spaceless
        RenderCase("{% widthratio 1e30 1 100 %}", "100000000000000005366162204393472"),
        RenderCase("{% spaceless %}\u{A0}<a>\u{2003}<b>\u{A0}x </b> </a>{% endspaceless %}", "<a><b>\u{A0}x </b></a>"),
        // prefixes
        RenderCase("{% get_static_prefix %}{% get_media_prefix as m %}{{ m }}", "/static//media/"),
    ])
    func `renders what Django renders`(_ sample: RenderCase) throws {
        guard !sample.template.contains(" as x %}") else {
            #expect(!TemplateParser.parse(SourceText(name: "t", sample.template)).diagnostics.isEmpty)
            return
        }
        #expect(try TemplateTesting().render(sample.template, Self.variables) == sample.expected)
    }

    @Test func `what is remembered ends with an included template`() throws {
        let site = TemplateTesting([
            "cycle": "{% cycle 1 2 %}", "changed": "{% ifchanged %}{{ i }}{% endifchanged %}",
            "main": "{% for i in n %}{% include 'cycle' %}{% include 'changed' %}{% include 'changed' %} {% endfor %}",
        ])
        #expect(try site.render(named: "main", Self.variables) == "111 1 122 1 ")
    }

    @Test func `lorem makes up what it does not know`() throws {
        let testing = TemplateTesting()
        #expect(try testing.render("{% lorem 30 w %}").split(separator: " ").count == 30)
        let paragraphs = try testing.render("{% lorem 3 p random %}").split(separator: "\n\n")
        #expect(paragraphs.count == 3 && paragraphs.allSatisfy { $0.hasPrefix("<p>") && $0.hasSuffix("</p>") })
        #expect(testing.errors(in: "{% lorem 100001 %}").contains("it writes at most 100000"))
    }

    @Test(arguments: [
        RenderCase("{% querystring %}", "?x=y&amp;a=1&amp;a=2"),
        RenderCase("{% querystring a=3 b='c d' %}", "?x=y&amp;a=3&amp;b=c+d"),
        RenderCase("{% querystring a=None %}", "?x=y"), RenderCase("{% querystring x=None a=None %}", "?"),
        RenderCase("{% querystring a=n %}", "?x=y&amp;a=1&amp;a=1&amp;a=2&amp;a=2"),
        RenderCase("{% querystring other a=1 as q %}{{ q }}", "?k=v&amp;a=1"),
        RenderCase("{% autoescape off %}{% querystring b=1 %}{% endautoescape %}", "?x=y&a=1&a=2&b=1"),
    ])
    func `the query of the page can be changed`(_ sample: RenderCase) throws {
        var testing = TemplateTesting()
        testing.environment.query = QueryDictionary([
            (name: "x", value: "y"), (name: "a", value: "1"), (name: "a", value: "2"),
        ])
        let other = Value.object(ValueObject([("k", "v")]))
        #expect(try testing.render(sample.template, Self.variables.merging(["other": other]) { $1 }) == sample.expected)
    }

    @Test func `debug says what there is to those who develop`() throws {
        var testing = TemplateTesting()
        #expect(try testing.render("{% debug %}", ["a": "<"]) == "")
        testing.environment.isDebug = true
        let text = try testing.render("{% with b=1 %}{% debug %}{% endwith %}", ["a": "<"])
        #expect(text == "{&#x27;a&#x27;: &#x27;&lt;&#x27;, &#x27;b&#x27;: 1}")
    }

    @Test func `djust's tags that have no runtime say so`() throws {
        var testing = TemplateTesting()
        let pages = ["{% live_render 'shop.Cart' sticky=True %}", "{% djust_client_config %}", "{% dj_flash %}"]
        for page in pages + ["{% colocated_hook 'X' %}{% endcolocated_hook %}"] {
            testing.environment.isDebug = true
            #expect(testing.errors(in: page).contains("which this version of djust does not have [DJT-038]"), "\(page)")
            testing.environment.isDebug = false
            #expect(!testing.errors(in: page).contains("DJT"), "\(page)")
        }
        #expect(
            try testing.render("{% dj_activity 'a\"' visible=False %}<b>{% enddj_activity %}")
                == "<div data-djust-activity=\"a&quot;\" data-djust-visible=\"false\" hidden=\"hidden\" aria-hidden=\"true\"><b></div>"
        )
        let hook = try testing.render("{% colocated_hook 'A' global %}x</Script>{% endcolocated_hook %}")
        #expect(hook == "<script type=\"djust/hook\" data-hook=\"A\">/* COLOCATED HOOK: A */\nx<\\/Script></script>")
    }
}
