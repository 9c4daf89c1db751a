package import Djust

/// Writes a test report for CI servers: a suite for each file with findings; a clean check is one suite that passes.
package struct JUnitReporter: Reporter {
    /// Makes a reporter.
    package init() {}

    package func write(_ report: CheckReport, into output: inout OutputBuffer) {
        let total = report.findings.count
        output.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        output.append(
            "<testsuites name=\"djust check\" tests=\"\(max(1, total))\" failures=\"\(total)\" errors=\"0\">\n"
        )
        if report.findings.isEmpty {
            output.append("  <testsuite name=\"djust check\" tests=\"1\" failures=\"0\" errors=\"0\">\n")
            output.append("    <testcase classname=\"djust check\" name=\"no findings\"/>\n  </testsuite>\n")
        }
        var rest = report.findings[...]
        while let first = rest.first {
            let file = rest.prefix { $0.path == first.path }
            rest = rest.dropFirst(file.count)
            output.append("  <testsuite name=\"\(Self.escaped(first.path))\" tests=\"\(file.count)\"")
            output.append(" failures=\"\(file.count)\" errors=\"0\">\n")
            for finding in file { Self.write(finding, into: &output) }
            output.append("  </testsuite>\n")
        }
        output.append("</testsuites>\n")
    }

    private static func write(_ finding: Finding, into output: inout OutputBuffer) {
        let start = finding.span.start
        let path = escaped(finding.path)
        output.append("    <testcase classname=\"\(path)\" name=\"\(finding.rule) in line \(start.line)\"")
        output.append(" file=\"\(path)\" line=\"\(start.line)\">\n")
        output.append("      <failure type=\"\(finding.severity.rawValue)\" message=\"\(escaped(finding.message))\">")
        output.append("\(path):\(start.line):\(start.column): \(escaped(finding.message))")
        if let hint = finding.diagnostic.hint { output.append("\nhint: \(escaped(hint))") }
        output.append("</failure>\n    </testcase>\n")
    }

    /// A text for attributes and elements; characters that XML 1.0 does not have become U+FFFD.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x26: result += "&amp;"
            case 0x3c: result += "&lt;"
            case 0x3e: result += "&gt;"
            case 0x22: result += "&quot;"
            case 0x09, 0x0a, 0x0d: result += "&#\(scalar.value);"
            case 0..<0x20, 0xfffe, 0xffff: result += "\u{fffd}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
