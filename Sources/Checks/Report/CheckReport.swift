package import Djust

/// What a check found, and how much it looked at.
package struct CheckReport: Sendable {
    /// How much was looked at, so that "no findings" means something.
    package struct Coverage: Sendable, Equatable {
        /// Template files.
        package var templates = 0
        /// Swift files.
        package var swiftFiles = 0
        /// `@LiveView` classes.
        package var views = 0
        /// Composed pages that rules were decided on.
        package var pages = 0
        /// Pages that could not be composed.
        package var skippedPages = 0
        /// Rules that ran.
        package var rules = 0
        /// Rules that did not run: switched off, not chosen, or only for deployment.
        package var rulesOff = 0
        /// Findings in files that were not asked about.
        package var hiddenFindings = 0
        /// Files that were asked about and are nothing that the check reads.
        package var otherFiles = 0

        /// Nothing looked at.
        package init() {}
    }

    /// How long a part of the check took.
    package struct Timing: Sendable {
        /// A rule's id, or the name of a phase.
        package let name: String
        /// How long it took.
        package let duration: Duration
    }

    /// The findings in order of path, place and rule.
    package var findings: [Finding]
    /// The findings that a comment suppresses, in the same order.
    package var suppressed: [Finding]
    /// The findings that the baseline knows, in the same order.
    package var known: [Finding] = []
    /// The findings that have been fixed, each with the fix that was made.
    package var fixed: [Finding] = []
    /// What makes the check fail.
    package var policy: ExitPolicy
    /// How much was looked at.
    package var coverage: Coverage
    /// How long the parts of the check took.
    package var timings: [Timing] = []

    /// Makes a report of what a check found.
    package init(
        findings: [Finding],
        suppressed: [Finding] = [],
        policy: ExitPolicy = ExitPolicy(),
        coverage: Coverage = Coverage()
    ) {
        self.findings = findings
        self.suppressed = suppressed
        self.policy = policy
        self.coverage = coverage
    }

    /// The number of findings of one severity.
    package func count(_ severity: Diagnostic.Severity) -> Int {
        findings.count { $0.severity == severity }
    }

    /// The number of findings that a fix of one kind would remove.
    package func count(fixable applicability: Fix.Applicability) -> Int {
        findings.count { $0.fix?.applicability == applicability }
    }

    /// Whether the check failed, and why.
    package var verdict: ExitPolicy.Verdict {
        policy.verdict(errors: count(.error), warnings: count(.warning), infos: count(.info))
    }

    /// What the command exits with: 1 when it failed, else 0.
    ///
    /// Usage errors (2) never get this far.
    package var exitStatus: Int32 { verdict.status }
}
