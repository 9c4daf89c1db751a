import Checks
import Testing

@Suite struct `T010, a click that navigates` {
    static let broken: [RuleCase] = [
        .inside("data-tab", "↓<a dj-click=\"go\" data-tab=\"a\">x</a>"),
        .inside("data-tab-name", "↓<button dj-click=\"switch_tab\" data-tab-name=\"overview\">x</button>"),
        .inside("data-view", "↓<a dj-click=\"go\" data-view=\"a\">x</a>"),
        .inside("a dynamic data-page", "↓<a dj-click=\"go\" data-page=\"{{ n }}\">x</a>"),
        .inside("data-section", "↓<a dj-click=\"go\" data-section=\"a\">x</a>"),
        .inside("data-section-id", "↓<a dj-click=\"go\" data-section-id=\"a\">x</a>"),
        .inside("data-page-number", "↓<a dj-click=\"go\" data-page-number=\"1\">x</a>"),
        .inside("dj-value-tab", "↓<a dj-click=\"go\" dj-value-tab=\"a\">x</a>"),
        .inside("a typed parameter", "↓<a dj-click=\"go\" data-page:int=\"1\">x</a>"),
        .inside("a modifier", "↓<a dj-click.prevent=\"go\" data-tab=\"a\">x</a>"),
        .inside("upper case", "↓<A DJ-CLICK=\"go\" DATA-TAB=\"a\">x</A>"),
        .inside("single quotes", "↓<a dj-click='go' data-tab='a'>x</a>"),
        .inside("several lines", "↓<a\n  dj-click=\"go\"\n  data-tab=\"a\">x</a>"),
        .inside("an angle bracket in a value", "↓<a title=\"a>b\" dj-click=\"go\" data-tab=\"a\">x</a>"),
        .inside("a loop", "{% for t in tabs %}↓<a dj-click=\"go\" data-tab=\"{{ t }}\">x</a>{% endfor %}"),
        .inside("an attribute of a branch", "↓<a dj-click=\"go\" {% if t %}data-tab=\"{{ t }}\"{% endif %}>x</a>"),
        RuleCase(
            "a template without a view",
            .project([.init("Templates/x.html", "↓<a dj-click=\"go\" data-tab=\"a\">x</a>")])
        ),
    ]

    static let sound: [RuleCase] = [
        .inside("no click", "<a data-tab=\"a\">x</a>"),
        .inside("a patch", "<a dj-patch=\"?tab=a\" data-tab=\"a\">x</a>"),
        .inside("a navigation", "<a dj-navigate=\"/a/\" data-tab=\"a\">x</a>"),
        .inside("data-table", "<a dj-click=\"go\" data-table=\"a\">x</a>"),
        .inside("data-tabindex", "<a dj-click=\"go\" data-tabindex=\"1\">x</a>"),
        .inside("data-viewport", "<a dj-click=\"go\" data-viewport=\"a\">x</a>"),
        .inside("data-page-size and data-pages", "<a dj-click=\"go\" data-page-size=\"9\" data-pages=\"3\">x</a>"),
        .inside("data-view-count", "<a dj-click=\"go\" data-view-count=\"9\">x</a>"),
        .inside("data-section-title", "<a dj-click=\"go\" data-section-title=\"a\">x</a>"),
        .inside("x-data-tab", "<a dj-click=\"go\" x-data-tab=\"a\">x</a>"),
        .inside("a role", "<a dj-click=\"go\" role=\"tab\" aria-selected=\"true\">x</a>"),
        .inside("a title", "<a dj-click=\"go\" title=\"data-tab\">x</a>"),
        .inside("a title about clicks", "<a title=\"dj-click\" data-tab=\"a\">x</a>"),
        .inside("a click elsewhere", "<a dj-click-away=\"go\" data-tab=\"a\">x</a>"),
        .inside("the parameter on the parent", "<p data-tab=\"a\"><a dj-click=\"go\">x</a></p>"),
        .inside("a comment", "<!-- <a dj-click=\"go\" data-tab=\"a\"> -->{# <a dj-click=\"go\" data-tab=\"a\"> #}"),
        .inside(
            "verbatim and script",
            "{% verbatim %}<a dj-click=\"go\" data-tab>{% endverbatim %}<script>'<a dj-click data-tab>'</script>"
        ),
        .inside(
            "a handler that patches",
            "<a dj-click=\"go_to\" data-tab=\"a\">x</a>",
            view: "@EventHandler func goTo(tab: String = \"\") { self.patch([\"tab\": tab]) }"
        ),
        .inside("a patch as well", "<a dj-click=\"go\" dj-patch=\"?a\" data-tab=\"a\">x</a>"),
        .inside("a toggle", "<a dj-click=\"toggle_menu\" data-item-id=\"1\">x</a>"),
        .inside("a modal", "<a dj-click=\"open\" data-modal=\"a\">x</a>"),
    ]

    @Test(arguments: broken) func `is found`(_ row: RuleCase) throws {
        let (found, expected) = try row.places(of: "T010")
        #expect(found == expected)
    }

    @Test(arguments: sound) func `is not imagined`(_ row: RuleCase) throws {
        #expect(try row.places(of: "T010").found == [])
    }
}
