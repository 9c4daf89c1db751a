import Checks
import Djust
import Foundation
import Testing

@Suite struct `A run of the check` {
    static let files: [RuleExample.File] = [
        .init("Templates/b.html", "<a dj-click=\"go\" data-tab=\"a\">x</a>\n"),
        .init("Templates/a.html", "<div dj-view=\"V\"></div>\n"),
        .init(
            "Sources/App/V.swift",
            "@LiveView(\"a.html\")\nfinal class V {\n    var c = HTTPClient()\n}\nlet part = \"b.html\"\n"
        ),
    ]

    @Test func `reports in the order of paths and counts what it saw`() throws {
        let report = try MarkedProject(Self.files).check()
        #expect(
            report.findings.map { "\($0.path) \($0.rule)" } == [
                "Sources/App/V.swift V006", "Templates/a.html T002", "Templates/b.html T010",
            ]
        )
        #expect(report.coverage.templates == 2)
        #expect(report.coverage.views == 1)
        #expect(report.exitStatus == 1)
        #expect(Set(report.findings.map(\.fingerprint)).count == 3)
    }

    @Test func `reports the same every time`() throws {
        let bytes = try (0..<3).map { _ in
            var output = OutputBuffer()
            JSONReporter().write(try MarkedProject(Self.files).check(), into: &output)
            return output.bytes
        }
        #expect(Set(bytes).count == 1)
    }

    @Test(arguments: [
        ("templates", ["T002", "T010"]), ("LiveView", ["T002", "T010", "V006"]), ("djust", ["T002", "T010", "V006"]),
        ("config", []),
    ])
    func `runs the rules of a tag`(_ tag: String, _ rules: [String]) throws {
        #expect(try MarkedProject(Self.files).check(tags: [tag]).findings.map(\.rule).sorted() == rules)
    }

    @Test func `does not begin with a tag or a rule that does not exist`() {
        #expect(throws: CheckUsageError(message: "there is no tag 'templte'", hint: "did you mean 'templates'?")) {
            try CheckRunner(CheckOptions(root: "/", tags: ["templte"]))
        }
        #expect(throws: CheckUsageError(message: "there is no rule 'T0100'", hint: "did you mean 'T010'?")) {
            try CheckRunner(CheckOptions(root: "/", ignore: ["T0100"]))
        }
    }

    @Test func `gives every finding a fingerprint`() throws {
        let folder = Golden.root.appendingPathComponent("Fixtures/broken").path
        let report = try CheckRunner(CheckOptions(root: folder)).run()
        #expect(report.findings.allSatisfy { $0.fingerprint.utf8.count == 16 })
        #expect(Set(report.findings.map(\.fingerprint)).count == report.findings.count)
    }

    @Test func `keeps fingerprints when lines move and tells equal lines apart`() throws {
        let line = "<a dj-click=\"go\" data-tab=\"a\">x</a>\n"
        let before = try MarkedProject([.init("Templates/a.html", line + line)]).check()
        let after = try MarkedProject([.init("Templates/a.html", "<p>new</p>\n  " + line + line)]).check()
        #expect(before.findings.count == 2)
        #expect(before.findings.map(\.fingerprint) == after.findings.map(\.fingerprint))
        #expect(Set(before.findings.map(\.fingerprint)).count == 2)
    }

    @Test(arguments: [".build", ".git", "Vendor/djust", "node_modules/x", "Tests/AppTests"])
    func `leaves folders alone that are not the app's`(_ folder: String) throws {
        let files = Self.files.map { RuleExample.File("\(folder)/\($0.path)", $0.text) }
        let report = try MarkedProject(files).check()
        #expect(report.findings.isEmpty)
        #expect(report.coverage.templates + report.coverage.swiftFiles + report.coverage.views == 0)
    }

    @Test func `says what it could not read`() throws {
        let project = try MarkedProject([.init("Templates/a.html", "x"), .init("Templates/b.html", "y")])
        try FileManager.default.removeItem(atPath: project.root + "/Templates/b.html")
        // A link to itself cannot be opened, whoever asks.
        try FileManager.default.createSymbolicLink(
            atPath: project.root + "/Templates/b.html",
            withDestinationPath: project.root + "/Templates/b.html"
        )
        let report = try project.check()
        #expect(report.findings.map { "\($0.rule) \($0.path)" } == ["E001 Templates/b.html"])
    }

    @Test func `says what it could not understand`() throws {
        let report = try MarkedProject([
            .init("Templates/a.html", "<p>{% if x %}</p>\n"), .init("Sources/App/A.swift", "let a = \"\n"),
        ]).check()
        #expect(report.findings.map(\.rule) == ["E003", "E002"])
    }

    @Test func `says that a folder does not exist`() throws {
        let report = try CheckRunner(CheckOptions(root: "/nowhere/at/all")).run()
        #expect(report.findings.map(\.rule) == ["E001"])
        #expect(report.exitStatus == 1)
    }

    @Test func `survives bytes that are no text`() throws {
        let project = try MarkedProject([.init("Templates/a.html", "")])
        let bytes: [UInt8] =
            [0xef, 0xbb, 0xbf, 0x3c, 0x61, 0x20, 0xff, 0x00, 0x3d, 0x22, 0xc3, 0x0d, 0x0a]
            + Array("<div dj-view=\"A\">".utf8)
        try Data(bytes).write(to: URL(fileURLWithPath: project.root + "/Templates/a.html"))
        try Data(bytes).write(to: URL(fileURLWithPath: project.root + "/A.swift"))
        _ = try project.check()
    }
}
