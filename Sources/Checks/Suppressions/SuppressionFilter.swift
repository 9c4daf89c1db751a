internal import Djust

/// Takes the findings that comments silence out of a list, and notices comments that silence nothing.
struct SuppressionFilter {
    private let suppressions: [String: [Suppression]]

    /// Takes every suppression of the project.
    init(_ suppressions: [Suppression]) {
        self.suppressions = Dictionary(grouping: suppressions) { $0.span.source.name }
    }

    /// Divides the findings.
    ///
    /// A comment about a rule that is not active, that is, that did not run, may be needed another time.
    func apply(
        to findings: [Finding],
        active: Set<String>
    ) -> (kept: [Finding], suppressed: [Finding], unused: [Finding]) {
        var kept: [Finding] = []
        var suppressed: [Finding] = []
        var used: [String: Set<Int>] = [:]
        for finding in findings {
            let candidates = suppressions[finding.path] ?? []
            let matching = candidates.indices.filter { candidates[$0].covers(finding) }
            if matching.isEmpty {
                kept.append(finding)
            } else {
                suppressed.append(finding)
                used[finding.path, default: []].formUnion(matching)
            }
        }
        return (kept, suppressed, unused(used: used, active: active))
    }

    private func unused(used: [String: Set<Int>], active: Set<String>) -> [Finding] {
        var findings: [Finding] = []
        for (path, list) in suppressions {
            for (index, suppression) in list.enumerated() where used[path]?.contains(index) != true {
                guard let rules = suppression.rules, rules.isSubset(of: active) else { continue }
                let names = rules.sorted().joined(separator: ", ")
                findings.append(
                    Problems.unusedSuppression.finding(
                        "nothing here breaks \(names), so this comment suppresses nothing",
                        at: suppression.span,
                        hint: "delete the comment",
                        fix: Self.removal(of: suppression)
                    )
                )
            }
        }
        return findings
    }

    /// Deletes the comment: its lines when nothing else stands on them, or else it and the space before it.
    ///
    /// A block has two comments, which is more than a finding knows.
    private static func removal(of suppression: Suppression) -> Fix? {
        if case .lines = suppression.scope { return nil }
        let span = suppression.span
        let bytes = span.source.bytes
        let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
        var start = span.range.lowerBound
        var end = span.range.upperBound
        guard start >= 0, end <= bytes.count else { return nil }
        while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
        let isFirst = start == 0 || bytes[start - 1] == UInt8(ascii: "\n")
        while end < bytes.count, isBlank(bytes[end]) || bytes[end] == UInt8(ascii: "\r") { end += 1 }
        let isLast = end == bytes.count || bytes[end] == UInt8(ascii: "\n")
        if isFirst, isLast {
            end = min(end + 1, bytes.count)
        } else {
            end = span.range.upperBound
            if isFirst { start = span.range.lowerBound }
        }
        return Fix("delete the comment", .safe, [Fix.Edit(SourceSpan(source: span.source, range: start..<end), to: "")])
    }
}
