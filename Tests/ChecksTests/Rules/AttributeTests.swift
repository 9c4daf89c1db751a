import Checks
import Testing

@Suite struct `Attributes that mean nothing or stand there twice` {
    static let broken: [RuleRow] = [
        RuleRow("T019", .inside("a typo", "<b ↓dj-clik=\"go\">x</b>")),
        RuleRow("T019", .inside("upper case", "<b ↓DJ-CLIK=\"go\">x</b>")),
        RuleRow("T019", .inside("no value", "<b ↓dj-claok>x</b>")),
        RuleRow("T019", .inside("an underscore", "<b ↓dj_click=\"go\">x</b>")),
        RuleRow("T019", .inside("a colon", "<b ↓dj:click=\"go\">x</b>")),
        RuleRow("T019", .inside("no hyphen", "<b ↓djclick=\"go\">x</b>")),
        RuleRow("T019", .inside("as HTML calls it", "<b ↓dj-onclick=\"go\">x</b>")),
        RuleRow("T019", .inside("as others call it", "<b ↓dj-click-outside=\"go\">x</b>")),
        RuleRow("T019", .inside("a value without a name", "<b dj-click=\"go\" ↓dj-value=\"3\">x</b>")),
        RuleRow("T019", .inside("nothing like it", "<b ↓dj-sparkle>x</b>")),
        RuleRow("T019", .inside("in a branch", "<b {% if a %}↓dj-clik=\"go\"{% endif %}>x</b>")),
        RuleRow("T019", .inside("a modifier of others", "<b dj-click↓.prevent=\"go\">x</b>")),
        RuleRow("T019", .inside("a debounce", "<input dj-input↓.debounce-200=\"go\">")),
        RuleRow("T019", .inside("a key that is none", "<input dj-keydown↓.retrun=\"go\">")),
        RuleRow("T019", .inside("two keys", "<input dj-keydown↓.enter.shift=\"go\">")),
        RuleRow("T019", .inside("a state that is none", "<b dj-loading↓.disabled>x</b>")),
        RuleRow("T019", .inside("a target", "<b dj-loading↓.target=\"#a\">x</b>")),
        RuleRow("T019", .inside("a way to sync that is none", "<input dj-model↓.lasy=\"a\">")),
        RuleRow("T020", .inside("two clicks", "<b dj-click=\"a\" ↓dj-click=\"b\">x</b>")),
        RuleRow("T020", .inside("two cases", "<b CLASS=\"a\" ↓class=\"b\">x</b>")),
        RuleRow("T020", .inside("three of them", "<b id=a ↓id=b ↓id=c>x</b>")),
        RuleRow("T020", .inside("both in one branch", "<b {% if a %}id=\"a\" ↓id=\"b\"{% endif %}>x</b>")),
        RuleRow("T020", .inside("the second in a branch", "<b id=\"a\" {% if a %}↓id=\"b\"{% endif %}>x</b>")),
        RuleRow("T020", .inside("the same key twice", "<b dj-keydown.enter=\"a\" ↓dj-keydown.enter=\"b\">x</b>")),
    ]

    static let sound: [RuleRow] = [
        RuleRow(
            "T019",
            .inside(
                "every event",
                "<b dj-click=\"a\" dj-input=\"a\" dj-change=\"a\" dj-focus=\"a\" dj-blur=\"a\">x</b>"
            )
        ),
        RuleRow(
            "T019",
            .inside(
                "keys",
                "<b dj-keydown.enter=\"a\" dj-keyup.a=\"a\" dj-window-keydown.escape=\"a\" dj-keydown.f5=\"a\">x</b>"
            )
        ),
        RuleRow(
            "T019",
            .inside(
                "states",
                "<b dj-loading.disable dj-loading.show=\"flex\" dj-loading.class=\"a\" dj-loading.for=\"a\">x</b>"
            )
        ),
        RuleRow(
            "T019",
            .inside("models", "<input dj-model=\"a\"><input dj-model.lazy=\"a\"><input dj-model.debounce-37=\"a\">")
        ),
        RuleRow("T019", .inside("values", "<b dj-value-item-id=\"3\" dj-value-count:int=\"3\">x</b>")),
        RuleRow(
            "T019",
            .inside(
                "what the client does not do yet",
                "<b dj-hook=\"A\" dj-transition=\"a\" dj-upload=\"a\" dj-navigate=\"/\">x</b>"
            )
        ),
        RuleRow("T019", .inside("other prefixes", "<b data-dj-clik=\"a\" djust=\"a\" x-dj-clik=\"a\">x</b>")),
        RuleRow("T019", .inside("a class and a text", "<b class=\"dj-clik\" title=\"dj-clik\">dj-clik</b>")),
        RuleRow(
            "T019",
            .inside("a comment", "<!-- <b dj-clik> -->{# <b dj-clik> #}{% verbatim %}<b dj-clik>{% endverbatim %}")
        ),
        RuleRow("T019", .inside("a name that rendering makes", "<b dj-{{ event }}=\"a\">x</b>")),
        RuleRow("T020", .inside("alternatives", "<b {% if a %}id=\"a\"{% else %}id=\"b\"{% endif %}>x</b>")),
        RuleRow("T020", .inside("a default behind a branch", "<b {% if a %}id=\"a\"{% endif %} id=\"b\">x</b>")),
        RuleRow("T020", .inside("keys", "<b dj-keydown.enter=\"a\" dj-keydown.escape=\"b\" dj-keydown=\"c\">x</b>")),
        RuleRow("T020", .inside("two elements", "<b id=\"a\"></b><b id=\"b\"></b>")),
        RuleRow("T020", .inside("in a value", "<b title=\"class='a'\" class=\"a\">x</b>")),
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
