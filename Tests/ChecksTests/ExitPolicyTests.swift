import Checks
import Djust
import Testing

@Suite struct `The exit code` {
    struct Case: CustomTestStringConvertible {
        var level = Diagnostic.Severity.warning
        var max: Int?
        var zero = false
        let counts: (errors: Int, warnings: Int, infos: Int)
        let reason: String
        var testDescription: String { "\(counts) \(level) \(max ?? -1) \(zero)" }
    }

    static let cases: [Case] = [
        Case(counts: (0, 0, 0), reason: "exit 0: there is nothing to fail for"),
        Case(counts: (1, 0, 0), reason: "exit 1: errors fail"),
        Case(counts: (0, 1, 0), reason: "exit 1: warnings fail, unless --fail-level is error"),
        Case(counts: (0, 0, 1), reason: "exit 0: nothing is as bad as --fail-level warning"),
        Case(level: .error, counts: (0, 1, 1), reason: "exit 0: nothing is as bad as --fail-level error"),
        Case(level: .error, counts: (1, 1, 1), reason: "exit 1: errors fail"),
        Case(level: .info, counts: (0, 0, 1), reason: "exit 1: notes fail with --fail-level info"),
        Case(max: 2, counts: (0, 2, 0), reason: "exit 0: 2 of 2 allowed warnings"),
        Case(max: 2, counts: (0, 3, 0), reason: "exit 1: 3 warnings are more than --max-warnings 2"),
        Case(max: 2, counts: (1, 0, 0), reason: "exit 1: errors fail"),
        Case(level: .info, max: 2, counts: (0, 1, 1), reason: "exit 1: notes fail with --fail-level info"),
        Case(level: .error, max: 0, counts: (0, 1, 0), reason: "exit 1: 1 warnings are more than --max-warnings 0"),
        Case(zero: true, counts: (1, 0, 0), reason: "exit 0: --exit-zero was given; without it the exit code is 1"),
        Case(zero: true, counts: (0, 0, 1), reason: "exit 0: nothing fails"),
    ]

    @Test(arguments: cases) func `has a reason`(_ row: Case) {
        var policy = ExitPolicy()
        policy.failLevel = row.level
        policy.maxWarnings = row.max
        policy.exitZero = row.zero
        let counts = row.counts
        let verdict = policy.verdict(errors: counts.errors, warnings: counts.warnings, infos: counts.infos)
        #expect(verdict.reason == row.reason)
        #expect(row.reason.hasPrefix("exit \(verdict.status): "))
    }
}
