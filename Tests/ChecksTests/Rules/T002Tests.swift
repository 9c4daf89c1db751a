import Checks
import Testing

@Suite struct `T002, a page without a root` {
    static let base = RuleExample.File("Templates/base.html", "<body>{% block content %}{% endblock %}</body>\n")
    static let rooted = RuleExample.File(
        "Templates/base.html",
        "<body dj-root>{% block content %}{% endblock %}</body>\n"
    )
    static let view = RuleExample.File("Sources/App/V.swift", "@LiveView(\"page.html\")\nfinal class PageView {}\n")

    static func child(_ text: String) -> RuleExample.File {
        .init("Templates/page.html", "{% extends \"base.html\" %}\n{% block content %}\(text){% endblock %}\n")
    }

    static let broken: [RuleCase] = [
        .page("dj-view alone", "↓<div dj-view=\"PageView\">x</div>"),
        .page("single quotes and another attribute", "↓<main dj-view='PageView' class=\"a\">x</main>"),
        .page("a tag over several lines", "↓<div\n  class=\"a\"\n  dj-view=\"PageView\">x</div>"),
        .page("upper case", "↓<DIV DJ-VIEW=\"PageView\">x</DIV>"),
        .page("a bound page with an event and no marker", "<p>Hi</p>\n↓<button dj-click=\"go\">Go</button>"),
        .page("a bound page with nothing at all", "↓<p>Hi</p>\n"),
        RuleCase(
            "neither the parent nor the block",
            .project([base, child("↓<div dj-view=\"PageView\"></div>"), view])
        ),
        .page("only in a template comment", "{# dj-root #}↓<div dj-view=\"PageView\">x</div>"),
        .page("only in an HTML comment", "<!-- <div dj-root> -->↓<div dj-view=\"PageView\">x</div>"),
        .page("only as a class and an id", "↓<div dj-view=\"PageView\" class=\"dj-root\" id=\"dj-root\">x</div>"),
        .page("only as other names", "↓<div dj-view=\"PageView\" data-dj-root dj-root-foo>x</div>"),
        .page("only in verbatim", "{% verbatim %}<p dj-root>{% endverbatim %}↓<div dj-view=\"PageView\">x</div>"),
        .page("only in a script", "<script>\"<p dj-root>\"</script>↓<div dj-view=\"PageView\">x</div>"),
        RuleCase(
            "an inline template",
            .project([
                .init(
                    "Sources/App/V.swift",
                    "@LiveView(template: \"\"\"\n    <h1>Hi</h1>\n    ↓<div dj-view=\"V\"></div>\n    \"\"\")\nfinal class V {}\n"
                )
            ])
        ),
        .page(
            "only in the other branch",
            "{% if a %}↓<div dj-view=\"PageView\"></div>{% else %}<p dj-root></p>{% endif %}"
        ),
        RuleCase("no view in sight", .project([.init("Templates/page.html", "↓<div dj-view=\"Elsewhere\"></div>\n")])),
    ]

    static let sound: [RuleCase] = [
        .page("one element", "<div dj-view=\"PageView\" dj-root>x</div>"),
        .page("the other order", "<div dj-root dj-view=\"PageView\">x</div>"),
        .page("an empty value", "<div dj-view=\"PageView\" dj-root=\"\">x</div>"),
        .page("a value without quotes", "<div dj-view=PageView dj-root=1>x</div>"),
        RuleCase("the root in the parent", .project([rooted, child("<div dj-view=\"PageView\"></div>"), view])),
        RuleCase(
            "a fragment with handlers",
            .project([
                .init("Templates/page.html", "<div dj-view=\"PageView\" dj-root>{% include \"row.html\" %}</div>\n"),
                .init("Templates/row.html", "<button dj-click=\"go\">Go</button>\n"), view,
            ])
        ),
        RuleCase("a partial", .project([.init("Templates/p.html", "{# djust: Partial #}<div dj-view=\"A\"></div>\n")])),
        RuleCase("a plain page", .project([.init("Templates/about.html", "<button dj-click=\"go\">Go</button>\n")])),
        .page("a sticky wrapper", "<div dj-view=\"PageView\" dj-sticky-root>x</div>"),
        RuleCase("prose", .project([.init("Templates/p.html", "<p>Use the dj-view attribute</p>\n")])),
        RuleCase(
            "shown markup",
            .project([
                .init("Templates/p.html", "<pre>&lt;div dj-view=\"A\"></pre>{% comment %}<a dj-view>{% endcomment %}\n")
            ])
        ),
        RuleCase(
            "other names",
            .project([.init("Templates/p.html", "<div dj-view-transitions dj-viewport-top></div>\n")])
        ),
        RuleCase("a layout", .project([base])),
        RuleCase(
            "a dynamic parent",
            .project([
                .init(
                    "Templates/page.html",
                    "{% extends layout %}{% block a %}<b dj-view=\"PageView\"></b>{% endblock %}\n"
                ), view,
            ])
        ),
        .page("attributes that only rendering knows", "<div dj-view=\"PageView\" {{ attributes }}>x</div>"),
    ]

    @Test(arguments: broken) func `is found`(_ row: RuleCase) throws {
        let (found, expected) = try row.places(of: "T002")
        #expect(found == expected)
    }

    @Test(arguments: sound) func `is not imagined`(_ row: RuleCase) throws {
        #expect(try row.places(of: "T002").found == [])
    }
}
