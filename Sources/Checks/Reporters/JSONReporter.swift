package import Djust

/// Writes a report for programs: one JSON object with a version, whose keys are only ever added to.
///
/// `docs/checks.schema.json` describes it. Lines and columns count from one; columns and offsets count UTF-8 bytes,
/// `utf16Column` counts as editors do; ends are exclusive.
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
                for finding in report.findings { Self.write(finding, state: "open", into: &json) }
                for finding in report.suppressed { Self.write(finding, state: "suppressed", into: &json) }
                for finding in report.known { Self.write(finding, state: "known", into: &json) }
                for finding in report.fixed { Self.write(finding, state: "fixed", into: &json) }
            }
            Self.summary(report, into: &json)
        }
        output.append(json.output.bytes)
        output.append(UInt8(ascii: "\n"))
    }

    private static func summary(_ report: CheckReport, into json: inout JSONText) {
        json.object("summary") { json in
            json.member("errors", report.count(.error))
            json.member("warnings", report.count(.warning))
            json.member("infos", report.count(.info))
            json.member("suppressed", report.suppressed.count)
            json.member("known", report.known.count)
            json.member("fixed", report.fixed.count)
            json.member("fixable", report.count(fixable: .safe))
            json.member("unsafelyFixable", report.count(fixable: .unsafe))
            json.member("templates", report.coverage.templates)
            json.member("swiftFiles", report.coverage.swiftFiles)
            json.member("views", report.coverage.views)
            json.member("pages", report.coverage.pages)
            json.member("skippedPages", report.coverage.skippedPages)
            json.member("rules", report.coverage.rules)
            json.member("rulesOff", report.coverage.rulesOff)
            json.member("hiddenFindings", report.coverage.hiddenFindings)
            json.member("otherFiles", report.coverage.otherFiles)
            json.member("exitStatus", Int(report.verdict.status))
            json.member("exitReason", report.verdict.reason)
        }
    }

    private static func write(_ finding: Finding, state: String, into json: inout JSONText) {
        json.object { json in
            json.member("rule", finding.rule)
            json.member("name", RuleRegistry.metadata(for: finding.rule)?.name)
            json.member("severity", finding.severity.rawValue)
            json.member("message", finding.message)
            json.member("hint", finding.diagnostic.hint)
            json.member("docs", RuleDocumentation.path(of: finding.rule))
            location(finding.span, into: &json)
            json.array("related") { json in
                for note in finding.diagnostic.notes {
                    json.object { json in
                        json.member("message", note.message)
                        if let span = note.span { location(span, into: &json) }
                    }
                }
            }
            if let fix = finding.fix { write(fix, into: &json) }
            json.member("fingerprint", finding.fingerprint)
            json.member("state", state)
        }
    }

    private static func write(_ fix: Fix, into json: inout JSONText) {
        json.object("fix") { json in
            json.member("title", fix.title)
            json.member("applicability", fix.applicability.rawValue)
            json.array("edits") { json in
                for edit in fix.edits {
                    json.object { json in
                        location(edit.span, into: &json)
                        json.member("replacement", edit.replacement)
                    }
                }
            }
        }
    }

    private static func location(_ span: SourceSpan, into json: inout JSONText) {
        json.member("file", span.source.name)
        for (key, offset) in [("start", span.range.lowerBound), ("end", span.range.upperBound)] {
            let position = span.source.position(of: offset)
            json.object(key) { json in
                json.member("line", position.line)
                json.member("column", position.column)
                json.member("utf16Column", UTF16Column.of(position, in: span.source))
                json.member("offset", offset)
            }
        }
    }
}
