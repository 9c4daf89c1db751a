import Checks
import Testing

@Suite struct `What people who do not see or point cannot use` {
    static let broken: [RuleRow] = [
        RuleRow("Y001", .inside("an icon", "↓<button><i class=\"x\"></i></button>")),
        RuleRow("Y001", .inside("nothing", "↓<button></button>↓<a href=\"/\">\n  </a>")),
        RuleRow("Y001", .inside("a picture", "↓<button><svg><path d=\"M0\"/></svg></button>")),
        RuleRow("Y001", .inside("an image without a text", "↓<a href=\"/\"><img src=\"a\" alt=\"\"></a>")),
        RuleRow("Y001", .inside("an empty label", "↓<button aria-label=\"\"></button>")),
        RuleRow(
            "Y001",
            .inside("data that looks like one", "↓<button data-title=\"a\" data-aria-label=\"b\"></button>")
        ),
        RuleRow("Y001", .inside("a comment", "↓<button><!-- Close -->{# Close #}&nbsp;</button>")),
        RuleRow("Y002", .inside("none", "↓<img src=\"a\">↓<IMG SRC=\"a\" data-alt=\"b\">")),
        RuleRow("Y003", .inside("none", "↓<input name=\"a\">↓<select></select>↓<textarea></textarea>")),
        RuleRow("Y003", .inside("a placeholder", "↓<input placeholder=\"Name\">")),
        RuleRow("Y003", .inside("a label for another", "<label for=\"b\">B</label>↓<input id=\"a\">")),
        RuleRow("Y003", .inside("a label beside it", "<label>A</label>↓<input>")),
        RuleRow("Y004", .inside("quotes and none", "<p tabindex=\"↓1\"></p><p tabindex=↓20></p>")),
    ]

    static let sound: [RuleRow] = [
        RuleRow("Y001", .inside("text", "<button>Go</button><a href=\"/\"><b>Go</b></a>")),
        RuleRow("Y001", .inside("output", "<button>{{ label }}</button><button>{% translate \"Go\" %}</button>")),
        RuleRow(
            "Y001",
            .inside(
                "names",
                "<button aria-label=\"Go\"></button><button title=\"{{ a }}\"></button><button aria-labelledby=\"a\"></button>"
            )
        ),
        RuleRow(
            "Y001",
            .inside(
                "a named image",
                "<a href=\"/\"><img src=\"a\" alt=\"Start\"></a><button><svg aria-label=\"Go\"></svg></button>"
            )
        ),
        RuleRow("Y001", .inside("a title in it", "<button><svg><title>Go</title></svg></button>")),
        RuleRow("Y001", .inside("an anchor", "<a id=\"top\"></a>")),
        RuleRow("Y001", .inside("hidden", "<button aria-hidden=\"true\"></button><button hidden></button>")),
        RuleRow("Y001", .inside("unknown attributes", "<button {{ attributes }}></button>")),
        RuleRow("Y001", .inside("one of two branches", "<button>{% if a %}Go{% else %}<i></i>{% endif %}</button>")),
        RuleRow("Y001", .inside("an include", "<button>{% include name %}</button>")),
        RuleRow(
            "Y001",
            RuleCase("a block", .project([.init("Templates/a.html", "<button>{% block a %}{% endblock %}</button>\n")]))
        ),
        RuleRow(
            "Y002",
            .inside("texts", "<img src=\"a\" alt=\"A\"><img src=\"a\" alt><img src=\"a\" alt=\"{{ a }}\">")
        ),
        RuleRow(
            "Y002",
            .inside(
                "another way",
                "<img src=\"a\" role=\"presentation\"><img src=\"a\" aria-label=\"A\"><img src=\"a\" :alt=\"a\">"
            )
        ),
        RuleRow(
            "Y002",
            .inside("in a comment", "<!-- <img src=\"a\"> -->{% verbatim %}<img src=\"a\">{% endverbatim %}")
        ),
        RuleRow("Y003", .inside("around it", "<label>A <input></label><label><span><select></select></span></label>")),
        RuleRow(
            "Y003",
            .inside(
                "beside it",
                "<label for=a>A</label><input id=a><label for=\"b\">B</label><textarea id='b'></textarea>"
            )
        ),
        RuleRow("Y003", .inside("behind it", "<input id=\"a\"><label for=\"a\">A</label>")),
        RuleRow("Y003", .inside("names", "<input aria-label=\"A\"><input aria-labelledby=\"a\"><input title=\"A\">")),
        RuleRow(
            "Y003",
            .inside(
                "no fields",
                "<input type=\"hidden\"><input type=SUBMIT><input type=\"button\"><input type=\"image\" alt=\"a\">"
            )
        ),
        RuleRow(
            "Y003",
            .inside(
                "ids that rendering makes",
                "{% for f in fields %}<label for=\"{{ f }}\">x</label><input id=\"{{ f }}\">{% endfor %}"
            )
        ),
        RuleRow("Y003", .inside("a type that rendering makes", "<input type=\"{{ t }}\">")),
        RuleRow("Y003", .inside("hidden by style", "<input class=\"a hidden\"><input style=\"display: none\">")),
        RuleRow(
            "Y003",
            RuleCase(
                "a label in another template",
                .project([
                    .init("Templates/a.html", "<html><label>A {% include \"f.html\" %}</label></html>\n"),
                    .init("Templates/f.html", "<input>\n"),
                ])
            )
        ),
        RuleRow("Y003", RuleCase("a fragment", .project([.init("Templates/f.html", "<input>\n")]))),
        RuleRow(
            "Y004",
            .inside(
                "zero and less",
                "<p tabindex=\"0\"></p><p tabindex=\"-1\"></p><p data-tabindex=\"3\"></p><p tabindex=\"{{ n }}\"></p>"
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
