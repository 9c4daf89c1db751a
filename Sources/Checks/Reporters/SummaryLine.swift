internal import Djust

/// The sentence that ends a report for people: what was found, in how much, what was left out, and why the command exits
/// as it does.
package enum SummaryLine {
    /// Writes the sentence, without a line ending.
    package static func text(of report: CheckReport) -> String {
        let parts = [found(report), fixable(report)] + coverage(report.coverage) + [report.verdict.reason]
        return parts.compactMap(\.self).joined(separator: "; ")
    }

    private static func found(_ report: CheckReport) -> String {
        var found: [String] = []
        for severity in Diagnostic.Severity.allCases.reversed() {
            let count = report.count(severity)
            if count > 0 { found.append(counted(count, severity.rawValue)) }
        }
        var silent: [String] = []
        if !report.suppressed.isEmpty { silent.append("\(report.suppressed.count) suppressed") }
        if !report.known.isEmpty { silent.append("\(report.known.count) known to the baseline") }
        let text = found.isEmpty ? "no findings" : found.joined(separator: ", ")
        return silent.isEmpty ? text : text + " (\(silent.joined(separator: ", ")))"
    }

    private static func fixable(_ report: CheckReport) -> String? {
        var parts: [String] = []
        if !report.fixed.isEmpty { parts.append("\(report.fixed.count) fixed") }
        let safe = report.count(fixable: .safe)
        let unsafe = report.count(fixable: .unsafe)
        if safe > 0 { parts.append("\(safe) can be fixed with --fix") }
        if unsafe > 0 { parts.append("\(unsafe)\(safe > 0 ? " more" : " can be fixed") with --unsafe-fixes") }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private static func coverage(_ coverage: CheckReport.Coverage) -> [String] {
        var parts = ["checked \(counted(coverage.templates, "template")), \(counted(coverage.views, "view"))"]
        if coverage.skippedPages > 0 {
            let pages = counted(coverage.skippedPages, "page")
            parts.append("\(pages) skipped: a parent or an include is missing, broken or dynamic")
        }
        if coverage.rulesOff > 0 {
            parts.append("\(coverage.rules) of \(coverage.rules + coverage.rulesOff) rules ran")
        }
        if coverage.hiddenFindings > 0 {
            parts.append("\(counted(coverage.hiddenFindings, "finding")) in other files not shown")
        }
        if coverage.otherFiles > 0 {
            parts.append("\(counted(coverage.otherFiles, "file")) named that the check does not read")
        }
        return parts
    }

    private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
