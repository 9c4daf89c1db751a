internal import Djust

/// Runs the rules over a project and makes a report of what they find.
package struct CheckRunner: Sendable {
    private let root: String
    private let tags: [RuleTag]
    private let ignore: Set<String>

    /// Prepares a check.
    /// - Throws: `CheckUsageError` for a tag or a rule that does not exist.
    package init(_ options: CheckOptions) throws(CheckUsageError) {
        root = options.root
        var tags: [RuleTag] = []
        for name in options.tags {
            guard let tag = RuleTag(rawValue: name.lowercased()) else { throw Self.unknownTag(name) }
            tags.append(tag)
        }
        self.tags = tags.isEmpty ? [.djust] : tags
        var ignore: Set<String> = []
        for id in options.ignore {
            guard let rule = RuleRegistry.metadata(for: id) else { throw Self.unknownRule(id) }
            ignore.insert(rule.id)
        }
        self.ignore = ignore
    }

    /// Reads the project and checks it.
    package func run() -> CheckReport { check(Project.read(at: root)) }

    /// Checks a project that has been read.
    package func check(_ project: Project) -> CheckReport {
        let ignored = ignore.union(project.configuration.ignore)
        let isActive = { (rule: RuleMetadata) in
            !ignored.contains(rule.id) && tags.contains(where: rule.isTagged)
        }
        let rules = RuleRegistry.rules.filter { isActive($0.metadata) }
        var findings = project.problems.filter { !ignored.contains($0.rule) }
        for rule in rules { rule.check(project, into: &findings) }

        findings = Self.sorted(findings.map(project.located))
        let filter = SuppressionFilter(project.suppressions)
        let active = Set(rules.map(\.metadata.id))
        var (kept, suppressed, unused) = filter.apply(to: findings, active: active)
        if !ignored.contains(Problems.unusedSuppression.id) {
            kept = Self.sorted(kept + unused.map(project.located))
        }
        Fingerprint.assign(to: &kept)
        Fingerprint.assign(to: &suppressed)
        return CheckReport(findings: kept, suppressed: suppressed, coverage: project.coverage)
    }

    /// Sorts, and drops what two pages with a common template both say.
    private static func sorted(_ findings: [Finding]) -> [Finding] {
        var result: [Finding] = []
        for finding in findings.sorted(by: Finding.isOrdered) {
            if let last = result.last, Finding.isSame(last, finding) { continue }
            result.append(finding)
        }
        return result
    }

    private static func unknownTag(_ name: String) -> CheckUsageError {
        let names = RuleTag.allCases.map(\.rawValue)
        let hint = NearestName.of(name, among: names).map { "did you mean '\($0)'?" }
        return CheckUsageError(
            message: "there is no tag '\(name)'",
            hint: hint ?? "the tags are \(names.joined(separator: ", "))"
        )
    }

    private static func unknownRule(_ id: String) -> CheckUsageError {
        let hint = RuleRegistry.suggestion(for: id).map { "did you mean '\($0)'?" }
        return CheckUsageError(message: "there is no rule '\(id)'", hint: hint)
    }
}
