import Checks
import Djust
import Foundation
import Testing

@Suite struct `The selection of rules and files` {
    static let files: [RuleExample.File] = [
        .init("Templates/b.html", "{# djust:partial #}<a dj-click=\"go\" data-tab=\"a\">x</a>\n"),
        .init("Templates/a.html", "<div dj-view=\"V\"></div>\n"),
        .init("Sources/App/V.swift", "@LiveView(\"a.html\")\nfinal class V {\n    var c = HTTPClient()\n}\n"),
    ]

    struct Case: CustomTestStringConvertible {
        let select: [String]
        let ignore: [String]
        let rules: [String]
        var testDescription: String { "select \(select), ignore \(ignore)" }
    }

    static let cases: [Case] = [
        Case(select: ["T010"], ignore: [], rules: ["T010"]),
        Case(select: ["t0"], ignore: [], rules: ["T002", "T010"]),
        Case(select: ["djust.T", "V006"], ignore: [], rules: ["T002", "T010", "V006"]),
        Case(select: ["T002,T010"], ignore: [], rules: ["T002", "T010"]),
        Case(select: ["click-navigation"], ignore: [], rules: ["T010"]),
        Case(select: ["T"], ignore: ["T01"], rules: ["T002"]),
        Case(select: [], ignore: ["T", "V"], rules: []),
    ]

    @Test(arguments: cases) func `takes ids, beginnings of ids and names`(_ row: Case) throws {
        let report = try MarkedProject(Self.files).check { options in
            options.select = row.select
            options.ignore = row.ignore
        }
        #expect(report.findings.map(\.rule).sorted() == row.rules)
    }

    @Test(arguments: ["T9", "", ",", "nonsense"]) func `refuses what means no rule`(_ selector: String) {
        var options = CheckOptions(root: "/")
        options.select = [selector + "x"]
        #expect(throws: CheckUsageError.self) { try CheckRunner(options) }
    }

    @Test(arguments: [
        (["Templates"], ["T002", "T010"]), (["Templates/a.html"], ["T002"]), (["**/*.swift"], ["V006"]),
        (["Templates/b.html", "Sources"], ["T010", "V006"]),
    ])
    func `shows findings in chosen paths, and counts the others`(_ paths: [String], _ rules: [String]) throws {
        let report = try MarkedProject(Self.files).check { $0.paths = paths.map { PathPattern($0) } }
        #expect(report.findings.map(\.rule).sorted() == rules)
        #expect(report.coverage.hiddenFindings == 3 - rules.count)
        #expect(report.coverage.templates == 2)
    }

    @Test func `shows findings that point at a changed file`() throws {
        let files: [RuleExample.File] = [
            .init(
                "Templates/page.html",
                "<div dj-view=\"PageView\" dj-root><button dj-click=\"go\" data-step=\"1\"></button></div>\n"
            ),
            .init(
                "Sources/App/PageView.swift",
                "@LiveView(\"page.html\")\nfinal class PageView {\n    @EventHandler func go() {}\n}\n"
            ),
        ]
        for (changed, count) in [("Templates/page.html", 1), ("Sources/App/PageView.swift", 1), ("Other.swift", 0)] {
            let report = try MarkedProject(files).check { $0.files = [changed] }
            #expect(report.findings.count { $0.rule == "V007" } == count, "\(changed)")
        }
    }

    @Test func `never hides that the configuration is wrong`() throws {
        let files = Self.files + [.init("djust.json", "{\"check\": {\"ignroe\": []}}")]
        let report = try MarkedProject(files).check { $0.files = [] }
        #expect(report.findings.map(\.rule) == ["E004"])
    }

    @Test func `reads texts in place of files`() throws {
        let report = try MarkedProject(Self.files).check { options in
            options.overlay = [
                "Templates/a.html": Array("<div dj-view=\"V\" dj-root></div>\n".utf8),
                "Templates/new.html": Array("{# djust:partial #}<i dj-click=\"go\" data-page=\"1\">x</i>".utf8),
                "notes.txt": Array("nothing".utf8),
            ]
        }
        #expect(
            report.findings.map { "\($0.rule) \($0.path)" } == [
                "V006 Sources/App/V.swift", "T010 Templates/b.html", "T010 Templates/new.html",
            ]
        )
    }

    @Test func `makes some warnings errors for a deployment`() throws {
        let example = try #require(RuleRegistry.metadata(for: "C003")?.triggering.first)
        let plain = try MarkedProject(example.files).check()
        #expect(plain.findings.map(\.severity) == [.warning])
        let deployed = try MarkedProject(example.files).check { $0.deploy = true }
        #expect(deployed.findings.map(\.severity) == [.error])
    }

    @Test func `counts the rules that did not run`() throws {
        let report = try MarkedProject(Self.files).check { $0.select = ["T010"] }
        #expect(report.coverage.rules == 1)
        #expect(report.coverage.rulesOff == RuleRegistry.rules.count - 1)
        #expect(SummaryLine.text(of: report).contains("1 of \(RuleRegistry.rules.count) rules ran"))
    }

    @Test func `measures every rule that ran`() throws {
        let report = try MarkedProject(Self.files).check { $0.select = ["T010", "V006"] }
        #expect(report.timings.map(\.name) == ["parse", "compose", "T010", "V006"])
    }
}
