package import Djust

/// What makes a check fail, and the sentence that says why it did or did not.
package struct ExitPolicy: Sendable, Equatable {
    /// The least severity that fails.
    package var failLevel = Diagnostic.Severity.warning
    /// How many warnings are let pass; nil when the fail level alone decides.
    package var maxWarnings: Int?
    /// Whether findings never fail.
    package var exitZero = false

    /// Errors and warnings fail.
    package init() {}

    /// How a check ends.
    package struct Verdict: Sendable, Equatable {
        /// 1 when it failed, else 0; usage errors (2) never get this far.
        package let status: Int32
        /// Why, without a full stop.
        package let reason: String
    }

    /// Decides about findings by their number.
    package func verdict(errors: Int, warnings: Int, infos: Int) -> Verdict {
        let total = errors + warnings + infos
        guard total > 0 else { return Verdict(status: 0, reason: "exit 0: there is nothing to fail for") }
        let failure = failure(errors: errors, warnings: warnings, infos: infos)
        if exitZero {
            let reason = failure == nil ? "nothing fails" : "--exit-zero was given; without it the exit code is 1"
            return Verdict(status: 0, reason: "exit 0: \(reason)")
        }
        if let failure { return Verdict(status: 1, reason: "exit 1: \(failure)") }
        if let maxWarnings, warnings > 0 {
            return Verdict(status: 0, reason: "exit 0: \(warnings) of \(maxWarnings) allowed warnings")
        }
        return Verdict(status: 0, reason: "exit 0: nothing is as bad as --fail-level \(failLevel.rawValue)")
    }

    /// Why the check fails, nil when it does not.
    private func failure(errors: Int, warnings: Int, infos: Int) -> String? {
        if errors > 0 { return "errors fail" }
        if let maxWarnings {
            if warnings > maxWarnings { return "\(warnings) warnings are more than --max-warnings \(maxWarnings)" }
        } else if warnings > 0, failLevel <= .warning {
            return "warnings fail, unless --fail-level is error"
        }
        if infos > 0, failLevel == .info { return "notes fail with --fail-level info" }
        return nil
    }
}
