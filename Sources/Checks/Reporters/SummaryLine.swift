internal import Djust

/// The sentence that ends a report for people: what was found, and in how much.
enum SummaryLine {
    /// Writes the sentence, without a line ending.
    static func text(of report: CheckReport) -> String {
        var found: [String] = []
        for severity in Diagnostic.Severity.allCases.reversed() {
            let count = report.count(severity)
            if count > 0 { found.append(counted(count, severity.rawValue)) }
        }
        var line = found.isEmpty ? "no findings" : found.joined(separator: ", ")
        if !report.suppressed.isEmpty { line += " (\(report.suppressed.count) suppressed)" }
        let coverage = report.coverage
        line += "; checked \(counted(coverage.templates, "template")), \(counted(coverage.views, "view"))"
        if coverage.skippedPages > 0 {
            line +=
                "; \(counted(coverage.skippedPages, "page")) skipped: a parent or an include is missing, broken or dynamic"
        }
        return line
    }

    private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
