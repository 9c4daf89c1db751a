internal import Djust

/// Fixes what can be fixed: in memory, round after round, until nothing is left to fix.
package struct Fixer: Sendable {
    /// After so many rounds fixes that make one another necessary are left as they are.
    package static let roundLimit = 10

    private let runner: CheckRunner
    private let unsafe: Bool

    /// Prepares.
    /// - Parameters:
    ///   - runner: Says which findings there are, and which of them are chosen.
    ///   - unsafe: Whether fixes are made that their author should look at.
    package init(_ runner: CheckRunner, unsafe: Bool) {
        self.runner = runner
        self.unsafe = unsafe
    }

    /// Fixes a project.
    ///
    /// Every round speaks of one state of all files, and is checked again; a round after which a file cannot be understood
    /// is taken back.
    package func run(_ snapshot: ProjectSnapshot) -> FixOutcome {
        var current = snapshot
        var outcome = FixOutcome(report: runner.check(Project(current)))
        for _ in 0..<Self.roundLimit {
            let plan = FixPlan(outcome.report.findings, unsafe: unsafe)
            guard !plan.findings.isEmpty else { break }
            var next = current
            for path in plan.edits.keys {
                guard let bytes = current.bytes(of: path) else { continue }
                next.replace(path, with: plan.applied(to: bytes, at: path))
            }
            let report = runner.check(Project(next))
            guard Self.broken(report) <= Self.broken(outcome.report) else {
                outcome.refused = plan.findings
                break
            }
            current = next
            outcome.fixed += plan.findings
            outcome.report = report
        }
        for path in Set(outcome.fixed.flatMap { $0.fix?.edits.map(\.span.source.name) ?? [] }).sorted() {
            guard let before = snapshot.bytes(of: path), let after = current.bytes(of: path), before != after else {
                continue
            }
            outcome.files.append(FixOutcome.File(path: path, before: before, after: after))
        }
        outcome.report.fixed = outcome.fixed
        return outcome
    }

    /// How many files cannot be understood.
    private static func broken(_ report: CheckReport) -> Int {
        let ids = [Problems.brokenTemplate.id, Problems.brokenSwift.id]
        return report.findings.count { ids.contains($0.rule) }
    }
}
