import Checks
import Djust

/// Makes the changes of a report's findings, for tests of the changes.
enum FixedProject {
    /// The texts of the files after every change for one rule; nil when a finding of it has none.
    static func files(_ files: [RuleExample.File], rule: String) throws -> [String: String]? {
        let report = try MarkedProject(files).check()
        let findings = report.findings.filter { $0.rule == rule }
        var edits: [String: [Fix.Edit]] = [:]
        for finding in findings {
            guard let fix = finding.fix else { return nil }
            for edit in fix.edits { edits[edit.span.source.name, default: []].append(edit) }
        }
        var texts: [String: String] = [:]
        for (path, edits) in edits {
            guard var bytes = edits.first?.span.source.bytes else { continue }
            for edit in edits.sorted(by: { $0.span.range.lowerBound > $1.span.range.lowerBound }) {
                bytes.replaceSubrange(edit.span.range, with: Array(edit.replacement.utf8))
            }
            texts[path] = String(decoding: bytes, as: UTF8.self)
        }
        return texts
    }

    /// What a template behind a live page becomes; nil when a finding has no change.
    static func page(_ template: String, rule: String) throws -> String? {
        try files(RuleExample.page(template).files, rule: rule)?["Templates/page.html"]
    }
}
