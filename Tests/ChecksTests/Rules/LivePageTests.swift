import Checks
import Testing

@Suite struct `Pages that are not as live as they look` {
    static let shop = RuleExample.File("Templates/shop.html", "<div dj-view=\"ShopView\" dj-root></div>\n")
    static let shopView = RuleExample.File(
        "Sources/App/ShopView.swift",
        "@LiveView(\"shop.html\")\nfinal class ShopView {}\n"
    )

    static let broken: [RuleRow] = [
        RuleRow("T012", .beside("a whole page", "<html><b ↓dj-click=\"a\" ↓dj-input.debounce=\"b\">x</b></html>")),
        RuleRow(
            "T012",
            RuleCase(
                "a child of a layout",
                .project([
                    shop, shopView, .init("Templates/base.html", "<html>{% block a %}{% endblock %}</html>\n"),
                    .init(
                        "Templates/x.html",
                        "{% extends \"base.html\" %}{% block a %}<b ↓dj-click=\"a\">x</b>{% endblock %}\n"
                    ),
                ])
            )
        ),
        RuleRow(
            "T012",
            .beside("words about views", "<html><p>dj-view</p><!-- <b dj-view> --><b ↓dj-click=\"a\">x</b></html>")
        ),
        RuleRow("T013", .page("bare", "<b ↓dj-view dj-root></b>")),
        RuleRow("T013", .page("empty", "<b ↓dj-view='' dj-root></b>")),
        RuleRow("T013", .page("a typo", "<b dj-view=↓PageViw dj-root></b>")),
        RuleRow("T013", .page("a dotted typo", "<b dj-view=\"↓app.views.PageViw\" dj-root></b>")),
        RuleRow("T013", .page("something else", "<b dj-view=\"↓Elsewhere\" dj-root></b>")),
        RuleRow("T013", .page("a phantom", "<b dj-view=\"↓{{ view_name }}\" dj-root></b>")),
        RuleRow(
            "T017",
            .page("a body", "<table><tbody ↓dj-root><tr><td ↓dj-view=\"PageView\"></td></tr></tbody></table>")
        ),
        RuleRow("T017", .page("upper case", "<TABLE><TR ↓DJ-VIEW=\"PageView\" ↓DJ-ROOT></TR></TABLE>")),
        RuleRow("T017", .page("several lines", "<table><thead\n  ↓dj-view=\"PageView\"\n  ↓dj-root></thead></table>")),
    ]

    static let sound: [RuleRow] = [
        RuleRow("T012", .beside("a part", "{# djust:partial #}<html><b dj-click=\"a\">x</b></html>")),
        RuleRow("T012", .beside("a fragment", "<b dj-click=\"a\">x</b>")),
        RuleRow("T012", .beside("a component", "<html dj-component><b dj-click=\"a\">x</b></html>")),
        RuleRow("T012", .beside("a root alone", "<html dj-root><b dj-click=\"a\">x</b></html>")),
        RuleRow("T012", .beside("an unknown parent", "{% extends layout %}<html><b dj-click=\"a\">x</b></html>")),
        RuleRow(
            "T012",
            RuleCase(
                "the layout of a live page",
                .project([
                    .init("Templates/base.html", "<html><b dj-click=\"a\">x</b>{% block a %}{% endblock %}</html>\n"),
                    .init(
                        "Templates/shop.html",
                        "{% extends \"base.html\" %}{% block a %}<p dj-view=\"ShopView\" dj-root></p>{% endblock %}\n"
                    ),
                    .init("Templates/about.html", "{% extends \"base.html\" %}{% block a %}About{% endblock %}\n"),
                    shopView,
                ])
            )
        ),
        RuleRow(
            "T012",
            RuleCase(
                "a view whose template is not written out",
                .project([
                    .init("Templates/x.html", "<html><b dj-click=\"a\">x</b></html>\n"),
                    .init("Sources/App/V.swift", "@LiveView(Names.x)\nfinal class ShopView {}\n"),
                ])
            )
        ),
        RuleRow(
            "T012",
            RuleCase(
                "no views in sight",
                .project([.init("Templates/x.html", "<html><b dj-click=\"a\">x</b></html>\n")])
            )
        ),
        RuleRow("T013", .page("dotted", "<b dj-view=\"shop.views.PageView\" dj-root></b>")),
        RuleRow("T013", .page("dynamic", "<b dj-view=\"{{ dj_view_id }}\" dj-root></b>")),
        RuleRow(
            "T013",
            .page("another attribute", "<b dj-view=\"PageView\" dj-root data-dj-view=\"\" dj-view-transitions></b>")
        ),
        RuleRow(
            "T013",
            .page("a property by that name", "<b dj-view=\"{{ view_name }}\" dj-root></b>", view: "var viewName = \"\"")
        ),
        RuleRow("T013", .page("a sticky wrapper", "<b dj-view dj-sticky-view=\"a\" dj-sticky-root></b>")),
        RuleRow(
            "T013",
            RuleCase(
                "a class that inherits from a view",
                .project([
                    .init("Templates/page.html", "<b dj-view=\"SmallShop\" dj-root></b>\n"), shop, shopView,
                    .init("Sources/App/S.swift", "final class SmallShop: Shop {}\n"),
                ])
            )
        ),
        RuleRow(
            "T013",
            RuleCase("no views in sight", .project([.init("Templates/x.html", "<b dj-view=\"A\" dj-root></b>\n")]))
        ),
        RuleRow("T016", .page("a live route", "<b dj-view=\"PageView\" dj-root><a dj-navigate=\"/\">x</a></b>")),
        RuleRow(
            "T016",
            RuleCase("no app in sight", .project([.init("Templates/x.html", "<a dj-navigate=\"/\">x</a>\n")]))
        ),
        RuleRow(
            "T016",
            RuleCase(
                "routes that are made elsewhere",
                .project([
                    .init("Templates/x.html", "<a dj-navigate=\"/\">x</a>\n"),
                    .init(
                        "Sources/App/A.swift",
                        "@main\nstruct A: DjustApp {\n    var body: some Routes {\n        shopRoutes()\n    }\n}\n"
                    ),
                ])
            )
        ),
        RuleRow("T017", .page("the table", "<table dj-view=\"PageView\" dj-root><tr><td>x</td></tr></table>")),
        RuleRow(
            "T017",
            .page("other names", "<table><tr data-dj-root dj-view-transitions title=\"dj-root\"></tr></table>")
        ),
        RuleRow("T017", .page("an element that is none", "<trx dj-view=\"PageView\" dj-root></trx>")),
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

extension RuleCase {
    /// Makes a row of a template that no view is bound to, beside a live page.
    fileprivate static func beside(_ name: String, _ template: String) -> RuleCase {
        RuleCase(
            name,
            .project([.init("Templates/x.html", template + "\n"), LivePageFiles.shop, LivePageFiles.shopView])
        )
    }
}

private typealias LivePageFiles = `Pages that are not as live as they look`
