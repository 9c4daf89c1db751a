import DevServer
import Testing

struct CompilerDiagnosticsTests {
    /// What a build wrote, and what is to be made of it.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var output: String
        var expected: [String]
        var testDescription: String { name }
    }

    /// Output of `swift build` 6.3, shortened.
    static let cases = [
        Case(
            name: "an error that comes twice, a warning, and the summary",
            output: """
                Building for debugging...
                [0/5] Write sources
                error: emit-module command failed with exit code 1 (use -v to see invocation)
                [3/7] Emitting module App
                /app/Sources/App/B.swift:2:12: error: cannot find type 'Sting' in scope
                1 | struct B {
                2 |     var b: Sting
                  |            `- error: cannot find type 'Sting' in scope
                [5/8] Compiling App B.swift
                /app/Sources/App/B.swift:2:12: error: cannot find type 'Sting' in scope
                1 | struct B {
                2 |     var b: Sting
                  |            `- error: cannot find type 'Sting' in scope

                /app/Sources/App/B.swift:4:20: warning: value 'y' was never used [#no-usage]
                4 |     func g() { let y = 1 }
                  |                    `- warning: value 'y' was never used [#no-usage]
                """,
            expected: [
                "error Sources/App/B.swift:2:12 cannot find type 'Sting' in scope",
                "warning Sources/App/B.swift:4:20 value 'y' was never used [#no-usage]",
            ]
        ),
        Case(
            name: "an error in a macro's expansion, at the macro's place",
            output: """
                macro expansion @ObservationTracked:2:18: error: cannot find type 'NoType' in scope
                `- /app/Sources/App/A.swift:3:20: note: expanded code originates here
                 2 | @Observable final class Thing {
                 3 |   var b: NoType = 3 }
                   +--- macro expansion @ObservationTracked ----
                   |2 | private  var _b: NoType = 3
                   |  |                  `- error: cannot find type 'NoType' in scope
                   +--------------------------------------------
                """,
            expected: [
                "error Sources/App/A.swift:3:20 cannot find type 'NoType' in scope (in expansion @ObservationTracked)"
            ]
        ),
        Case(
            name: "a note elsewhere stays with its error",
            output: """
                /app/Sources/App/A.swift:4:2: error: protocol 'OptionSet' cannot be constrained
                4 | @OptionSet<Int> struct O { }
                  |  `- error: protocol 'OptionSet' cannot be constrained

                Swift.OptionSet:1:17: note: 'OptionSet' declared here
                1 | public protocol OptionSet : RawRepresentable, SetAlgebra {
                """,
            expected: ["error Sources/App/A.swift:4:2 protocol 'OptionSet' cannot be constrained"]
        ),
        Case(
            name: "the linker",
            output: """
                error: link command failed with exit code 1 (use -v to see invocation)
                /app/Sources/App/A.swift:3: error: undefined reference to 'nowhere'
                clang: error: linker command failed with exit code 1 (use -v to see invocation)
                [7/8] Linking myapp
                """,
            expected: ["error Sources/App/A.swift:3:0 undefined reference to 'nowhere'"]
        ),
        Case(
            name: "a manifest that does not compile, told three times",
            output: """
                [0/1] Planning build
                error: 'app': Invalid manifest (compiled with: ["/usr/bin/swiftc", "-swift-version", "6"])
                /app/Package.swift:2:1: error: cannot find 'imprt' in scope
                2 | imprt PackageDescription
                  | `- error: cannot find 'imprt' in scope
                error: 'app': Invalid manifest (compiled with: ["/usr/bin/swiftc", "-swift-version", "6"])
                /app/Package.swift:2:1: error: cannot find 'imprt' in scope
                error: ExitCode(rawValue: 1)
                """,
            expected: ["error Package.swift:2:1 cannot find 'imprt' in scope"]
        ),
        Case(
            name: "a manifest that does not fit",
            output: """
                error: 'app': target 'App' referenced in product 'myapp' could not be found
                error: 'app': target 'App' referenced in product 'myapp' could not be found
                error: ExitCode(rawValue: 1)
                """,
            expected: ["error :0:0 'app': target 'App' referenced in product 'myapp' could not be found"]
        ),
        Case(
            name: "a failure that says nothing",
            output: "[0/1] Planning build\nSegmentation fault",
            expected: ["error :0:0 swift build failed and does not say why."]
        ),
        Case(
            name: "colons in paths and messages",
            output: "/app/Sources/a: b/C.swift:10:2: error: bad: error: twice",
            expected: ["error Sources/a: b/C.swift:10:2 bad: error: twice"]
        ),
        Case(
            name: "an excerpt that looks like an error",
            output: """
                /app/Sources/App/A.swift:1:9: error: real
                1 | print("/app/Sources/App/B.swift:2:2: error: not one")
                  |         `- error: real
                """,
            expected: ["error Sources/App/A.swift:1:9 real"]
        ),
    ]

    @Test(arguments: cases) func `what a build says is read`(_ sample: Case) {
        var diagnostics = CompilerDiagnostics(project: "/app")
        for line in sample.output.split(separator: "\n", omittingEmptySubsequences: false) {
            diagnostics.take(String(line))
        }
        let found = diagnostics.end(failed: true)
        #expect(found.map { "\($0.severity) \($0.file):\($0.line):\($0.column) \($0.message)" } == sample.expected)
    }

    @Test func `an excerpt is kept without what belongs to the next diagnostic`() {
        var diagnostics = CompilerDiagnostics(project: "/app")
        let lines = [
            "/app/A.swift:6:6: error: invalid redeclaration of 'twice'",
            "5 | func twice(_ a: Int) {}",
            "  |      `- note: 'twice' previously declared here",
            "6 | func twice(_ a: Int) {}",
            "  |      `- error: invalid redeclaration of 'twice'",
            "",
            "/app/B.swift:1:1: note: another place",
            "1 | other",
        ]
        for line in lines { diagnostics.take(line) }
        let found = diagnostics.end(failed: true)
        #expect(found.map(\.excerpt) == [lines[1...4].joined(separator: "\n")])
        #expect(found.first?.notes.map(\.file) == ["B.swift"])
    }

    @Test func `a good build has warnings only`() {
        var diagnostics = CompilerDiagnostics(project: "/app")
        diagnostics.take("[1/2] Compiling App A.swift")
        diagnostics.take("/app/A.swift:1:1: warning: hm")
        #expect(diagnostics.end(failed: false).map(\.severity) == [.warning])
    }
}
