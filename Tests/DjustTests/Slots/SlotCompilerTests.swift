import Djust
import Testing

struct SlotCompilerTests {
    @Test(arguments: [
        ("static <b>x</b>", "static <b>x</b>"),
        ("<p>{{ a }}</p>", "<p><!--[0-->A<!--]--></p>"),
        ("{{ a }}{{ b }}", "<!--[0-->A<!--]--><!--[1-->B<!--]-->"),
        ("{{ missing }}", "<!--[0--><!--]-->"),
        // Attributes.
        ("<p class=\"x {{ a }}\" id=i>t</p>", "<p dj-id=\"0\" class=\"x A\" id=i>t</p>"),
        ("<p class='{{ a }}' title={{ b }}>t</p>", "<p dj-id=\"0\" class='A' title=\"B\">t</p>"),
        ("<p CLASS=a class=\"{{ a }}\">t</p>", "<p dj-id=\"0\" CLASS=a >t</p>"),
        ("<p {% if on %}hidden{% endif %}>{{ a }}</p>", "<p dj-id=\"0\" hidden><!--[1-->A<!--]--></p>"),
        ("<option{% if on %} selected{% endif %}>t</option>", "<option dj-id=\"0\" selected>t</option>"),
        ("<input {% if on %}lang=en{% endif %}/>", "<input dj-id=\"0\" lang=en />"),
        ("<br class=\"{{ a }}\">{{ b }}", "<br dj-id=\"0\" class=\"A\"><!--[1-->B<!--]-->"),
        // Conditions and loops.
        ("{% if on %}<b>{{ a }}</b>{% endif %}", "<!--[0--><b><!--[0-->A<!--]--></b><!--]-->"),
        ("{% if a == \"x\" %}x{% elif on %}y{% else %}z{% endif %}", "<!--[0-->y<!--]-->"),
        (
            "<ul>{% for i in items %}<li data-key=\"{{ i.id }}\">{{ i.name }}</li>{% endfor %}</ul>",
            """
            <ul><!--{0--><!--#--><li dj-id="0" data-key="1"><!--[1-->one<!--]--></li>\
            <!--#--><li dj-id="0" data-key="2"><!--[1-->two<!--]--></li><!--}--></ul>
            """
        ),
        (
            "{% for i in items %}x{% empty %}none{% endfor %}",
            "<!--[0--><!--{0--><!--#-->x<!--#-->x<!--}--><!--]-->"
        ),
        ("{% for i in missing %}x{% empty %}none{% endfor %}", "<!--[0-->none<!--]-->"),
        // Scopes and groups.
        ("{% with x=a %}{{ x }}{% endwith %}", "<!--[0--><!--[0-->A<!--]--><!--]-->"),
        ("{% block x %}{{ a }}{% endblock %}", "<!--[0-->A<!--]-->"),
        ("{% include \"part.html\" %}", "part <!--[0-->A<!--]-->"),
        ("{% include \"part.html\" with a=b %}", "<!--[0-->part <!--[0-->B<!--]--><!--]-->"),
        ("{% autoescape off %}{{ a }}{% endautoescape %}", "<!--[0-->A<!--]-->"),
        ("{% filter lower %}<b>{{ a }}</b>{% endfilter %}", "<!--[0--><b>a</b><!--]-->"),
        // Definitions have a number but no mark.
        ("{% url \"u\" a as x %}<i>{{ x }}</i>", "<i><!--[1-->/u/A<!--]--></i>"),
        // Content that cannot hold comments.
        ("<textarea>x {{ a }}</textarea>", "<textarea dj-id=\"0\">x A</textarea>"),
        ("<title>{% if on %}{{ a }}{% endif %}</title>", "<title dj-id=\"0\">A</title>"),
        ("<svg><title>{{ a }}</title></svg>", "<svg><title><!--[0-->A<!--]--></title></svg>"),
        ("<template>{{ a }}</template>", "<template dj-id=\"0\">A</template>"),
        ("<!-- {{ a }} -->", "<!--[0--><!-- A --><!--]-->"),
        // What is not clean is whole; what never changes is only itself.
        ("<table><tr><td>{{ a }}</table>", "<table dj-id=\"0\"><tr><td>A</table>"),
        ("<table><tr><td>x</table>{{ a }}", "<table><tr><td>x</table><!--[0-->A<!--]-->"),
    ])
    func `where the marks stand`(template: String, expected: String) throws {
        let content = try SlotTesting(root: template, files: ["part.html": "part {{ a }}"]).content()
        #expect(content == expected)
    }

    @Test(
        arguments: [
            ("<p>{{ a }}</p><p>{{ b }}</p>", ["a": .string("<1>")], #"["t",[0],"<1>"]"#),
            ("{{ a|safe }}", ["a": .string("<b>1</b>")], #"["o",[0],"<b>1</b>"]"#),
            ("<p class=\"{{ a }}\" id=\"{{ b }}\">x</p>", ["a": .string("\"")], #"["a",[0],{"class":"\""}]"#),
            ("<p {% if on %}hidden{% endif %} id={{ a }}>x</p>", ["on": .bool(false)], #"["A",[0],{"id":"A"}]"#),
            ("{% if on %}<b>{{ a }}</b>{% endif %}", ["a": .string("1")], #"["t",[0,0],"1"]"#),
            (
                "{% if on %}{{ a }}{% else %}{{ b }}{% endif %}", ["on": .bool(false)],
                #"["h",[0],"<!--[0-->B<!--]-->"]"#
            ),
            ("{% if on %}x{% endif %}", ["on": .bool(false)], #"["h",[0],""]"#),
            ("<textarea>{{ a }}</textarea>", ["a": .string("\n&")], #"["c",[0],"&"]"#),
            ("<table><tr><td>{{ a }}</table>", ["a": .string("1")], #"["o",[0],"<tr><td>1"]"#),
            (
                "{% for i in items %}<li data-key=\"{{ i.id }}\">{{ i.name }}</li>{% endfor %}",
                ["items": .list([SlotTesting.item(2, "zwei"), SlotTesting.item(1, "one")])],
                #"["m",[0],0,1],["t",[0,0,1],"zwei"]"#
            ),
            ("{% for i in items %}{{ i.name }}{% endfor %}", ["items": .list([])], #"["r",[0],0,2]"#),
            ("{{ a }}", ["a": .string("A")], ""),
            ("{{ a|safe }}", ["a": .string("</div>")], #"["A",[],{"dj-root":""}],["o",[],"<!--[0--></div><!--]-->"]"#),
        ] as [(String, [String: Value], String)]
    )
    func `what is sent`(template: String, changes: [String: Value], expected: String) throws {
        let sent = try SlotTesting(root: template).operations(changes)
        #expect(sent == expected)
    }

    @Test func `the root's own attributes are a slot of the page`() throws {
        let page = try SlotTesting(files: ["page.html": "<div dj-root class=\"{{ a }}\">{{ b }}</div>"])
        #expect(try page.operations(["a": .string("1")]) == #"["a",[],{"class":"1"}]"#)
    }

    @Test func `a session with another version of the page gets everything anew`() throws {
        let old = try SlotTesting(root: "<p>{{ a }}</p>")
        let new = try SlotTesting(root: "<i>{{ a }}</i>")
        var (_, state) = try old.page.renderContent(in: old.context())
        let update = try new.page.update(&state, dirty: .none, in: new.context())
        guard case .operations(let json) = update else {
            Issue.record("nothing was sent")
            return
        }
        #expect(
            String(decoding: json, as: UTF8.self)
                == #"["A",[],{"dj-root":""}],["o",[],"<i><!--[0-->A<!--]--></i>"]"#
        )
        #expect(state.fingerprint == new.page.fingerprint)
        guard case .unchanged = try new.page.update(&state, dirty: .all, in: new.context()) else {
            Issue.record("the page was not remembered")
            return
        }
    }
}
