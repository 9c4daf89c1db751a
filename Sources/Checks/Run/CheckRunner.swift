internal import Djust

/// Runs the rules over a project and makes a report of what they find.
package struct CheckRunner: Sendable {
    /// What was asked for.
    package let options: CheckOptions
    private let selection: RuleSelection

    /// Prepares a check.
    /// - Throws: `CheckUsageError` for a tag or a rule that does not exist.
    package init(_ options: CheckOptions) throws(CheckUsageError) {
        self.options = options
        selection = try RuleSelection(options)
    }

    /// Reads the project and checks it.
    package func run() -> CheckReport { run(snapshot()) }

    /// Reads the project.
    package func snapshot() -> ProjectSnapshot { ProjectSnapshot(root: options.root, overlay: options.overlay) }

    /// Checks a project that has been read, and measures how long that takes.
    ///
    /// The project is given back for a program that ends with the check: to free it takes longer than to end.
    package func run(_ snapshot: ProjectSnapshot, leaving project: inout Project?) -> CheckReport {
        let clock = ContinuousClock()
        let start = clock.now
        let read = Project(snapshot)
        let parsed = clock.now
        var report = check(read)
        report.timings.insert(CheckReport.Timing(name: "parse", duration: parsed - start), at: 0)
        project = read
        return report
    }

    /// Checks a project that has been read, and measures how long that takes.
    package func run(_ snapshot: ProjectSnapshot) -> CheckReport {
        var project: Project?
        return run(snapshot, leaving: &project)
    }

    /// The rules that run in a project that is configured so.
    package func activeRules(in configuration: CheckConfiguration) -> [RuleMetadata] {
        RuleRegistry.rules.map(\.metadata).filter { selection.runs($0, in: configuration) }
    }

    /// Checks a project of which the files are known, unless a check before this one has looked at the same.
    ///
    /// `cache` is where checks remember what they have found, nil to read and check; `project` receives the project for
    /// a program that ends with the check, and nothing when nothing was read.
    package func run(_ listing: ProjectListing, cache: CheckCache?, leaving project: inout Project?) -> CheckReport {
        // The files' signatures are taken before the files are read: what changes meanwhile is seen the next time.
        guard let memory = cache?.memory(of: listing, options) else {
            return run(ProjectSnapshot(listing), leaving: &project)
        }
        if let outcome = memory.recall() { return report(outcome, of: listing.configuration) }
        let snapshot = ProjectSnapshot(listing)
        let read = Project(snapshot)
        let outcome = outcome(of: read)
        memory.store(outcome, of: snapshot)
        project = read
        return report(outcome, of: listing.configuration)
    }

    /// Checks a project that has been read and understood.
    package func check(_ project: Project) -> CheckReport { report(outcome(of: project), of: project.configuration) }

    /// What the rules find in the whole project.
    private func outcome(of project: Project) -> CheckOutcome {
        let configuration = project.configuration
        let rules = RuleRegistry.rules.filter { selection.runs($0.metadata, in: configuration) }
        let active = Set(rules.map(\.metadata.id))
        var findings = project.problems.filter { selection.reports($0.rule, in: configuration) }
        var coverage = project.coverage
        let timings = Self.run(rules, on: project, into: &findings, &coverage)
        if selection.isDeployment { Self.raise(&findings) }

        findings = Self.identified(findings.map(project.located))
        var (kept, suppressed, unused) = SuppressionFilter(project.suppressions).apply(to: findings, active: active)
        if selection.reports(Problems.unusedSuppression.id, in: configuration) {
            kept += Self.identified(unused.map(project.located))
        }

        kept.removeAll { configuration.ignores($0.rule, at: $0.path) }
        coverage.rules = rules.count
        coverage.rulesOff = RuleRegistry.rules.count - rules.count
        return CheckOutcome(findings: kept, suppressed: suppressed, coverage: coverage, timings: timings)
    }

    /// What is reported of it: the files that were asked about, without what is known.
    private func report(_ outcome: CheckOutcome, of configuration: CheckConfiguration) -> CheckReport {
        var report = CheckReport(findings: [], policy: options.policy, coverage: outcome.coverage)
        var kept = outcome.findings.filter(isWanted)
        report.coverage.hiddenFindings = outcome.findings.count - kept.count
        if let baseline = options.baseline {
            let active = Set(activeRules(in: configuration).map(\.id) + RuleRegistry.problems.map(\.id))
            let stale = baseline.divide(&kept, known: &report.known) { rule, path in
                active.contains(rule) && isWanted(path)
            }
            if selection.reports(Problems.staleBaseline.id, in: configuration) { kept += Self.identified(stale) }
        }
        report.findings = Self.sorted(kept)
        report.suppressed = outcome.suppressed.filter(isWanted)
        report.timings = outcome.timings
        return report
    }

    /// Runs rules, and counts the pages.
    private static func run(
        _ rules: [any Rule],
        on project: Project,
        into findings: inout [Finding],
        _ coverage: inout CheckReport.Coverage
    ) -> [CheckReport.Timing] {
        let survey = PageSurvey(project, rules)
        findings += survey.findings
        coverage.pages = survey.livePages
        coverage.skippedPages = survey.dynamicPages
        var timings = [CheckReport.Timing(name: "compose", duration: survey.composing)]
        let clock = ContinuousClock()
        for (index, rule) in rules.enumerated() {
            let duration = clock.measure {
                for look in rule.looks {
                    switch look {
                    case .page: break
                    case .survey(let rule): rule.check(untyped: survey.notes[index], in: project, into: &findings)
                    case .project(let rule): rule.check(project, into: &findings)
                    }
                }
            }
            timings.append(CheckReport.Timing(name: rule.metadata.id, duration: survey.durations[index] + duration))
        }
        return timings
    }

    // MARK: - What is wanted

    /// Whether a finding is about the chosen files; what concerns the check as a whole always is.
    private func isWanted(_ finding: Finding) -> Bool {
        isWanted(finding.path) || finding.path == CheckConfiguration.fileName || finding.path == "."
            || finding.diagnostic.notes.contains { note in
                guard let files = options.files, let path = note.span?.source.name else { return false }
                return files.contains(path) && isNamed(path)
            }
    }

    private func isWanted(_ path: String) -> Bool { options.files?.contains(path) != false && isNamed(path) }

    private func isNamed(_ path: String) -> Bool {
        options.paths.isEmpty || options.paths.contains { $0.matches(path) }
    }

    // MARK: - Lists of findings

    /// Makes warnings of rules that are worse in production errors.
    private static func raise(_ findings: inout [Finding]) {
        let worse = Set(RuleRegistry.rules.filter(\.metadata.isErrorInDeployment).map(\.metadata.id))
        for index in findings.indices where worse.contains(findings[index].rule) {
            if findings[index].severity == .warning { findings[index].diagnostic.severity = .error }
        }
    }

    /// Sorts, and gives every finding its fingerprint: before any is left out, so that none depends on what is.
    private static func identified(_ findings: [Finding]) -> [Finding] {
        var findings = sorted(findings)
        Fingerprint.assign(to: &findings)
        return findings
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
}
