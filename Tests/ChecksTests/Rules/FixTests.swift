import Checks
import Djust
import Testing

@Suite struct `The changes that mend templates` {
    struct Row: CustomTestStringConvertible {
        let rule: String
        let before: String
        let after: String?
        var testDescription: String { "\(rule): \(before)" }
    }

    static let rows: [Row] = [
        Row(rule: "T001", before: "<b @click=\"go\">x</b>", after: "<b dj-click=\"go\">x</b>"),
        Row(rule: "T001", before: "<b @keydown.enter='go'>x</b>", after: "<b dj-keydown.enter='go'>x</b>"),
        Row(rule: "T001", before: "<b @click=\"go\" dj-click=\"go\">x</b>", after: nil),
        Row(rule: "T001", before: "<b @click.prevent=\"go\">x</b>", after: nil),
        Row(
            rule: "T002",
            before: "<div dj-view=\"PageView\">x</div>",
            after: "<div dj-view=\"PageView\" dj-root>x</div>"
        ),
        Row(rule: "T002", before: "<div dj-view=PageView>x</div>", after: "<div dj-view=PageView dj-root>x</div>"),
        Row(rule: "T002", before: "<i dj-view=\"PageView\"></i><i dj-view=\"PageView\"></i>", after: nil),
        Row(rule: "T002", before: "<p>{{ title }}</p>", after: nil),
        Row(
            rule: "T004",
            before: "<p dj-view=\"PageView\" dj-root></p><script>window.addEventListener('djust:error', f)</script>",
            after: "<p dj-view=\"PageView\" dj-root></p><script>document.addEventListener('djust:error', f)</script>"
        ),
        Row(
            rule: "T005",
            before: "<main dj-view='PageView'><p class=\"a\"\n  dj-root>x</p></main>",
            after: "<main dj-view='PageView' dj-root><p class=\"a\">x</p></main>"
        ),
        Row(
            rule: "T005",
            before: "<main dj-root><p dj-view=\"PageView\" id=\"a\">x</p></main>",
            after: "<main><p dj-view=\"PageView\" dj-root id=\"a\">x</p></main>"
        ),
        Row(rule: "T005", before: "<p dj-view=\"PageView\"></p><i dj-root></i><b dj-root></b>", after: nil),
        Row(rule: "T014", before: "<b data-dj-id=\"3\">x</b>", after: "<b dj-id=\"3\">x</b>"),
        Row(rule: "T014", before: "<b data-dj-id=\"3\" dj-id=\"4\">x</b>", after: nil),
        Row(
            rule: "T015",
            before: "<b data-djust-view=\"PageView\" data-djust-root>x</b>",
            after: "<b dj-view=\"PageView\" dj-root>x</b>"
        ),
        Row(
            rule: "C012",
            before: "<p>\n  <script src=\"/static/djust/client.js\">\n  </script>\n</p>\n",
            after: "<p>\n</p>\n"
        ),
        Row(rule: "C012", before: "<p><script src=\"/static/djust/client.js\"></script></p>\n", after: nil),
    ]

    @Test(arguments: rows) func `are exact`(_ row: Row) throws {
        #expect(try FixedProject.page(row.before, rule: row.rule) == row.after)
    }

    @Test(arguments: rows.filter { $0.after != nil }) func `leave nothing of the rule behind`(_ row: Row) throws {
        let after = try #require(row.after)
        #expect(try RuleCase.page("", after).places(of: row.rule).found == [])
    }

    @Test func `want a look where another file changes`() throws {
        let report = try MarkedProject([
            .init("Templates/base.html", "<body dj-root>{% block content %}{% endblock %}</body>\n"),
            .init(
                "Templates/page.html",
                "{% extends \"base.html\" %}{% block content %}<p dj-view=\"PageView\"></p>{% endblock %}\n"
            ),
            .init("Sources/App/V.swift", "@LiveView(\"page.html\")\nfinal class PageView {}\n"),
        ]).check()
        let fix = try #require(report.findings.first { $0.rule == "T005" }?.fix)
        #expect(fix.applicability == .unsafe)
        #expect(fix.edits.map(\.span.source.name) == ["Templates/page.html", "Templates/base.html"])
    }
}
