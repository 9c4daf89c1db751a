import Djust
import Testing

struct DiagnosticRendererTests {
    private func excerpt(_ text: String, _ range: Range<Int>, width: Int = 120) -> String {
        let span = SourceSpan(source: SourceText(name: "f", text), range: range)
        return DiagnosticRenderer(width: width).excerpt(of: span)
    }

    @Test func `the caret stands under the stretch`() {
        #expect(excerpt("one\ntwo three\n", 8..<13) == "2 | two three\n  |     ^^^^^\n")
        #expect(excerpt("a\tb", 2..<3) == "1 | a   b\n  |     ^\n")
        #expect(excerpt("日本x", 6..<7) == "1 | 日本x\n  |     ^\n")
        #expect(excerpt("日本x", 0..<6) == "1 | 日本x\n  | ^^^^\n")
        #expect(excerpt("e\u{301}x", 3..<4) == "1 | e\u{301}x\n  |  ^\n")
    }

    @Test func `a stretch over lines ends with its first, an empty one is a caret`() {
        #expect(excerpt("abc\ndef", 1..<6) == "1 | abc\n  |  ^^\n")
        #expect(excerpt("abc", 3..<3) == "1 | abc\n  |    ^\n")
        #expect(excerpt("abc", 900..<1000) == "1 | abc\n  |    ^\n")
        #expect(excerpt("", 0..<0) == "")
    }

    @Test func `long lines are cropped around the stretch`() {
        let line = String(repeating: "a", count: 500) + "HERE" + String(repeating: "b", count: 500)
        let lines = excerpt(line, 500..<504, width: 40).split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0.count <= 44 })
        guard lines.count == 2, let place = lines[1].firstIndex(of: "^") else { return }
        let column = lines[1].distance(from: lines[1].startIndex, to: place)
        #expect(lines[0].dropFirst(column).hasPrefix("HERE"))
        #expect(lines[1].hasSuffix(" ^^^^"))
    }

    @Test func `a place in a very long line is shown like any other`() {
        let line = String(repeating: "é ", count: 100_000) + "HERE" + String(repeating: " é", count: 100_000)
        let source = SourceText(name: "a.html", line)
        let place = 300_000
        func shown(_ source: SourceText, _ place: Int) -> [Substring] {
            DiagnosticRenderer(width: 60).excerpt(of: SourceSpan(source: source, range: place..<place + 4))
                .split(separator: "\n")
        }
        let start = ContinuousClock.now
        for _ in 0..<200 { _ = shown(source, place) }
        #expect(ContinuousClock.now - start < .seconds(2))
        let near = SourceText(
            name: "a.html",
            String(repeating: "é ", count: 200) + "HERE" + String(repeating: " é", count: 200)
        )
        #expect(shown(source, place) == shown(near, 600))
        #expect(shown(source, place)[0].contains("HERE"))
    }

    @Test func `notes and hints follow, in colour when asked for`() {
        let source = SourceText(name: "a.html", "x\ny")
        let diagnostic = Diagnostic(
            "DJT-001",
            .warning,
            "odd",
            hint: "do this",
            at: SourceSpan(source: source, range: 2..<3),
            notes: [.init("because of this", at: SourceSpan(source: source, range: 0..<1)), .init("and that")]
        )
        #expect(
            DiagnosticRenderer().text(of: diagnostic) == """
                a.html:2:1: warning: odd [DJT-001]
                2 | y
                  | ^
                a.html:1:1: note: because of this
                1 | x
                  | ^
                note: and that
                hint: do this

                """
        )
        #expect(DiagnosticRenderer(usesColour: true).text(of: diagnostic).contains("\u{1B}[1;33mwarning:\u{1B}[0m"))
    }
}
