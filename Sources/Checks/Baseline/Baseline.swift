package import Djust

/// The findings that a project has agreed to live with for now, so that only new ones count.
///
/// A finding is known by its fingerprint: rule, file, the text of the line and a count of equals. Lines may move; a line
/// that changes is new.
package struct Baseline: Sendable {
    /// One known finding.
    package struct Entry: Sendable, Equatable {
        /// The id of the rule.
        package let rule: String
        /// The file.
        package let path: String
        /// What identifies the finding.
        package let fingerprint: String
        /// Where the entry stands in the baseline, when it was read from one.
        var span: SourceSpan?

        package static func == (left: Entry, right: Entry) -> Bool {
            left.rule == right.rule && left.path == right.path && left.fingerprint == right.fingerprint
        }
    }

    /// The name of the file, unless another is given.
    package static let fileName = "djust-baseline.json"
    /// Raised when the file changes its meaning.
    package static let version = 1

    /// The entries in the order of the file.
    package private(set) var entries: [Entry]

    /// Takes what is found as known.
    package init(_ findings: [Finding]) {
        entries = findings.map { Entry(rule: $0.rule, path: $0.path, fingerprint: $0.fingerprint, span: nil) }
    }

    /// Reads a baseline.
    /// - Throws: `CheckUsageError` when the file is none.
    package init(_ source: SourceText) throws(CheckUsageError) {
        let tree: JSONTree
        do throws(Diagnostic) {
            tree = try JSONTreeParser.parse(source)
        } catch {
            throw CheckUsageError(message: "\(source.name) is no baseline: \(error.message)", hint: Self.hint)
        }
        guard case .object(let members, _) = tree,
            let list = members.first(where: { $0.key == "findings" }), case .array(let elements, _) = list.value
        else { throw CheckUsageError(message: "\(source.name) is no baseline: it has no findings", hint: Self.hint) }
        let version = members.first { $0.key == "version" }.map { String(decoding: $0.value.span.bytes, as: UTF8.self) }
        guard version == "\(Self.version)" else {
            throw CheckUsageError(message: "\(source.name) is a baseline of another version", hint: Self.hint)
        }
        entries = elements.compactMap(Self.entry)
    }

    private static let hint = "write it anew with djust check --write-baseline"

    private static func entry(_ tree: JSONTree) -> Entry? {
        guard case .object(let members, let span) = tree else { return nil }
        var texts: [String: String] = [:]
        for member in members {
            if case .string(let text, _) = member.value { texts[member.key] = text }
        }
        guard let rule = texts["rule"], let path = texts["file"], let fingerprint = texts["fingerprint"] else {
            return nil
        }
        return Entry(rule: rule, path: path, fingerprint: fingerprint, span: span)
    }

    // MARK: - Use

    /// Takes the known findings out of a list.
    ///
    /// O(findings + entries).
    /// - Parameters:
    ///   - findings: What was found; what is new is left in it.
    ///   - known: Receives the rest.
    ///   - isChecked: Whether a rule ran and a file was looked at, so that an entry without a finding means something.
    /// - Returns: A note for every entry that no finding answers to any more.
    func divide(
        _ findings: inout [Finding],
        known: inout [Finding],
        isChecked: (_ rule: String, _ path: String) -> Bool
    ) -> [Finding] {
        let fingerprints = Set(entries.map(\.fingerprint))
        known += findings.filter { fingerprints.contains($0.fingerprint) }
        findings.removeAll { fingerprints.contains($0.fingerprint) }
        let found = Set(known.map(\.fingerprint))
        return entries.filter { !found.contains($0.fingerprint) && isChecked($0.rule, $0.path) }.compactMap { entry in
            entry.span.map { span in
                Problems.staleBaseline.finding(
                    "nothing in \(entry.path) answers to this known finding of \(entry.rule) any more",
                    at: span,
                    hint: "write the baseline anew: djust check --write-baseline"
                )
            }
        }
    }

    /// The file: sorted, one entry after another, so that changes of it can be read.
    package func json() -> String {
        var json = JSONText()
        json.object { json in
            json.member("version", Self.version)
            json.array("findings") { json in
                let sorted = entries.sorted { ($0.path, $0.rule, $0.fingerprint) < ($1.path, $1.rule, $1.fingerprint) }
                for entry in sorted {
                    json.object { json in
                        json.member("rule", entry.rule)
                        json.member("file", entry.path)
                        json.member("fingerprint", entry.fingerprint)
                    }
                }
            }
        }
        return json.output.text + "\n"
    }
}
