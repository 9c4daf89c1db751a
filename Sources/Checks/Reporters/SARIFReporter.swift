package import Djust

/// Writes a report for code scanning: SARIF 2.1.0, with paths relative to the project so that they are the same everywhere.
package struct SARIFReporter: Reporter {
    private static let base = "%SRCROOT%"

    private let version: String

    /// Makes a reporter.
    /// - Parameter version: The version of djust.
    package init(version: String) { self.version = version }

    package func write(_ report: CheckReport, into output: inout OutputBuffer) {
        let rules = RuleRegistry.metadata
        let indices = Dictionary(rules.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { $1 })
        var json = JSONText()
        json.object { json in
            json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            json.member("version", "2.1.0")
            json.array("runs") { json in
                json.object { json in
                    json.object("tool") { json in driver(rules, into: &json) }
                    json.object("automationDetails") { json in json.member("id", "djust-check/") }
                    json.object("originalUriBaseIds") { json in
                        json.object(Self.base) { json in
                            json.object("description") { json in json.member("text", "The folder of the project.") }
                        }
                    }
                    json.member("columnKind", "utf16CodeUnits")
                    json.array("invocations") { json in
                        json.object { json in
                            json.member("executionSuccessful", true)
                            json.member("exitCode", Int(report.verdict.status))
                            json.member("exitCodeDescription", report.verdict.reason)
                        }
                    }
                    json.array("results") { json in
                        for finding in report.findings { Self.result(finding, nil, indices, into: &json) }
                        for finding in report.suppressed { Self.result(finding, "inSource", indices, into: &json) }
                        for finding in report.known { Self.result(finding, "external", indices, into: &json) }
                    }
                }
            }
        }
        output.append(json.output.bytes)
        output.append(UInt8(ascii: "\n"))
    }

    // MARK: - Rules

    private func driver(_ rules: [RuleMetadata], into json: inout JSONText) {
        json.object("driver") { json in
            json.member("name", "djust check")
            if !version.isEmpty { json.member("semanticVersion", version) }
            json.array("rules") { json in
                for rule in rules { Self.rule(rule, into: &json) }
            }
        }
    }

    private static func rule(_ rule: RuleMetadata, into json: inout JSONText) {
        json.object { json in
            json.member("id", rule.id)
            json.member("name", rule.name)
            json.object("shortDescription") { json in json.member("text", rule.summary) }
            json.object("fullDescription") { json in json.member("text", rule.why) }
            json.object("help") { json in
                json.member("text", rule.advice)
                json.member("markdown", RuleDocumentation.section(rule))
            }
            json.object("defaultConfiguration") { json in json.member("level", level(rule.severity)) }
            json.object("properties") { json in
                json.array("tags") { json in
                    for tag in rule.tags { json.element(tag.rawValue) }
                }
            }
        }
    }

    private static func level(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .info: "note"
        }
    }

    // MARK: - Results

    private static func result(
        _ finding: Finding,
        _ suppression: String?,
        _ indices: [String: Int],
        into json: inout JSONText
    ) {
        json.object { json in
            json.member("ruleId", finding.rule)
            if let index = indices[finding.rule] { json.member("ruleIndex", index) }
            json.member("level", level(finding.severity))
            let hint = finding.diagnostic.hint.map { "\n\($0)" } ?? ""
            json.object("message") { json in json.member("text", finding.message + hint) }
            json.array("locations") { json in
                json.object { json in location(finding.span, into: &json) }
            }
            let notes = finding.diagnostic.notes.filter { $0.span != nil }
            if !notes.isEmpty {
                json.array("relatedLocations") { json in
                    for (index, note) in notes.enumerated() {
                        guard let span = note.span else { continue }
                        json.object { json in
                            json.member("id", index)
                            location(span, into: &json)
                            json.object("message") { json in json.member("text", note.message) }
                        }
                    }
                }
            }
            json.object("partialFingerprints") { json in
                json.member("primaryLocationLineHash", finding.fingerprint)
            }
            json.array("suppressions") { json in
                if let suppression { json.object { json in json.member("kind", suppression) } }
            }
            if let fix = finding.fix { fixes(fix, into: &json) }
        }
    }

    private static func fixes(_ fix: Fix, into json: inout JSONText) {
        var names: [String] = []
        for edit in fix.edits where !names.contains(edit.span.source.name) { names.append(edit.span.source.name) }
        json.array("fixes") { json in
            json.object { json in
                json.object("description") { json in json.member("text", fix.title) }
                json.array("artifactChanges") { json in
                    for name in names {
                        json.object { json in
                            artifact(name, into: &json)
                            json.array("replacements") { json in
                                for edit in fix.edits where edit.span.source.name == name {
                                    json.object { json in
                                        json.object("deletedRegion") { json in region(edit.span, into: &json) }
                                        json.object("insertedContent") { json in
                                            json.member("text", edit.replacement)
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private static func location(_ span: SourceSpan, into json: inout JSONText) {
        json.object("physicalLocation") { json in
            artifact(span.source.name, into: &json)
            json.object("region") { json in region(span, into: &json) }
        }
    }

    private static func artifact(_ path: String, into json: inout JSONText) {
        json.object("artifactLocation") { json in
            json.member("uri", uri(path))
            json.member("uriBaseId", base)
        }
    }

    private static func region(_ span: SourceSpan, into json: inout JSONText) {
        let (start, end) = (span.start, span.end)
        json.member("startLine", start.line)
        json.member("startColumn", UTF16Column.of(start, in: span.source))
        json.member("endLine", end.line)
        json.member("endColumn", UTF16Column.of(end, in: span.source))
    }

    /// A path as a relative reference (RFC 3986): everything but unreserved characters and slashes is escaped.
    static func uri(_ path: String) -> String {
        var result = ""
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += byte < 0x10 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return result
    }
}
