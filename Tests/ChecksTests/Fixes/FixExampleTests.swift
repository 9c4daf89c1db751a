import Checks
import Djust
import Foundation
import Testing

@Suite struct `The fixes of the rules` {
    struct Example: CustomTestStringConvertible {
        let id: String
        let example: RuleExample
        let index: Int
        var testDescription: String { "\(id) example \(index + 1)" }
    }

    static let examples = RuleRegistry.metadata.flatMap { metadata in
        metadata.triggering.enumerated().filter { $0.element.fixed != nil }.map {
            Example(id: metadata.id, example: $0.element, index: $0.offset)
        }
    }

    @Test(arguments: examples)
    func `make of every example what it says`(_ row: Example) throws {
        let marked = try #require(row.example.marked)
        let project = try MarkedProject(row.example.files)
        defer { project.remove() }
        let runner = try CheckRunner(CheckOptions(root: project.root))
        let snapshot = runner.snapshot()
        let outcome = Fixer(runner, unsafe: true).run(snapshot)
        let file = try #require(outcome.files.first { $0.path == marked.path })
        #expect(String(decoding: file.after, as: UTF8.self) == row.example.fixed)
        #expect(outcome.refused.isEmpty)
        #expect(MarkedProject.places(of: row.id, in: outcome.report) == [])
        #expect(outcome.report.fixed.contains { $0.rule == row.id })

        // What has been fixed once is fixed: a second run of what was written changes nothing.
        var fixed = snapshot
        for file in outcome.files { fixed.replace(file.path, with: file.after) }
        #expect(Fixer(runner, unsafe: true).run(fixed).files.isEmpty)
    }

    @Test(arguments: examples)
    func `never make an unsafe one unasked`(_ row: Example) throws {
        let project = try MarkedProject(row.example.files)
        defer { project.remove() }
        let runner = try CheckRunner(CheckOptions(root: project.root))
        let outcome = Fixer(runner, unsafe: false).run(runner.snapshot())
        #expect(outcome.fixed.allSatisfy { $0.fix?.applicability == .safe })
    }

    /// The members of a view and a template, and what the handler is after the safe fixes.
    static let handlers: [(String, String, String)] = [
        (
            "func a(x: Int, y: String, z: Bool, w: Double) {}", "",
            "func a(x: Int = 0, y: String = \"\", z: Bool = false, w: Double = 0) {}"
        ),
        (
            "func a(x: [String], y: [String: Int], z: [[Int: Int]]) {}", "",
            "func a(x: [String] = [], y: [String: Int] = [:], z: [[Int: Int]] = []) {}"
        ),
        (
            "func a(x: Int) {}", "<b dj-click=\"a\" data-x=\"1\" data-step=\"1\"></b>",
            "func a(x: Int = 0, _ extra: EventParameters) {}"
        ),
        (
            "func a(extra: Int = 1) {}", "<b dj-click=\"a\" data-extra=\"1\" data-step=\"1\"></b>",
            "func a(extra: Int = 1, _ rest: EventParameters) {}"
        ),
        ("func a(\n        x: Int,\n    ) {}", "", "func a(\n        x: Int = 0,\n    ) {}"),
        // Nobody knows a good default; a typing error; a private handler.
        ("func a(x: UUID, y: Int) {}", "", "func a(x: UUID, y: Int) {}"),
        ("func a(item: Int = 0) {}", "<b dj-click=\"a\" data-itme=\"1\"></b>", "func a(item: Int = 0) {}"),
        ("private func a(x: Int) {}", "", "private func a(x: Int) {}"),
        // Who calls it from Swift would have to give the new parameter.
        ("func a() {}; func b() { a() }", "<b dj-click=\"a\" data-step=\"1\"></b>", "func a() {}; func b() { a() }"),
    ]

    @Test(arguments: handlers)
    func `insert defaults and catch-alls where they are sure`(
        _ member: String,
        _ template: String,
        _ fixed: String
    ) throws {
        let source = { (member: String) in
            "@LiveView(\"page.html\")\nfinal class PageView {\n    @EventHandler \(member)\n}\n"
        }
        let project = try MarkedProject(RuleExample.view(source(member), template: template).files)
        defer { project.remove() }
        let runner = try CheckRunner(CheckOptions(root: project.root))
        let outcome = Fixer(runner, unsafe: false).run(runner.snapshot())
        let after = outcome.files.first?.after ?? Array(source(member).utf8)
        #expect(String(decoding: after, as: UTF8.self) == source(fixed))
    }

    /// What stands around a template in Swift, and the literal after the fixes; nil when none is offered.
    static let literals: [(String, String?)] = [
        ("\"<div dj-view='V'></div>\"", "\"<div dj-view='V' dj-root></div>\""),
        (
            "\"\"\"\n    <div dj-view=\"V\"></div>\n    \"\"\"",
            "\"\"\"\n    <div dj-view=\"V\" dj-root></div>\n    \"\"\""
        ),
        ("#\"<div dj-view=\"V\"></div>\"#", "#\"<div dj-view=\"V\" dj-root></div>\"#"),
        ("\"<div \\u{64}j-view='V'></div>\"", "\"<div \\u{64}j-view='V' dj-root></div>\""),
        // A line of a literal cannot be taken out without its indentation.
        (
            "\"\"\"\n    <i dj-view=\"V\" dj-root></i>\n    <script src=\"/djust/client.js\"></script>\n    <p>\n    \"\"\"",
            nil
        ),
        ("\"\"\"\n    <p\n    dj-root><i dj-view=\"V\"></i></p>\n    \"\"\"", nil),
        // The attribute is spelled with an escape.
        ("\"<p dj-\\u{72}oot><i dj-view='V'></i></p>\"", nil),
        // A comment's line goes with its indentation.
        (
            "\"\"\"\n    <i dj-view=\"V\" dj-root></i>\n    {# djust:ignore T010 #}\n    \"\"\"",
            "\"\"\"\n    <i dj-view=\"V\" dj-root></i>\n    \"\"\""
        ),
    ]

    @Test(arguments: literals)
    func `reach into templates in Swift`(_ literal: String, _ fixed: String?) throws {
        let source = { (literal: String) in "// é\n@LiveView(template: \(literal))\nfinal class V {}\n" }
        let project = try MarkedProject([.init("Sources/App/V.swift", source(literal))])
        defer { project.remove() }
        let runner = try CheckRunner(CheckOptions(root: project.root))
        let outcome = Fixer(runner, unsafe: false).run(runner.snapshot())
        let after = outcome.files.first.map { String(decoding: $0.after, as: UTF8.self) }
        #expect(after == fixed.map(source))
    }

    /// A page and what the safe fixes make of it.
    static let pages: [(String, String)] = [
        ("<div dj-view='V'></div>", "<div dj-view='V' dj-root></div>"),
        ("<DIV CLASS=a DJ-VIEW=V>\n</DIV>", "<DIV CLASS=a DJ-VIEW=V dj-root>\n</DIV>"),
        ("<div dj-view=\"{{ x }}\"></div>", "<div dj-view=\"{{ x }}\" dj-root></div>"),
        ("<div dj-view></div>", "<div dj-view dj-root></div>"),
        // Two views: which one is the root, nobody knows.
        ("<i dj-view=\"V\"></i><b dj-view=\"W\"></b>", "<i dj-view=\"V\"></i><b dj-view=\"W\"></b>"),
        ("<i {% if a %}dj-view=\"V\"{% endif %}></i>", "<i {% if a %}dj-view=\"V\"{% endif %}></i>"),
        ("<p\n  dj-root\n><i dj-view=\"V\"></i></p>", "<p\n><i dj-view=\"V\" dj-root></i></p>"),
        ("<p dj-root=\"\"><i dj-view=\"V\"></i></p>", "<p><i dj-view=\"V\" dj-root></i></p>"),
        (
            "<i dj-view=\"V\" dj-root></i>\r\n<script\n src=/djust/client.js>\n</SCRIPT >\r\n<p>",
            "<i dj-view=\"V\" dj-root></i>\r\n<p>"
        ),
        (
            "<i dj-view=\"V\" dj-root></i><script src=/djust/client.js>",
            "<i dj-view=\"V\" dj-root></i><script src=/djust/client.js>"
        ),
        ("<i dj-view=\"V\" dj-root></i> {# djust:ignore T010 #}\n", "<i dj-view=\"V\" dj-root></i>\n"),
        ("{# djust:ignore T010 #} <i dj-view=\"V\" dj-root></i>", " <i dj-view=\"V\" dj-root></i>"),
        ("<i dj-view=\"V\" dj-root></i>\n{# djust:ignore T010 #}", "<i dj-view=\"V\" dj-root></i>\n"),
    ]

    @Test(arguments: pages)
    func `change pages no more than they must`(_ page: String, _ fixed: String) throws {
        let project = try MarkedProject([.init("Templates/a.html", page)])
        defer { project.remove() }
        let runner = try CheckRunner(CheckOptions(root: project.root))
        let outcome = Fixer(runner, unsafe: false).run(runner.snapshot())
        #expect(String(decoding: outcome.files.first?.after ?? Array(page.utf8), as: UTF8.self) == fixed)
    }

    @Test func `that would break a file are taken back`() throws {
        // The nearest name has what ends a tag, whatever is quoted.
        let files: [RuleExample.File] = [
            .init("Templates/a.html", "{% include \"par_t.html\" %}\n"), .init("Templates/par%}t.html", "<p>\n"),
            .init("Templates/b.html", "<i dj-view=\"V\"></i>\n"),
        ]
        let project = try MarkedProject(files)
        defer { project.remove() }
        let runner = try CheckRunner(CheckOptions(root: project.root))
        let outcome = Fixer(runner, unsafe: true).run(runner.snapshot())
        #expect(outcome.refused.map(\.rule) == ["V017"])
        #expect(outcome.fixed.map(\.rule) == ["T002"])
        #expect(outcome.files.map(\.path) == ["Templates/b.html"])
        #expect(outcome.report.findings.map(\.rule) == ["V017"])
    }
}
