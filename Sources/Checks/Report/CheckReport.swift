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

        /// Nothing looked at.
        package init() {}
    }

    /// The findings in order of path, place and rule.
    package var findings: [Finding]
    /// The findings that a comment suppresses, in the same order.
    package var suppressed: [Finding]
    /// How much was looked at.
    package var coverage: Coverage

    /// Makes a report of what a check found.
    package init(findings: [Finding], suppressed: [Finding] = [], coverage: Coverage = Coverage()) {
        self.findings = findings
        self.suppressed = suppressed
        self.coverage = coverage
    }

    /// The number of findings of one severity.
    package func count(_ severity: Diagnostic.Severity) -> Int {
        findings.count { $0.severity == severity }
    }

    /// What the command exits with: 1 when there is an error or a warning, else 0.
    ///
    /// Usage errors (2) never get this far.
    package var exitStatus: Int32 {
        findings.contains { $0.severity >= .warning } ? 1 : 0
    }
}
