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
    /// Every round speaks of one state of all files, and is checked again; fixes after which a file cannot be understood
    /// are taken back.
    package func run(_ snapshot: ProjectSnapshot) -> FixOutcome {
        var current = snapshot
        var project = Project(current)
        var outcome = FixOutcome(report: runner.check(project))
        var refused: Set<String> = []
        for _ in 0..<Self.roundLimit {
            let findings = outcome.report.findings.filter { Self.paths(of: $0).isDisjoint(with: refused) }
            let plan = FixPlan(findings, unsafe: unsafe)
            guard !plan.findings.isEmpty else { break }
            var next = current
            for path in plan.edits.keys {
                guard let bytes = current.bytes(of: path) else { continue }
                next.replace(path, with: plan.applied(to: bytes, at: path))
            }
            let changed = Project(next)
            let before = Self.broken(project)
            let broken = Set(Self.broken(changed).filter { $0.value > before[$0.key, default: 0] }.keys)
            guard broken.isEmpty else {
                // The rest is tried again without the fixes of these files.
                refused.formUnion(broken)
                outcome.refused += plan.findings.filter { !Self.paths(of: $0).isDisjoint(with: broken) }
                continue
            }
            (current, project) = (next, changed)
            outcome.fixed += plan.findings
            outcome.report = runner.check(project)
        }
        for path in Set(outcome.fixed.flatMap(Self.paths)).sorted() {
            guard let before = snapshot.bytes(of: path), let after = current.bytes(of: path), before != after else {
                continue
            }
            outcome.files.append(FixOutcome.File(path: path, before: before, after: after))
        }
        outcome.report.fixed = outcome.fixed
        return outcome
    }

    /// The files that a fix changes.
    private static func paths(of finding: Finding) -> Set<String> {
        Set(finding.fix?.edits.map(\.span.source.name) ?? [])
    }

    /// How much of each file cannot be understood, whatever the report leaves out.
    private static func broken(_ project: Project) -> [String: Int] {
        let ids = [Problems.brokenTemplate.id, Problems.brokenSwift.id]
        let paths = project.problems.filter { ids.contains($0.rule) }.map { project.located($0).path }
        return Dictionary(paths.map { ($0, 1) }, uniquingKeysWith: +)
    }
}
