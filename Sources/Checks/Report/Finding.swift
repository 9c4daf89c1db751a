package import Djust

/// One place that breaks a rule.
package struct Finding: Sendable {
    /// What is wrong, where, how bad, and what to do; its id is the rule's id.
    package var diagnostic: Diagnostic
    /// What stays the same when lines move: a hash of rule, file, the line's text and a count of equals.
    ///
    /// Set by the runner.
    package var fingerprint = ""
    /// A change after which it is gone, if one is known.
    package var fix: Fix?

    /// Makes a finding of a diagnostic.
    package init(_ diagnostic: Diagnostic, fix: Fix? = nil) {
        self.diagnostic = diagnostic
        self.fix = fix
    }

    /// The id of the rule.
    package var rule: String { diagnostic.id }
    /// How bad it is.
    package var severity: Diagnostic.Severity { diagnostic.severity }
    /// What is wrong.
    package var message: String { diagnostic.message }
    /// Where.
    package var span: SourceSpan { diagnostic.span }
    /// The file, relative to the project.
    package var path: String { diagnostic.span.source.name }
}

extension Finding {
    /// The order of a report: path, place, rule, message.
    package static func isOrdered(_ left: Finding, _ right: Finding) -> Bool {
        if left.path != right.path { return left.path < right.path }
        if left.span.range.lowerBound != right.span.range.lowerBound {
            return left.span.range.lowerBound < right.span.range.lowerBound
        }
        if left.rule != right.rule { return left.rule < right.rule }
        return left.message < right.message
    }

    /// Whether two findings say the same about the same place, as happens when two pages share a template.
    package static func isSame(_ left: Finding, _ right: Finding) -> Bool {
        left.rule == right.rule && left.path == right.path && left.span.range == right.span.range
            && left.message == right.message
    }
}
