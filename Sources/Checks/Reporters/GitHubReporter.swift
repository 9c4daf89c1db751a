package import Djust

/// Writes a report as GitHub Actions workflow commands, errors first.
///
/// GitHub shows ten errors, ten warnings and ten notices of a step and drops the rest without a word; so the last line
/// says how many are shown, and the whole report stands in the log, behind the annotations.
package struct GitHubReporter: Reporter {
    /// How many annotations of one kind GitHub shows for a step.
    private static let limit = 10

    /// Makes a reporter.
    package init() {}

    package func write(_ report: CheckReport, into output: inout OutputBuffer) {
        for severity in Diagnostic.Severity.allCases.reversed() {
            for finding in report.findings where finding.severity == severity { write(finding, into: &output) }
        }
        let total = report.findings.count
        let shown = Diagnostic.Severity.allCases.reduce(0) { $0 + min(report.count($1), Self.limit) }
        if shown < total {
            let message = "djust check: \(shown) of \(total) findings are shown as annotations; the log has all of them"
            command("notice", properties: [("title", "djust check")], message: message, into: &output)
        }
        if !report.findings.isEmpty || !report.fixed.isEmpty {
            output.append("::group::djust check: the whole report\n")
            TextReporter().writeFindings(of: report, into: &output)
            output.append("::endgroup::\n")
        }
        output.append(SummaryLine.text(of: report))
        output.append(UInt8(ascii: "\n"))
    }

    private func write(_ finding: Finding, into output: inout OutputBuffer) {
        let start = finding.span.start
        let end = finding.span.end
        var properties = [
            ("title", "djust \(finding.rule)"),
            ("file", finding.path),
            ("line", String(start.line)),
            ("col", String(start.column)),
            ("endLine", String(end.line)),
        ]
        // GitHub ignores a column that belongs to another line.
        if end.line == start.line { properties.append(("endColumn", String(end.column))) }
        var message = finding.message
        if let hint = finding.diagnostic.hint { message += "\nhint: \(hint)" }
        for note in finding.diagnostic.notes {
            message += "\n\(note.span.map { "\($0.source.name):\($0.start.line): " } ?? "")\(note.message)"
        }
        command(Self.word(finding.severity), properties: properties, message: message, into: &output)
    }

    private static func word(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .info: "notice"
        }
    }

    private func command(
        _ name: String,
        properties: [(String, String)],
        message: String,
        into output: inout OutputBuffer
    ) {
        output.append("::\(name) ")
        for (index, (key, value)) in properties.enumerated() {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            output.append("\(key)=")
            escape(value, isProperty: true, into: &output)
        }
        output.append("::")
        escape(message, isProperty: false, into: &output)
        output.append(UInt8(ascii: "\n"))
    }

    /// Escapes what would end a command, and in properties what would end a property.
    private func escape(_ text: String, isProperty: Bool, into output: inout OutputBuffer) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "%"): output.append("%25")
            case UInt8(ascii: "\r"): output.append("%0D")
            case UInt8(ascii: "\n"): output.append("%0A")
            case UInt8(ascii: ":") where isProperty: output.append("%3A")
            case UInt8(ascii: ",") where isProperty: output.append("%2C")
            default: output.append(byte)
            }
        }
    }
}
