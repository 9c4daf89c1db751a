import Checks
import Djust
import Testing

@Suite struct `The baseline` {
    private static let line = "<a dj-click=\"go\" data-tab=\"a\">x</a>\n"

    private static func check(_ text: String, _ baseline: Baseline? = nil, select: [String] = []) throws -> CheckReport
    {
        try MarkedProject([.init("Templates/a.html", text)]).check { options in
            options.baseline = baseline
            options.select = select
        }
    }

    private static func read(_ text: String) throws -> Baseline {
        try Baseline(SourceText(name: "djust-baseline.json", text))
    }

    @Test func `knows findings whose lines have moved, and no others`() throws {
        let baseline = try Self.read(Baseline(try Self.check(Self.line + Self.line).findings).json())
        let moved = try Self.check("<p>\n" + Self.line + "</p>\n  " + Self.line, baseline)
        #expect(moved.findings.isEmpty)
        #expect(moved.known.count == 2)
        #expect(moved.exitStatus == 0)
        #expect(SummaryLine.text(of: moved).hasPrefix("no findings (2 known to the baseline)"))
        let more = try Self.check(Self.line + Self.line + Self.line, baseline)
        #expect(more.findings.map(\.rule) == ["T010"])
        #expect(more.exitStatus == 1)
        let other = try Self.check(Self.line.replacing("\"a\"", with: "\"b\"") + Self.line, baseline)
        #expect(other.findings.map(\.rule) == ["T010", "E007"])
    }

    @Test func `says which entries nothing answers to, when it can know`() throws {
        let baseline = try Self.read(Baseline(try Self.check(Self.line).findings).json())
        let clean = try Self.check("<p></p>\n", baseline)
        #expect(clean.findings.map { "\($0.rule) \($0.path):\($0.span.start.line)" } == ["E007 djust-baseline.json:4"])
        #expect(clean.exitStatus == 0)
        #expect(try Self.check("<p></p>\n", baseline, select: ["T002"]).findings.isEmpty)
    }

    @Test func `is sorted and can be read again`() throws {
        let findings = try Self.check(Self.line + Self.line).findings
        let json = Baseline(findings.reversed()).json()
        #expect(json == Baseline(findings).json())
        #expect(try Self.read(json).entries.count == 2)
        #expect(Baseline([]).json() == "{\n  \"version\": 1,\n  \"findings\": []\n}\n")
    }

    @Test(arguments: [
        ("", "is no baseline"), ("[]", "has no findings"), ("{\"version\": 2, \"findings\": []}", "of another version"),
        ("{\"version\": 1}", "has no findings"),
    ])
    func `that is none is refused`(_ text: String, _ message: String) {
        let error = #expect(throws: CheckUsageError.self) { try Self.read(text) }
        #expect(error?.message.contains(message) == true)
    }

    @Test func `keeps a fingerprint whether an equal finding is suppressed or not`() throws {
        let plain = try Self.check(Self.line + Self.line)
        let half = try Self.check("{# djust:ignore T010 #}\n" + Self.line + Self.line)
        #expect(half.findings.map(\.fingerprint) == plain.findings.suffix(1).map(\.fingerprint))
    }
}
