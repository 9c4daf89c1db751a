import Checks
import Djust
import Testing

@Suite struct `The plan of a round of fixes` {
    private static let source = SourceText(name: "a.html", "0123456789")

    private static func finding(_ edits: (Range<Int>, String)..., applicability: Fix.Applicability = .safe) -> Finding {
        let edits = edits.map { Fix.Edit(SourceSpan(source: source, range: $0.0), to: $0.1) }
        let span = SourceSpan(source: source, range: 0..<1)
        return Finding(Diagnostic("T010", .warning, "x", at: span), fix: Fix("x", applicability, edits))
    }

    private static func text(_ plan: FixPlan, _ text: String = "0123456789") -> String {
        String(decoding: plan.applied(to: Array(text.utf8), at: "a.html"), as: UTF8.self)
    }

    @Test func `makes what does not overlap, in the order of places`() {
        let plan = FixPlan([Self.finding((5..<6, "x")), Self.finding((1..<2, ""), (8..<8, "yy"))], unsafe: false)
        #expect(Self.text(plan) == "0234x67yy89")
        #expect(plan.findings.count == 2)
    }

    @Test func `leaves out a whole fix when a part of it overlaps`() {
        let first = Self.finding((2..<5, "x"))
        for second in [
            Self.finding((0..<1, "y"), (4..<6, "z")), Self.finding((5..<5, "y")), Self.finding((2..<2, "y")),
            Self.finding((3..<3, "y")), Self.finding((2..<5, "x")), Self.finding((0..<1, "a"), (0..<1, "b")),
            Self.finding((9..<11, "outside")),
        ] {
            let plan = FixPlan([first, second], unsafe: false)
            #expect(plan.findings.count == 1)
            #expect(Self.text(plan) == "01x56789")
        }
    }

    @Test func `makes unsafe fixes when asked`() {
        let findings = [Self.finding((0..<1, "x"), applicability: .unsafe)]
        #expect(FixPlan(findings, unsafe: false).findings.isEmpty)
        #expect(Self.text(FixPlan(findings, unsafe: true)) == "x123456789")
    }

    @Test func `keeps the line endings of the file and every other byte`() {
        let plan = FixPlan([Self.finding((1..<1, "a\nb"))], unsafe: false)
        #expect(Self.text(plan, "0\r\n") == "0a\r\nb\r\n")
        #expect(Self.text(plan, "0\n") == "0a\nb\n")
        let bytes: [UInt8] = [0xef, 0xff, 0x0d, 0x0a, 0x00]
        #expect(plan.applied(to: bytes, at: "a.html") == [0xef, 0x61, 0x0d, 0x0a, 0x62, 0xff, 0x0d, 0x0a, 0x00])
        #expect(plan.applied(to: bytes, at: "b.html") == bytes)
    }

    @Test func `survives a file that became shorter`() {
        let plan = FixPlan([Self.finding((3..<5, "x")), Self.finding((9..<9, "y"))], unsafe: false)
        #expect(Self.text(plan, "01") == "01xy")
    }
}
