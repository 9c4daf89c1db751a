import Checks
import Testing

@Suite struct `Names that djust has given up` {
    static let broken: [RuleRow] = [
        RuleRow("T001", .inside("a click", "<b ↓@click=\"go\">x</b>")),
        RuleRow("T001", .inside("in a branch", "<b {% if a %}↓@click=\"go\"{% endif %}>x</b>")),
        RuleRow("T001", .inside("upper case", "<B ↓@CLICK=\"go\">x</B>")),
        RuleRow("T001", .inside("a modifier", "<b ↓@click.prevent=\"go\">x</b>")),
        RuleRow(
            "T001",
            .inside("all of them", "<b ↓@input=\"a\" ↓@change=\"a\" ↓@submit=\"a\" ↓@blur=\"a\" ↓@focus=\"a\">x</b>")
        ),
        RuleRow(
            "T004",
            .inside("with spaces", "<script>f();\n↓window . addEventListener ('djust:patched', f)</script>")
        ),
        RuleRow("T004", .inside("a backtick", "<script>↓window.addEventListener(`djust:error`, f)</script>")),
        RuleRow(
            "T004",
            .inside("behind a division", "<script>const a = b / 2; ↓window.addEventListener('djust:error', f)</script>")
        ),
        RuleRow(
            "T004",
            .inside(
                "behind a pattern",
                "<script>a = /[/'\"]/.test(b); ↓window.addEventListener('djust:error', f)</script>"
            )
        ),
        RuleRow("T004", .inside("a typo", "<script>document.addEventListener(↓'djust:pached', f)</script>")),
        RuleRow("T014", .inside("any value", "<b ↓data-dj-id={{ n }}>x</b>")),
        RuleRow("T015", .inside("the root alone", "<b ↓data-djust-root>x</b>")),
    ]

    static let sound: [RuleRow] = [
        RuleRow("T001", .inside("a mail", "<a href=\"mailto:a@click=b\">@click=\"go\"</a>")),
        RuleRow("T001", .inside("a comment", "<!-- <b @click=\"go\"> -->{# <b @click=\"go\"> #}")),
        RuleRow("T001", .inside("another event", "<b @scroll=\"go\">x</b>")),
        RuleRow("T001", .inside("Alpine", "<p x-data=\"{}\"><b @click=\"go\">x</b></p>")),
        RuleRow("T001", .inside("Vue", "<script src=\"https://unpkg.com/vue@3\"></script><b @click=\"go\">x</b>")),
        RuleRow("T004", .inside("the document", "<script>document.addEventListener('djust:connected', f)</script>")),
        RuleRow("T004", .inside("a comment", "<script>/* window.addEventListener('djust:error', f) */</script>")),
        RuleRow("T004", .inside("a text", "<script>a = \"window.addEventListener('djust:error', f)\"</script>")),
        RuleRow("T004", .inside("another window", "<script>frame.window.addEventListener('djust:error', f)</script>")),
        RuleRow("T004", .inside("another event", "<script>window.addEventListener('load', f)</script>")),
        RuleRow("T004", .inside("the page's own event", "<script>window.addEventListener('djust:cart', f)</script>")),
        RuleRow(
            "T004",
            .inside("data", "<script type=\"text/plain\">window.addEventListener('djust:error', f)</script>")
        ),
        RuleRow("T014", .inside("other names", "<b data-dj-ids=\"3\" x-data-dj-id=\"3\">x</b>")),
        RuleRow("T015", .inside("other names", "<b data-djust-view-model=\"a\" data-djust-view-embedded>x</b>")),
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
