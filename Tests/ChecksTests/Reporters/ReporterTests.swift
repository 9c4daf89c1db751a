import Checks
import Djust
import Foundation
import Testing

@Suite struct `The reporters` {
    private static func report() throws -> CheckReport {
        try CheckRunner(CheckOptions(root: Golden.root.appendingPathComponent("Fixtures/broken").path, tags: ["djust"]))
            .run()
    }

    private static func text(_ report: CheckReport, as format: ReportFormat) -> String {
        var output = OutputBuffer()
        format.reporter().write(report, into: &output)
        return output.text
    }

    @Test func `see all seven rules broken in one project`() throws {
        let report = try Self.report()
        let rules = Set(report.findings.map(\.rule))
        #expect(rules == ["T002", "T005", "T010", "V006", "V007", "C003", "C012", "E005"])
        #expect(report.exitStatus == 1)
    }

    @Test(arguments: ReportFormat.allCases) func `write what they have always written`(_ format: ReportFormat) throws {
        let path = "Fixtures/broken/expected.\(format == .json ? "json" : "\(format).txt")"
        try Golden.expect(Self.text(try Self.report(), as: format), is: path)
    }

    @Test func `write JSON that parses`() throws {
        let data = Data(Self.text(try Self.report(), as: .json).utf8)
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(object["version"] as? Int == 1)
        #expect((object["findings"] as? [Any])?.count == 9)
    }

    /// A report of as many warnings and errors as asked for, in a file with an awkward name.
    private static func many(_ warnings: Int, _ errors: Int = 0) -> CheckReport {
        let source = SourceText(name: "Templates/a,b:c%.html", String(repeating: "<p>\n", count: 50))
        let findings = (0..<(warnings + errors)).map { index in
            Finding(
                Diagnostic(
                    "T002",
                    index < warnings ? .warning : .error,
                    "50% of: this,\r\nthat",
                    at: SourceSpan(source: source, range: (index * 4)..<(index * 4 + 3))
                )
            )
        }
        return CheckReport(findings: findings)
    }

    @Test func `escape what would end a workflow command, errors first`() {
        let lines = Self.text(Self.many(1, 1), as: .github).split(separator: "\n")
        #expect(
            lines[0]
                == "::error title=djust T002,file=Templates/a%2Cb%3Ac%25.html,line=2,col=1,endLine=2,endColumn=4::50%25 of: this,%0D%0Athat"
        )
        #expect(lines[1].hasPrefix("::warning "))
        #expect(lines[2] == "::group::djust check: the whole report")
    }

    @Test func `say how many annotations GitHub shows`() {
        #expect(
            Self.text(Self.many(12, 3), as: .github).contains(
                "::notice title=djust check::djust check: 13 of 15 findings are shown"
            )
        )
        #expect(!Self.text(Self.many(10, 10), as: .github).contains("are shown"))
    }

    @Test func `say what was checked when nothing is wrong`() {
        var coverage = CheckReport.Coverage()
        coverage.templates = 1
        coverage.views = 2
        let clean = CheckReport(findings: [], coverage: coverage)
        let line = "no findings; checked 1 template, 2 views; exit 0: there is nothing to fail for\n"
        #expect(Self.text(clean, as: .text) == line)
        #expect(clean.exitStatus == 0)
        coverage.skippedPages = 1
        let skipped = CheckReport(findings: [], coverage: coverage)
        #expect(Self.text(skipped, as: .text).contains("; 1 page skipped: a parent or an include is missing"))
    }

    @Test func `colour only when asked`() {
        var plain = OutputBuffer()
        var coloured = OutputBuffer()
        TextReporter().write(Self.many(1), into: &plain)
        var style = ReportStyle()
        style.usesColor = true
        TextReporter(style).write(Self.many(1), into: &coloured)
        #expect(!plain.text.contains("\u{1b}"))
        #expect(coloured.text.contains("\u{1b}["))
    }
}
