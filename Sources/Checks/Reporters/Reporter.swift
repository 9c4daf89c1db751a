package import Djust

/// Writes a report in one format.
package protocol Reporter: Sendable {
    /// Writes the whole report; nothing else may go to the same output.
    func write(_ report: CheckReport, into output: inout OutputBuffer)
}

/// What reporters may know about their reader and their program.
package struct ReportStyle: Sendable {
    /// Whether the reader is a terminal that shows colours; only the text has any.
    package var usesColor = false
    /// How many columns the text has.
    package var width = 120
    /// The version of djust.
    package var version = ""

    /// No colours, 120 columns.
    package init() {}
}

/// The formats that `djust check --format` knows.
package enum ReportFormat: String, Sendable, CaseIterable {
    /// For people: places, excerpts, hints, a summary.
    case text
    /// For people and `grep`: a line for each finding.
    case concise
    /// For editors and build tools: what the Swift compiler writes.
    case compiler
    /// For programs: one object, versioned.
    case json
    /// For GitHub Actions: annotations on the changed lines.
    case github
    /// For code scanning: SARIF 2.1.0.
    case sarif
    /// For GitLab: a code quality report.
    case gitlab
    /// For CI servers: a test report.
    case junit
    /// For reviewdog.
    case rdjson
    /// For summaries of a workflow: a table.
    case markdown

    /// Makes the reporter of the format.
    package func reporter(_ style: ReportStyle = ReportStyle()) -> any Reporter {
        switch self {
        case .text: TextReporter(style)
        case .concise: LineReporter(.concise)
        case .compiler: LineReporter(.compiler)
        case .json: JSONReporter()
        case .github: GitHubReporter()
        case .sarif: SARIFReporter(version: style.version)
        case .gitlab: GitLabReporter()
        case .junit: JUnitReporter()
        case .rdjson: ReviewdogReporter()
        case .markdown: MarkdownReporter()
        }
    }

    /// Whether one report may follow another in the same output, as a program that waits for changes writes them.
    package var canFollowItself: Bool {
        switch self {
        case .text, .concise, .compiler: true
        case .json, .github, .sarif, .gitlab, .junit, .rdjson, .markdown: false
        }
    }

    /// Whether the report ends with the sentence that says how the check ended.
    package var hasSummary: Bool {
        switch self {
        case .text, .github, .markdown: true
        case .concise, .compiler, .json, .sarif, .gitlab, .junit, .rdjson: false
        }
    }
}
