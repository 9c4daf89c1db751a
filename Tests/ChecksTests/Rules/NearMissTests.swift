import Checks
import Testing

@Suite struct `Names that are nearly right` {
    /// A page and a player, with routes; the page's template may be more than one file.
    private static func app(
        _ name: String,
        _ rule: String,
        _ page: String,
        routes: String = "Live(\"/\", PageView.self, name: \"page\")",
        members: String = "",
        others: [RuleExample.File] = []
    ) -> RuleRow {
        let swift = """
            @LiveView("page.html")
            final class PageView {
                \(members)
            }
            @LiveView(template: "<p>Play</p>")
            final class PlayerView {}
            @main
            struct App: DjustApp {
                var body: some Routes {
                    \(routes)
                }
            }
            """
        let files: [RuleExample.File] = [.init("Templates/page.html", page), .init("Sources/App/App.swift", swift)]
        return RuleRow(rule, RuleCase(name, .project(files + others)))
    }

    private static func root(_ content: String) -> String { "<div dj-view=\"PageView\" dj-root>\(content)</div>\n" }

    private static let items = "Live(\"/items/<int:item>/\", PageView.self, name: \"item\")"
    private static let base = RuleExample.File(
        "Templates/base.html",
        "<main>{% block content %}{% block inner %}{% endblock %}{% endblock %}{% include part %}</main>\n"
    )

    private static func part(_ text: String) -> RuleExample.File { .init("Templates/part.html", text + "\n") }

    static let broken: [RuleRow] = [
        app("a block", "T026", "{% extends 'base.html' %}{% block ↓contnt %}{% endblock %}", others: [base]),
        app(
            "a block in a tag",
            "T026",
            "{% extends 'base.html' %}{% if a %}{% block ↓x %}{% endblock %}{% endif %}",
            others: [base]
        ),
        app("a name for a part", "T027", root("{% include 'part.html' with ↓nmae=1 %}"), others: [part("{{ name }}")]),
        app(
            "a name for a part of a part",
            "T027",
            root("{% include 'part.html' with ↓nmae=1 %}"),
            others: [
                part("{% include './inner.html' %}"), .init("Templates/inner.html", "{{ name }}\n"),
            ]
        ),
        app("a mode", "T028", root("<ul dj-update=\"↓preprend\"></ul>")),
        app("an option", "T028", root("{% live_render 'PlayerView' ↓lzay=True %}")),
        app("an attribute", "T029", root("<a ↓hrf=\"#a\">a</a>")),
        app("in a branch", "T029", root("<button {% if a %}↓disabeld{% else %}↓tilte=\"a\"{% endif %}>a</button>")),
        app("in capitals", "T029", root("<a ↓HRFE=\"#a\">a</a>")),
        app("a state for readers", "T029", root("<a href=\"#a\" ↓aria-curent=\"page\">a</a>")),
        app("a family", "T029", root("<a href=\"#a\" ↓aira-label=\"b\" ↓daat-kind=\"c\">a</a>")),
        app("a beginning", "T019", root("<b ↓d-click=\"a\">x</b>")),
        app("a prefix", "T019", root("<b dj-click=\"a\" ↓dj-valeu-id=\"1\">x</b>")),
        app("a view in a tag", "V017", root("{% live_render ↓'app.PlayrView' %}")),
        app("a shortcut", "V016", root("<b dj-shortcut=\"ctrl+s:↓save:prevent, escape: ↓close\">x</b>")),
        app("a path", "V024", root("<a dj-navigate=\"↓/itmes/3/\">a</a>"), routes: items),
        app("a path with no number", "V024", root("<a dj-patch=\"↓/items/three/?a=b\">a</a>"), routes: items),
        app("a place", "V025", root("{% url 'item' ↓ietm=3 %}"), routes: items),
        app("too many values", "V025", root("↓{% url 'item' 3 4 %}"), routes: items),
        app("no value", "V025", root("↓{% url 'item' %}"), routes: items),
        app("a value of none", "V025", root("{% url 'page' ↓id=3 %}")),
        app(
            "a key",
            "V026",
            root("<b dj-keyup=\"press\">x</b>"),
            members: "@EventHandler func press(↓kez: String = \"\", code: String = \"\") {}"
        ),
        app(
            "a field's value",
            "V026",
            root("<input type=\"checkbox\" aria-label=\"a\" dj-change=\"pick\">"),
            members: "@EventHandler func pick(↓vlaue: Bool = false) {}"
        ),
        app(
            "a part of the query",
            "V027",
            root("<a href=\"↓?srot=name\">a</a>"),
            members: "func mount(_ request: Request) { _ = request.query[\"sort\"] }"
        ),
        app(
            "a slot",
            "V028",
            root("{% live_render 'PlayerView' sticky=True %}<div dj-sticky-slot=\"↓PlayerView\"></div>")
        ),
        app("a name with a default", "T018", root("{{ ↓tilte|default:'a' }}"), members: "@State var title = \"\""),
        app(
            "a loop's name in a part",
            "T018",
            root("{% include 'part.html' %}"),
            members: "@State var errors = [\"\"]",
            others: [part("{% for eror in errors %}{% if ↓error %}{{ eror }}{% endif %}{% endfor %}")]
        ),
    ]

    static let sound: [RuleRow] = [
        app("a base that is state", "T026", "{% extends base %}{% block contnt %}{% endblock %}"),
        app("a block of a block", "T026", "{% extends 'base.html' %}{% block inner %}{% endblock %}", others: [base]),
        app(
            "a new block in a block",
            "T026",
            "{% extends 'base.html' %}{% block content %}{% block a %}{% endblock %}{% endblock %}",
            others: [base]
        ),
        app("a name for nobody", "T027", root("{% include 'part.html' with colour=1 %}"), others: [part("{{ name }}")]),
        app("both names", "T027", root("{% include 'part.html' with nmae=1 name=2 %}"), others: [part("{{ name }}")]),
        app(
            "a tag that may read it",
            "T027",
            root("{% include 'part.html' with nmae=1 %}"),
            others: [
                part("{{ name }}{% blocktranslate %}{{ nmae }}{% endblocktranslate %}")
            ]
        ),
        app(
            "a part that is state",
            "T027",
            root("{% include 'part.html' with nmae=1 %}"),
            others: [
                part("{{ name }}{% include inner %}")
            ]
        ),
        app("a mode that is state", "T028", root("<ul dj-update=\"{{ mode }}\"></ul>")),
        app("a parameter of a view", "T028", root("{% live_render 'PlayerView' kind=4 track='a' %}")),
        app(
            "old attributes",
            "T029",
            root("<table align=\"left\" cellpadding=\"1\"></table><font face=\"a\">a</font>")
        ),
        app(
            "attributes of scripts",
            "T029",
            root("<b onclik=\"a\" v-bind:href=\"a\" @click.stop=\"a\" hx-target=\"a\">x</b>")
        ),
        app("an attribute that is made", "T029", root("<b clas{{ s }}=\"a\" {{ b }}valu=\"c\">x</b>")),
        app(
            "in text, comments and scripts",
            "T029",
            root("lcass=\"a\" <!-- <b lcass=\"a\"> --><script type=\"application/json\">\"<b lcass=1>\"</script>")
        ),
        app(
            "a key of one's own",
            "T029",
            root("<b data-keys=\"a\">x</b>{% for a in b %}<i data-key=\"{{ a }}\" data-keys=\"1\">x</i>{% endfor %}")
        ),
        app("other families", "T019", root("<b v-click=\"a\" ng-model=\"b\" x-view=\"c\">x</b>")),
        app("a view that is state", "V017", root("{% live_render shown %}"), members: "@State var shown = \"\""),
        app(
            "shortcuts",
            "V016",
            root("<b dj-shortcut=\"ctrl+s:save:prevent\">x</b>"),
            members: "@EventHandler func save() {}"
        ),
        app("a path that is made", "V024", root("<a dj-navigate=\"/itmes/{{ a }}/\">a</a>"), routes: items),
        app("a path of another server", "V024", root("<a href=\"/accounts/login/\">a</a>"), routes: items),
        app("routes from elsewhere", "V024", root("<a dj-navigate=\"/a/\">a</a>"), routes: "\(items)\n        more()"),
        app(
            "files",
            "V024",
            root("<a dj-navigate=\"/static/a.pdf\">a</a>"),
            routes: "\(items)\n        StaticFiles(\"/static/\", directory: \"static\")"
        ),
        app(
            "a value by name or by place",
            "V025",
            root("{% url 'item' item=3 %}{% url \"item\" a.b|default:\"x y\" %}"),
            routes: items,
            members: "@State var a = [\"\": 1]"
        ),
        app("a name that may be empty", "V025", root("{% url 'item' as path %}"), routes: items),
        app(
            "two routes of a name",
            "V025",
            root("{% url 'item' %}"),
            routes: "\(items)\n        Live(\"/items/\", PageView.self, name: \"item\")"
        ),
        app(
            "a parameter that scripts send",
            "V026",
            root("<b dj-click=\"press\" data-id=\"1\">x</b>"),
            members: "@EventHandler func press(id: Int = 0, source: String = \"\", ids: [Int] = []) {}"
        ),
        app(
            "attributes that are made",
            "V026",
            root("<b dj-click=\"press\" data-stop=\"1\" {{ more }}>x</b>"),
            members: "@State var more = \"\"\n    @EventHandler func press(step: Int = 0, _ rest: EventParameters) {}"
        ),
        app(
            "a request that is handed on",
            "V027",
            root("<a href=\"?srot=name\">a</a>"),
            members: "func mount(_ request: Request) { _ = request.query[\"sort\"]; read(request) }"
        ),
        app("a slot without a view", "V028", root("<div dj-sticky-slot=\"player\"></div>")),
        app("a plural with a default", "T018", root("{{ items|default:'a' }}"), members: "@State var item = \"\""),
        app(
            "another name in a part",
            "T018",
            root("{% include 'part.html' %}"),
            members: "@State var title = \"\"",
            others: [part("{% if tilte %}{{ tilte }}{% endif %}")]
        ),
    ]

    @Test(arguments: broken)
    func `are found`(_ row: RuleRow) throws {
        let places = try row.example.places(of: row.rule)
        #expect(!places.expected.isEmpty && places.found == places.expected)
    }

    @Test(arguments: sound)
    func `are left alone where they may be right`(_ row: RuleRow) throws {
        #expect(try row.example.places(of: row.rule).found == [])
    }
}
