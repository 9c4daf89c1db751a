import Checks
import Djust
import Foundation
import FoundationXML
import Testing

/// What programs rely on in the formats that are made for them.
@Suite struct `The formats for programs` {
    private static func text(_ report: CheckReport, _ format: ReportFormat) -> String {
        var output = OutputBuffer()
        format.reporter().write(report, into: &output)
        return output.text
    }

    private static func object(_ report: CheckReport, _ format: ReportFormat) throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: Data(text(report, format).utf8))
        return try #require(object as? [String: Any])
    }

    /// A finding behind a wide character, on a path that a URI has to escape, with a fix and a note; one suppressed, one
    /// known.
    private static let report: CheckReport = {
        let source = SourceText(name: "Templates/a b/ü&<\"\u{1}.html", "<p>\u{1F600}é<b>\r\n</b>\n")
        let place = SourceSpan(source: source, range: 9..<12)
        let fix = Fix("write <i>", .safe, [Fix.Edit(place, to: "<i>")])
        var finding = Finding(
            Diagnostic(
                "T010",
                .warning,
                "a < b & \"c\"\u{0}",
                hint: "do ]]> that",
                at: place,
                notes: [Diagnostic.Note("here", at: SourceSpan(source: source, range: 0..<3)), Diagnostic.Note("x")]
            ),
            fix: fix
        )
        finding.fingerprint = "0123456789abcdef"
        var report = CheckReport(findings: [finding], suppressed: [finding])
        report.known = [finding]
        return report
    }()

    @Test func `SARIF has relative addresses, UTF-16 columns and an index for every rule`() throws {
        let log = try Self.object(Self.report, .sarif)
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        #expect(run["columnKind"] as? String == "utf16CodeUnits")
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count == 3)
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
            let location = try #require((result["locations"] as? [[String: Any]])?.first)
            let physical = try #require(location["physicalLocation"] as? [String: Any])
            let artifact = try #require(physical["artifactLocation"] as? [String: Any])
            #expect(artifact["uri"] as? String == "Templates/a%20b/%C3%BC%26%3C%22%01.html")
            #expect(artifact["uriBaseId"] as? String == "%SRCROOT%")
            let region = try #require(physical["region"] as? [String: Int])
            #expect(region == ["startLine": 1, "startColumn": 7, "endLine": 1, "endColumn": 10])
            #expect(
                (result["partialFingerprints"] as? [String: String])?["primaryLocationLineHash"] == "0123456789abcdef"
            )
            #expect((result["fixes"] as? [Any])?.count == 1)
            #expect((result["relatedLocations"] as? [Any])?.count == 1)
        }
        let kinds = results.map { ($0["suppressions"] as? [[String: String]])?.map { $0["kind"] ?? "" } }
        #expect(kinds == [[], ["inSource"], ["external"]])
    }

    @Test func `GitLab gets an array, empty when nothing is found`() throws {
        #expect(Self.text(CheckReport(findings: []), .gitlab) == "[]\n")
        let list =
            try JSONSerialization.jsonObject(with: Data(Self.text(Self.report, .gitlab).utf8)) as? [[String: Any]]
        let entry = try #require(list?.first)
        #expect(list?.count == 1)
        #expect(entry["severity"] as? String == "minor")
        #expect(entry["fingerprint"] as? String == "0123456789abcdef")
        let location = try #require(entry["location"] as? [String: Any])
        #expect((location["lines"] as? [String: Int])?["begin"] == 1)
    }

    @Test func `JUnit is well formed, and passes when nothing is found`() throws {
        for report in [Self.report, CheckReport(findings: [])] {
            let document = try XMLDocument(xmlString: Self.text(report, .junit))
            let suites = try #require(document.rootElement())
            #expect(suites.attribute(forName: "failures")?.stringValue == "\(report.findings.count)")
            #expect(try suites.nodes(forXPath: "testsuite/testcase").count == 1)
            #expect(try suites.nodes(forXPath: "testsuite/testcase/failure").count == report.findings.count)
        }
        #expect(Self.text(Self.report, .junit).contains("a &lt; b &amp; &quot;c&quot;\u{fffd}"))
    }

    @Test func `reviewdog gets bytes for columns, and suggestions`() throws {
        let log = try Self.object(Self.report, .rdjson)
        let diagnostic = try #require((log["diagnostics"] as? [[String: Any]])?.first)
        #expect(diagnostic["severity"] as? String == "WARNING")
        let location = try #require(diagnostic["location"] as? [String: Any])
        let range = try #require(location["range"] as? [String: [String: Int]])
        #expect(range["start"] == ["line": 1, "column": 10])
        #expect((diagnostic["suggestions"] as? [[String: Any]])?.first?["text"] as? String == "<i>")
    }

    @Test func `JSON tells states apart and carries fixes`() throws {
        let object = try Self.object(Self.report, .json)
        let findings = try #require(object["findings"] as? [[String: Any]])
        #expect(findings.map { $0["state"] as? String } == ["open", "suppressed", "known"])
        #expect(findings.first?["docs"] as? String == "docs/checks/T010.md")
        let start = findings.first?["start"] as? [String: Int]
        #expect(start == ["line": 1, "column": 10, "utf16Column": 7, "offset": 9])
        let summary = try #require(object["summary"] as? [String: Any])
        #expect(summary["exitStatus"] as? Int == 1)
        #expect(summary["fixable"] as? Int == 1)
    }

    @Test func `lines are lines, whatever a message holds`() {
        let source = SourceText(name: "a.html", "x\n")
        let span = SourceSpan(source: source, range: 0..<1)
        let report = CheckReport(findings: [
            Finding(Diagnostic("T010", .info, "one\ntwo", hint: "do\nthis", at: span))
        ])
        #expect(Self.text(report, .concise) == "a.html:1:1: T010 info: one two\n")
        #expect(Self.text(report, .compiler) == "a.html:1:1: remark: one two [T010]\na.html:1:1: note: do this\n")
    }

    @Test func `a table keeps its cells apart`() {
        let source = SourceText(name: "a|b.html", "x\n")
        let span = SourceSpan(source: source, range: 0..<1)
        let report = CheckReport(findings: [Finding(Diagnostic("T010", .error, "x | <y>\nz", at: span))])
        #expect(Self.text(report, .markdown).contains("| error | T010 | a\\|b.html:1 | x \\| &lt;y> z |\n"))
    }
}
