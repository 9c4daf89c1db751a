/// One thing that `djust check` looks for.
///
/// A rule is a value without state in a file of its own, `Rules/<Family>/<ID><Name>.swift`, with one line in `RuleRegistry`.
/// It reads and reports; it never prints, suppresses or counts. The order of its findings does not matter, and duplicates
/// are dropped later. It looks at one page at a time (`PageRule`) where that is enough, at what it has noted of every page
/// (`SurveyRule`), or at the project (`ProjectRule`).
package protocol Rule: Sendable {
    /// What the rule is called, what it is for, and the examples that prove it.
    var metadata: RuleMetadata { get }

    /// Itself, as what looks at pages or at the project. The protocols below say it.
    ///
    /// Asked of the rule, as asking the runtime which protocols a type has takes longer than most rules do.
    var looks: [RuleLook] { get }
}

/// A way in which a rule looks at a project.
package enum RuleLook: Sendable {
    /// At one composed page at a time.
    case page(any PageRule)
    /// At what it has noted of every page.
    case survey(any SurveyRule)
    /// At the project.
    case project(any ProjectRule)
}

/// A rule that looks at one composed page at a time.
///
/// Pages are composed a few at a time, shown to all rules on all cores, and forgotten.
package protocol PageRule: Rule {
    /// Reports everything in the page that breaks the rule.
    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding])
}

/// A rule that compares pages with one another, or with the Swift files: it notes what it needs of each page.
package protocol SurveyRule: Rule {
    /// What it needs to know of a page.
    associatedtype Note: Sendable

    /// What it needs to know of a page; nil when that is nothing.
    func note(_ page: TemplatePage, in project: Project) -> Note?

    /// Reports everything that breaks the rule, given the notes in the order of the pages.
    func check(_ notes: [Note], in project: Project, into findings: inout [Finding])
}

/// A rule that needs no composed pages.
package protocol ProjectRule: Rule {
    /// Reports everything in the project that breaks the rule.
    func check(_ project: Project, into findings: inout [Finding])
}

extension PageRule {
    package var looks: [RuleLook] { [.page(self)] }
}

extension SurveyRule {
    package var looks: [RuleLook] { [.survey(self)] }
}

extension ProjectRule {
    package var looks: [RuleLook] { [.project(self)] }
}
