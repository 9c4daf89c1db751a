import Checks
import Djust
import Testing

@Suite struct `Suppressions` {
    /// The first example of every rule, with what it reports.
    static let rules = RuleRegistry.rules.map(\.metadata.id)

    /// Puts a comment on a line of its own above every place where a rule reports.
    private static func suppressed(_ id: String, spelling: (String) -> String) throws -> [RuleExample.File] {
        let metadata = try #require(RuleRegistry.metadata(for: id))
        let example = try #require(metadata.triggering.first)
        return example.files.map { file in
            let isSwift = file.path.hasSuffix(".swift")
            let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            let text = lines.flatMap { line -> [String] in
                guard line.contains("\u{2193}") else { return [line] }
                let comment = isSwift ? "// \(spelling(id))" : "{# \(spelling(id)) #}"
                return [comment, line.replacing("\u{2193}", with: "")]
            }
            return .init(file.path, text.joined(separator: "\n"))
        }
    }

    @Test(arguments: rules) func `silence every rule from the line above`(_ id: String) throws {
        let report = try MarkedProject(try Self.suppressed(id) { "djust:ignore \($0) - a reason" }).check()
        #expect(report.findings.map(\.message) == [])
        #expect(report.suppressed.map(\.rule).contains(id))
    }

    @Test(arguments: rules) func `silence every rule in the spelling of djust`(_ id: String) throws {
        let report = try MarkedProject(try Self.suppressed(id) { "noqa: djust.\($0.lowercased())" }).check()
        #expect(report.findings.map(\.message) == [])
    }

    @Test(arguments: rules) func `silence every rule by configuration`(_ id: String) throws {
        let example = try #require(RuleRegistry.metadata(for: id)?.triggering.first)
        let json = "{\"check\": {\"ignore\": [\"djust.\(id.lowercased())\"]}}"
        let report = try MarkedProject(example.files + [.init("djust.json", json)]).check()
        #expect(MarkedProject.places(of: id, in: report) == [])
    }

    /// Every rule and both forms of its id, in the key of djust.
    static let spellings = rules.flatMap { id in
        [id, id.lowercased(), "djust.\(id)", "DJUST.\(id.lowercased())"].map { (id, $0) }
    }

    @Test(arguments: spellings)
    func `silence every rule by suppress_checks`(_ id: String, _ spelling: String) throws {
        let example = try #require(RuleRegistry.metadata(for: id)?.triggering.first)
        let json = "{\"check\": {\"suppress_checks\": [\"\(spelling)\"]}}"
        let report = try MarkedProject(example.files + [.init("djust.json", json)]).check()
        #expect(MarkedProject.places(of: id, in: report) == [])
    }

    @Test(arguments: rules) func `silence every rule in some paths`(_ id: String) throws {
        let example = try #require(RuleRegistry.metadata(for: id)?.triggering.first)
        let path = try #require(example.marked?.path)
        for (pattern, isSilent) in [(path, true), ("**", true), ("elsewhere/**", false)] {
            let json = "{\"check\": {\"paths\": {\"\(pattern)\": {\"ignore\": [\"\(id)\"]}}}}"
            let report = try MarkedProject(example.files + [.init("djust.json", json)]).check()
            #expect(MarkedProject.places(of: id, in: report).isEmpty == isSilent)
        }
    }

    @Test(arguments: rules) func `silence every rule in a block`(_ id: String) throws {
        let example = try #require(RuleRegistry.metadata(for: id)?.triggering.first)
        let files = example.files.map { file -> RuleExample.File in
            let (open, close) = file.path.hasSuffix(".swift") ? ("//", "") : ("<!--", " -->")
            let begin = "\(open) djust:ignore-begin \(id) a reason\(close)\n"
            let end = "\n\(open) djust:ignore-end\(close)\n"
            return .init(file.path, begin + file.text.replacing("\u{2193}", with: "") + end)
        }
        let report = try MarkedProject(files).check()
        #expect(MarkedProject.places(of: id, in: report) == [])
        #expect(report.suppressed.map(\.rule).contains(id))
    }

    @Test(arguments: rules) func `silence every rule by option`(_ id: String) throws {
        let example = try #require(RuleRegistry.metadata(for: id)?.triggering.first)
        let report = try MarkedProject(example.files).check(ignore: [id.lowercased()])
        #expect(MarkedProject.places(of: id, in: report) == [])
    }

    struct Case: CustomTestStringConvertible {
        let comment: String
        let findings: [String]
        var testDescription: String { comment }
    }

    /// `@` stands for the template's finding, which is T010.
    static let cases: [Case] = [
        Case(comment: "{# djust:ignore T010 #}\n@", findings: []),
        Case(comment: "{# djust:ignore T010, T002 both #}\n@", findings: []),
        Case(comment: "@ {# djust:ignore T010 #}", findings: []),
        Case(comment: "@ {# noqa #}", findings: []),
        Case(comment: "@ {# noqa: T010 #}", findings: []),
        Case(comment: "@ {# noqa:T010 #}", findings: []),
        Case(comment: "@\n\n{# djust:ignore-file T010 everywhere #}", findings: []),
        Case(comment: "{# djust:ignore T010 #}\n\n@", findings: ["E005", "T010"]),
        Case(comment: "<b>x</b> {# djust:ignore T010 #}\n@", findings: ["E005", "T010"]),
        Case(comment: "{# djust:ignore T005 #}\n@", findings: ["E005", "T010"]),
        Case(comment: "{# djust:ignore T01O #}\n@", findings: ["E006", "T010"]),
        Case(comment: "{# djust:ignore T999 #}\n@", findings: ["E006", "T010"]),
        Case(comment: "{# djust:ignore #}\n@", findings: ["E006", "T010"]),
        Case(comment: "{# djust:ignroe T010 #}\n@", findings: ["E006", "T010"]),
        Case(comment: "{# not about the check #}\n@", findings: ["T010"]),
        Case(comment: "<!-- djust:ignore T010 reason -->\n@", findings: []),
        Case(comment: "@ <!-- djust:ignore T010 -->", findings: []),
        Case(comment: "<!-- noqa: T010 -->\n@", findings: []),
        Case(comment: "<!-- a comment --><!-- djust:ignore-file T010 -->\n@", findings: []),
        Case(comment: "{% verbatim %}<!-- djust:ignore T010 -->{% endverbatim %}\n@", findings: ["T010"]),
        Case(comment: "{# djust:ignore-begin T010 reason #}\n\n@\n{# djust:ignore-end #}", findings: []),
        Case(comment: "{# djust:ignore-begin T010 #}\n@\n{# djust:ignore-end T010 #}\n@", findings: ["T010"]),
        Case(
            comment: "{# djust:ignore-begin T010 #}{# djust:ignore-begin T005 #}\n@\n"
                + "{# djust:ignore-end T010 #}{# djust:ignore-end T005 #}",
            findings: ["E005"]
        ),
        Case(comment: "{# djust:ignore-begin T010 #}\n@", findings: ["E006"]),
        Case(comment: "@\n{# djust:ignore-end T010 #}", findings: ["E006", "T010"]),
        Case(comment: "{# djust:ignore-begin #}\n@", findings: ["E006", "T010"]),
        Case(comment: "{# djust:ignore-bgin T010 #}\n@", findings: ["E006", "T010"]),
        // What other linters are told is none of our business.
        Case(comment: "@ {# noqa: E501 #}", findings: ["T010"]),
        Case(comment: "@ {# noqa: E501, T010 #}", findings: []),
        Case(comment: "@ {# djust_typecheck: noqa #}", findings: ["E005", "T010"]),
    ]

    @Test(arguments: cases) func `reach as far as they say`(_ row: Case) throws {
        let text = row.comment.replacing("@", with: "<a dj-click=\"go\" data-tab=\"a\">x</a>")
        let report = try MarkedProject([.init("Templates/page.html", text + "\n")]).check()
        #expect(report.findings.map(\.rule).sorted() == row.findings)
    }

    @Test func `of rules that did not run are not called unused`() throws {
        let files = [RuleExample.File("Templates/page.html", "{# djust:ignore T010 #}\n<p>Hi</p>\n")]
        #expect(try MarkedProject(files).check(tags: ["config"]).findings.isEmpty)
        #expect(try MarkedProject(files).check(tags: ["templates"]).findings.map(\.rule) == ["E005"])
    }

    @Test func `work inside inline templates`() throws {
        let source =
            "@LiveView(template: \"\"\"\n    {# djust:ignore T002 #}\n    <div dj-view=\"V\"></div>\n    \"\"\")\nfinal class V {}\n"
        let report = try MarkedProject([.init("Sources/App/V.swift", source)]).check()
        #expect(report.findings.isEmpty)
        #expect(report.suppressed.map(\.rule) == ["T002"])
    }
}
