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
        let project = Project(current)
        var outcome = FixOutcome(report: runner.check(project))
        var broken = Self.broken(project)
        for _ in 0..<Self.roundLimit {
            let plan = FixPlan(outcome.report.findings, unsafe: unsafe)
            guard !plan.findings.isEmpty else { break }
            var next = current
            for path in plan.edits.keys {
                guard let bytes = current.bytes(of: path) else { continue }
                next.replace(path, with: plan.applied(to: bytes, at: path))
            }
            let project = Project(next)
            guard Self.broken(project) <= broken else {
                outcome.refused = plan.findings
                break
            }
            broken = Self.broken(project)
            current = next
            outcome.fixed += plan.findings
            outcome.report = runner.check(project)
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

    /// How much of the project cannot be understood, whatever the report leaves out.
    private static func broken(_ project: Project) -> Int {
        let ids = [Problems.brokenTemplate.id, Problems.brokenSwift.id]
        return project.problems.count { ids.contains($0.rule) }
    }
}
