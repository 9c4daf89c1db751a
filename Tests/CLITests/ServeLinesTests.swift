import DevServer
import Testing

@testable import djust_cli

/// What the terminal says about what the development server does.
struct ServeLinesTests {
    struct Case: CustomTestStringConvertible {
        let event: ServeEvent
        let lines: [ServeLines.Line]

        var testDescription: String { "\(event)" }
    }

    static let error = BuildDiagnostic(
        .error,
        file: "Sources/App/A.swift",
        line: 3,
        column: 5,
        message: "no",
        excerpt: " 3 | x",
        notes: []
    )

    @Test(arguments: [
        Case(
            event: .ready(url: "http://127.0.0.1:8000/", started: .milliseconds(45), total: .seconds(65)),
            lines: [.progress("ready in 1 min 5 s, the app started in 45 ms"), .data("Serving http://127.0.0.1:8000/")]
        ),
        Case(event: .building(product: "myapp", reason: []), lines: [.progress("building myapp")]),
        Case(
            event: .building(product: "myapp", reason: ["a", "b", "c", "d"]),
            lines: [.progress("building myapp for a, b, c and 1 more")]
        ),
        Case(
            event: .buildFailed(diagnostics: [error], duration: .milliseconds(1_940)),
            lines: [
                .problem("Sources/App/A.swift:3:5: error: no\n 3 | x"), .problem("failed: the build, after 1.9 s"),
            ]
        ),
        Case(
            event: .patched(files: ["Templates/a.html"], sessions: 1, milliseconds: 1.94, total: .milliseconds(31)),
            lines: [.progress("patched Templates/a.html into 1 page in 1.9 ms, 31 ms after the save")]
        ),
        Case(
            event: .portBusy(port: 8_000, owner: nil, next: 8_001),
            lines: [.progress("port 8000 is taken, trying 8001")]
        ),
        Case(event: .output(line: "hello", isError: false), lines: [.data("hello")]),
        Case(event: .output(line: "oh", isError: true), lines: [.problem("oh")]),
        Case(
            event: .appCrashed(ending: .exited(1), standardError: ["Fatal error"], restart: nil),
            lines: [
                .problem("crashed: the app exited with status 1"), .problem("  Fatal error"),
                .problem("it is not started again until something changes"),
            ]
        ),
    ])
    func `an event has its lines`(_ sample: Case) {
        #expect(ServeLines(style: Style(isEnabled: false)).lines(for: sample.event) == sample.lines)
    }
}
