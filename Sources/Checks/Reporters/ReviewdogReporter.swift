package import Djust

/// Writes a report for reviewdog (`rdjson`), with fixes as suggestions; columns count bytes, as it wants them.
package struct ReviewdogReporter: Reporter {
    /// Makes a reporter.
    package init() {}

    package func write(_ report: CheckReport, into output: inout OutputBuffer) {
        var json = JSONText()
        json.object { json in
            json.object("source") { json in json.member("name", "djust check") }
            json.array("diagnostics") { json in
                for finding in report.findings { Self.write(finding, into: &json) }
            }
        }
        output.append(json.output.bytes)
        output.append(UInt8(ascii: "\n"))
    }

    private static func write(_ finding: Finding, into json: inout JSONText) {
        json.object { json in
            let hint = finding.diagnostic.hint.map { "\n\($0)" } ?? ""
            json.member("message", finding.message + hint)
            json.object("location") { json in
                json.member("path", finding.path)
                range(finding.span, into: &json)
            }
            json.member("severity", finding.severity.rawValue.uppercased())
            json.object("code") { json in json.member("value", finding.rule) }
            // A suggestion speaks of the file of its diagnostic.
            let edits = finding.fix?.edits.filter { $0.span.source.name == finding.path } ?? []
            guard !edits.isEmpty, edits.count == finding.fix?.edits.count else { return }
            json.array("suggestions") { json in
                for edit in edits {
                    json.object { json in
                        range(edit.span, into: &json)
                        json.member("text", edit.replacement)
                    }
                }
            }
        }
    }

    private static func range(_ span: SourceSpan, into json: inout JSONText) {
        json.object("range") { json in
            for (key, position) in [("start", span.start), ("end", span.end)] {
                json.object(key) { json in
                    json.member("line", position.line)
                    json.member("column", position.column)
                }
            }
        }
    }
}
