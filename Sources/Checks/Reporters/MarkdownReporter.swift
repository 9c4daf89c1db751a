package import Djust

/// Writes a table for summaries of a workflow: `$GITHUB_STEP_SUMMARY`, a comment on a pull request.
package struct MarkdownReporter: Reporter {
    /// How many rows are written: GitHub drops a summary that is larger than a megabyte.
    private static let limit = 500

    /// Makes a reporter.
    package init() {}

    package func write(_ report: CheckReport, into output: inout OutputBuffer) {
        output.append("### djust check\n\n")
        if !report.findings.isEmpty {
            output.append("| Severity | Rule | Place | Message |\n|---|---|---|---|\n")
            let findings = Diagnostic.Severity.allCases.reversed().flatMap { severity in
                report.findings.filter { $0.severity == severity }
            }
            for finding in findings.prefix(Self.limit) {
                let place = "\(Self.cell(finding.path)):\(finding.span.start.line)"
                output.append("| \(finding.severity.rawValue) | \(finding.rule) | \(place) | ")
                output.append("\(Self.cell(finding.message)) |\n")
            }
            output.append("\n")
            if findings.count > Self.limit { output.append("The first \(Self.limit) of \(findings.count).\n\n") }
        }
        output.append(Self.cell(SummaryLine.text(of: report)))
        output.append("\n")
    }

    /// A text that Markdown shows as it is, on one line of a table.
    private static func cell(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "|", "\\", "*", "_", "[", "]", "`": result += "\\\(character)"
            case "<": result += "&lt;"
            case "&": result += "&amp;"
            case "\n", "\r", "\r\n": result += " "
            default: result.append(character)
            }
        }
        return result
    }
}
