import Checks
import Testing

@Suite struct `T005, view and root on two elements` {
    static let view = RuleExample.File("Sources/App/V.swift", "@LiveView(\"page.html\")\nfinal class PageView {}\n")

    static let broken: [RuleCase] = [
        .page("the root inside the view", "↓<div dj-view=\"PageView\"><p dj-root></p></div>"),
        .page("the view inside the root", "<div dj-root>↓<p dj-view=\"PageView\"></p></div>"),
        .page("side by side", "↓<p dj-view=\"PageView\"></p><p dj-root></p>"),
        .page("single quotes and no value", "↓<p dj-view='PageView'><b dj-root></b></p>"),
        RuleCase(
            "view in the block, root in the parent",
            .project([
                .init("Templates/base.html", "<body dj-root>{% block content %}{% endblock %}</body>\n"),
                .init(
                    "Templates/page.html",
                    "{% extends \"base.html\" %}{% block content %}↓<p dj-view=\"PageView\"></p>{% endblock %}\n"
                ), view,
            ])
        ),
        RuleCase(
            "the root in an include",
            .project([
                .init("Templates/page.html", "↓<div dj-view=\"PageView\">{% include \"inner.html\" %}</div>\n"),
                .init("Templates/inner.html", "<p dj-root></p>\n"), view,
            ])
        ),
        .page(
            "a correct widget beside a split pair",
            "<i dj-view=\"W\" dj-root></i>↓<p dj-view=\"PageView\"><b dj-root></b></p>"
        ),
        .page(
            "a tag with a condition in it",
            "↓<div {% if a > b %}class=\"x\"{% endif %} dj-view=\"PageView\"><p dj-root></p></div>"
        ),
        .page("an angle bracket in a value", "↓<div title=\"x>y\" dj-view=\"PageView\"><p dj-root></p></div>"),
        .page("upper case", "↓<DIV DJ-VIEW=\"PageView\"><P DJ-ROOT></P></DIV>"),
        .page("two pairs", "↓<p dj-view=\"PageView\"><b dj-root></b></p>↓<p dj-view=\"PageView\"><b dj-root></b></p>"),
        RuleCase(
            "an inline template",
            .project([
                .init(
                    "Sources/App/V.swift",
                    "@LiveView(template: \"\"\"\n    ↓<p dj-view=\"V\">\n      <b dj-root></b></p>\n    \"\"\")\nfinal class V {}\n"
                )
            ])
        ),
    ]

    static let sound: [RuleCase] = [
        .page("one element", "<div dj-view=\"PageView\" dj-root></div>"),
        .page("one element over lines", "<div dj-view=\"PageView\"\n  class=\"a\"\n  dj-root></div>"),
        .page("the other order", "<div dj-root class=\"a\" dj-view=\"PageView\"></div>"),
        .page("only one of them", "<div dj-view=\"PageView\"></div>"),
        .page("two complete elements", "<i dj-view=\"A\" dj-root></i><i dj-view=\"B\" dj-root></i>"),
        .page("the view in a comment", "<!-- <p dj-view=\"A\"> --><div dj-root dj-view=\"PageView\"></div>"),
        .page("the root in verbatim", "{% verbatim %}<p dj-root>{% endverbatim %}<div dj-view=\"PageView\"></div>"),
        .page("a sticky wrapper", "<div dj-root dj-view=\"PageView\"></div><p dj-view=\"A\" dj-sticky-root></p>"),
        .page(
            "complete in both branches",
            "{% if x %}<div dj-view=\"PageView\" dj-root>{% else %}<div dj-view=\"PageView\" dj-root class=\"b\">{% endif %}</div>"
        ),
        .page("a conditional attribute", "<div {% if live %}dj-view=\"PageView\"{% endif %} dj-root></div>"),
        .page(
            "the root in the other branch",
            "{% if x %}<p dj-view=\"PageView\"></p>{% else %}<p dj-root></p>{% endif %}"
        ),
        RuleCase(
            "on two pages",
            .project([
                .init("Templates/a.html", "<p dj-root></p>\n"), .init("Templates/b.html", "<p dj-view=\"A\"></p>\n"),
            ])
        ),
        .page("in a textarea", "<div dj-view=\"PageView\" dj-root><textarea><p dj-view=\"A\"></textarea></div>"),
    ]

    @Test(arguments: broken) func `is found`(_ row: RuleCase) throws {
        let (found, expected) = try row.places(of: "T005")
        #expect(found == expected)
    }

    @Test(arguments: sound) func `is not imagined`(_ row: RuleCase) throws {
        #expect(try row.places(of: "T005").found == [])
    }
}
