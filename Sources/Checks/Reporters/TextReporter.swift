package import Djust

/// Writes a report for people, in the shape that compilers use and editors understand, and ends with a summary.
package struct TextReporter: Reporter {
    private let renderer: DiagnosticRenderer

    /// Makes a reporter.
    package init(_ style: ReportStyle = ReportStyle()) {
        renderer = DiagnosticRenderer(usesColour: style.usesColor, width: style.width)
    }

    package func write(_ report: CheckReport, into output: inout OutputBuffer) {
        writeFindings(of: report, into: &output)
        output.append(SummaryLine.text(of: report))
        output.append(UInt8(ascii: "\n"))
    }

    /// Writes everything but the summary.
    func writeFindings(of report: CheckReport, into output: inout OutputBuffer) {
        for finding in report.findings {
            output.append(renderer.text(of: finding.diagnostic))
            if let fix = finding.fix {
                let option = fix.applicability == .safe ? "--fix" : "--unsafe-fixes"
                output.append("fix: \(fix.title) (djust check \(option))\n")
            }
            output.append(UInt8(ascii: "\n"))
        }
        // What has been fixed is named by the place where it was.
        for finding in report.fixed {
            let title = finding.fix?.title ?? ""
            output.append("fixed: \(finding.path):\(finding.span.start.line): \(title) [\(finding.rule)]\n")
        }
        if !report.fixed.isEmpty { output.append(UInt8(ascii: "\n")) }
    }
}
