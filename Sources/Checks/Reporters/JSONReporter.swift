package import Djust

/// Writes a report for programs: one JSON object with a version, whose keys are only ever added to.
///
/// Lines and columns count from one; columns and offsets count UTF-8 bytes, ends are exclusive.
package struct JSONReporter: Reporter {
    /// Raised when a key changes its meaning or goes away.
    package static let version = 1

    /// Makes a reporter.
    package init() {}

    package func write(_ report: CheckReport, into output: inout OutputBuffer) {
        var json = JSONText()
        json.object { json in
            json.member("version", Self.version)
            json.array("findings") { json in
                for finding in report.findings { Self.write(finding, isSuppressed: false, into: &json) }
                for finding in report.suppressed { Self.write(finding, isSuppressed: true, into: &json) }
            }
            json.object("summary") { json in
                json.member("errors", report.count(.error))
                json.member("warnings", report.count(.warning))
                json.member("infos", report.count(.info))
                json.member("suppressed", report.suppressed.count)
                json.member("templates", report.coverage.templates)
                json.member("swiftFiles", report.coverage.swiftFiles)
                json.member("views", report.coverage.views)
                json.member("pages", report.coverage.pages)
                json.member("skippedPages", report.coverage.skippedPages)
            }
        }
        output.append(json.output.bytes)
        output.append(UInt8(ascii: "\n"))
    }

    private static func write(_ finding: Finding, isSuppressed: Bool, into json: inout JSONText) {
        json.object { json in
            json.member("rule", finding.rule)
            json.member("name", RuleRegistry.metadata(for: finding.rule)?.name)
            json.member("severity", finding.severity.rawValue)
            json.member("message", finding.message)
            json.member("hint", finding.diagnostic.hint)
            location(finding.span, into: &json)
            json.array("related") { json in
                for note in finding.diagnostic.notes {
                    json.object { json in
                        json.member("message", note.message)
                        if let span = note.span { location(span, into: &json) }
                    }
                }
            }
            json.member("fingerprint", finding.fingerprint)
            json.member("state", isSuppressed ? "suppressed" : "open")
        }
    }

    private static func location(_ span: SourceSpan, into json: inout JSONText) {
        json.member("file", span.source.name)
        let places = [("start", span.start, span.range.lowerBound), ("end", span.end, span.range.upperBound)]
        for (key, position, offset) in places {
            json.object(key) { json in
                json.member("line", position.line)
                json.member("column", position.column)
                json.member("offset", offset)
            }
        }
    }
}
