package import Djust

/// Counts the findings by rule, most first, and ends with the summary.
package struct StatisticsReporter: Reporter {
    /// Makes a reporter.
    package init() {}

    package func write(_ report: CheckReport, into output: inout OutputBuffer) {
        let groups = Dictionary(grouping: report.findings, by: \.rule)
        let rows = groups.map { (rule: $0.key, count: $0.value.count, fixable: $0.value.count { $0.fix != nil }) }
        let width = rows.map { String($0.count).utf8.count }.max() ?? 1
        for row in rows.sorted(by: { ($1.count, $0.rule) < ($0.count, $1.rule) }) {
            let count = String(row.count)
            let padding = String(repeating: " ", count: width - count.utf8.count)
            let name = RuleRegistry.metadata(for: row.rule)?.name ?? ""
            let fixable = row.fixable > 0 ? " (\(row.fixable) can be fixed)" : ""
            output.append("\(padding)\(count)  \(row.rule) \(name)\(fixable)\n")
        }
        if !rows.isEmpty { output.append("\n") }
        output.append(SummaryLine.text(of: report))
        output.append("\n")
    }
}
