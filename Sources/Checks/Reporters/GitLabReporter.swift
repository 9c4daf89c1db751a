package import Djust

/// Writes a code quality report of GitLab: an array, empty when nothing is found.
package struct GitLabReporter: Reporter {
    /// Makes a reporter.
    package init() {}

    package func write(_ report: CheckReport, into output: inout OutputBuffer) {
        var json = JSONText()
        json.array { json in
            for finding in report.findings {
                json.object { json in
                    let hint = finding.diagnostic.hint.map { " (\($0))" } ?? ""
                    json.member("description", finding.message + hint)
                    json.member("check_name", finding.rule)
                    json.member("fingerprint", finding.fingerprint)
                    json.member("severity", Self.severity(finding.severity))
                    json.object("location") { json in
                        json.member("path", finding.path)
                        json.object("lines") { json in
                            json.member("begin", finding.span.start.line)
                            json.member("end", finding.span.end.line)
                        }
                    }
                }
            }
        }
        output.append(json.output.bytes)
        output.append(UInt8(ascii: "\n"))
    }

    private static func severity(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "major"
        case .warning: "minor"
        case .info: "info"
        }
    }
}
