package import Djust

/// Writes a report in one format.
package protocol Reporter: Sendable {
    /// Writes the whole report; nothing else may go to the same output.
    func write(_ report: CheckReport, into output: inout OutputBuffer)
}

/// The formats that `djust check --format` knows.
package enum ReportFormat: String, Sendable, CaseIterable {
    /// For people: places, excerpts, hints, a summary.
    case text
    /// For programs: one object, versioned.
    case json
    /// For GitHub Actions: annotations on the changed lines.
    case github

    /// Makes the reporter of the format.
    ///
    /// Only the text has colours, and only when asked for.
    package func reporter(usesColor: Bool = false) -> any Reporter {
        switch self {
        case .text: TextReporter(usesColor: usesColor)
        case .json: JSONReporter()
        case .github: GitHubReporter()
        }
    }
}
