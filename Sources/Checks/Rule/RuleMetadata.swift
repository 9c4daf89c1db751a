package import Djust

/// What there is to know about a rule: for its messages, for `--explain`, for the documentation and for the tests.
package struct RuleMetadata: Sendable {
    /// The stable id, such as `T002`; never given to another meaning.
    package let id: String
    /// A short name in kebab case.
    package let name: String
    /// What the rule finds, in one sentence.
    package let summary: String
    /// How bad a finding is, unless the finding says otherwise.
    package let severity: Diagnostic.Severity
    /// The groups that the rule belongs to, besides `djust`.
    package let tags: [RuleTag]
    /// Whether its warnings are errors where the app is served to others, that is with `--deploy`.
    package let isErrorInDeployment: Bool
    /// What goes wrong when the rule is broken.
    package let why: String
    /// What to do instead.
    package let advice: String
    /// Projects in which the rule reports, at every marker and nowhere else.
    package let triggering: [RuleExample]
    /// Projects in which it stays silent.
    package let nonTriggering: [RuleExample]

    /// Describes a rule.
    package init(
        id: String,
        name: String,
        summary: String,
        severity: Diagnostic.Severity = .warning,
        tags: [RuleTag],
        isErrorInDeployment: Bool = false,
        why: String,
        advice: String,
        triggering: [RuleExample],
        nonTriggering: [RuleExample]
    ) {
        self.id = id
        self.name = name
        self.summary = summary
        self.severity = severity
        self.tags = tags
        self.isErrorInDeployment = isErrorInDeployment
        self.why = why
        self.advice = advice
        self.triggering = triggering
        self.nonTriggering = nonTriggering
    }

    /// Whether `--tag` with this tag chooses the rule.
    package func isTagged(_ tag: RuleTag) -> Bool { tag == .djust || tags.contains(tag) }

    /// Makes a finding of this rule.
    package func finding(
        _ message: String,
        at span: SourceSpan,
        severity: Diagnostic.Severity? = nil,
        hint: String? = nil,
        notes: [Diagnostic.Note] = [],
        fix: Fix? = nil
    ) -> Finding {
        Finding(Diagnostic(id, severity ?? self.severity, message, hint: hint, at: span, notes: notes), fix: fix)
    }
}
