import Checks
import Testing

@Suite struct `Rows, searches and deletions` {
    static let search = "@EventHandler func search(value: String = \"\") {}"

    static let broken: [RuleRow] = [
        RuleRow("T021", .inside("a field", "{% for i in items %}↓<li><input name=\"a\"></li>{% endfor %}")),
        RuleRow(
            "T021",
            .inside(
                "deep in the row",
                "{% for i in items %}↓<li><p><span><textarea></textarea></span></p></li>{% endfor %}"
            )
        ),
        RuleRow(
            "T021",
            .inside("the row itself", "{% for i in items %}↓<details><summary>x</summary></details>{% endfor %}")
        ),
        RuleRow(
            "T021",
            .inside("in a branch", "{% for i in items %}↓<li>{% if i %}<select></select>{% endif %}</li>{% endfor %}")
        ),
        RuleRow(
            "T021",
            .inside("a list of an object", "{% for i in cart.items|slice:\":3\" %}↓<li><input></li>{% endfor %}")
        ),
        RuleRow(
            "T021",
            .inside(
                "an inner loop",
                "{% for a in x %}<ul data-key=\"{{ a }}\">{% for i in a.items %}↓<li><input></li>{% endfor %}</ul>{% endfor %}"
            )
        ),
        RuleRow("T021", .inside("a hook", "{% for i in items %}↓<li dj-hook=\"Chart\"></li>{% endfor %}")),
        RuleRow("T022", .inside("keyup", "<input ↓dj-keyup=\"search\">", view: search)),
        RuleRow(
            "T022",
            .inside(
                "other words",
                "<input ↓dj-keyup=\"filter_items\">",
                view: "@EventHandler func filterItems(value: String = \"\") {}"
            )
        ),
        RuleRow("T022", .inside("forbidden", "<input ↓dj-input=\"search\" dj-debounce=\"0\">", view: search)),
        RuleRow(
            "T023",
            .inside(
                "a store",
                "<b ↓dj-click=\"delete_item\">x</b>",
                view: "@EventHandler func deleteItem() async throws {}"
            )
        ),
        RuleRow(
            "T023",
            .inside(
                "with an argument",
                "<b ↓dj-click=\"remove(3)\">x</b>",
                view: "@EventHandler func remove() throws {}"
            )
        ),
    ]

    static let sound: [RuleRow] = [
        RuleRow("T021", .inside("a key", "{% for i in items %}<li data-key=\"{{ i }}\"><input></li>{% endfor %}")),
        RuleRow("T021", .inside("another key", "{% for i in items %}<li dj-key=\"{{ i }}\"><input></li>{% endfor %}")),
        RuleRow("T021", .inside("an id", "{% for i in items %}<li id=\"i-{{ i }}\"><input></li>{% endfor %}")),
        RuleRow(
            "T021",
            .inside(
                "a key on the first of two",
                "{% for i in items %}<dt data-key=\"{{ i }}\">x</dt><dd><input></dd>{% endfor %}"
            )
        ),
        RuleRow(
            "T021",
            .inside("nothing that stays", "{% for i in items %}<li>{{ i }}<b dj-click=\"go\">x</b></li>{% endfor %}")
        ),
        RuleRow(
            "T021",
            .inside(
                "fields that hold nothing",
                "{% for i in items %}<li><input type=\"hidden\"><input type=submit></li>{% endfor %}"
            )
        ),
        RuleRow("T021", .inside("a form's fields", "{% for f in form.fields %}<p><input></p>{% endfor %}")),
        RuleRow("T021", .inside("a literal", "{% for i in \"abc\" %}<p><input></p>{% endfor %}")),
        RuleRow(
            "T021",
            .inside(
                "nothing to show",
                "{% for i in items %}<li data-key=\"{{ i }}\"></li>{% empty %}<li><input></li>{% endfor %}"
            )
        ),
        RuleRow(
            "T021",
            RuleCase(
                "a plain page",
                .project([.init("Templates/a.html", "{% for i in items %}<li><input></li>{% endfor %}\n")])
            )
        ),
        RuleRow("T022", .inside("input", "<input dj-input=\"search\">", view: search)),
        RuleRow("T022", .inside("a pause", "<input dj-keyup=\"search\" dj-debounce=\"300\">", view: search)),
        RuleRow("T022", .inside("a turn", "<input dj-keyup=\"search\" dj-throttle=\"300\">", view: search)),
        RuleRow("T022", .inside("one key", "<input dj-keyup.enter=\"search\">", view: search)),
        RuleRow(
            "T022",
            .inside(
                "no search",
                "<input dj-keyup=\"research\">",
                view: "@EventHandler func research(value: String = \"\") {}"
            )
        ),
        RuleRow("T022", .inside("a handler that is not in sight", "<input dj-keyup=\"search\">")),
        RuleRow(
            "T022",
            .inside(
                "a paced handler",
                "<input dj-keyup=\"search\">",
                view: "@EventHandler(.throttle(.seconds(1))) func search() {}"
            )
        ),
        RuleRow(
            "T023",
            .inside(
                "a question",
                "<b dj-click=\"delete_item\" dj-confirm=\"Sure?\">x</b>",
                view: "@EventHandler func deleteItem() async {}"
            )
        ),
        RuleRow(
            "T023",
            .inside(
                "a dialog",
                "<dialog><b dj-click=\"delete_item\">x</b></dialog>",
                view: "@EventHandler func deleteItem() async {}"
            )
        ),
        RuleRow(
            "T023",
            .inside(
                "the page's own state",
                "<b dj-click=\"delete_item\">x</b>",
                view: "@EventHandler func deleteItem() {}"
            )
        ),
        RuleRow(
            "T023",
            .inside(
                "another verb",
                "<b dj-click=\"undelete\">x</b><b dj-click=\"show_removed\">x</b>",
                view: "@EventHandler func undelete() async {}\n@EventHandler func showRemoved() async {}"
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
