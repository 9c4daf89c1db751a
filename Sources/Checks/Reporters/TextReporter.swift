package import Djust

/// Writes a report for people, in the shape that compilers use and editors understand, and ends with a summary.
package struct TextReporter: Reporter {
    private let renderer: DiagnosticRenderer

    /// Makes a reporter.
    /// - Parameter usesColor: Whether the reader is a terminal that shows colours.
    package init(usesColor: Bool = false) {
        renderer = DiagnosticRenderer(usesColour: usesColor)
    }

    package func write(_ report: CheckReport, into output: inout OutputBuffer) {
        for finding in report.findings {
            output.append(renderer.text(of: finding.diagnostic))
            output.append(UInt8(ascii: "\n"))
        }
        output.append(SummaryLine.text(of: report))
        output.append(UInt8(ascii: "\n"))
    }
}
