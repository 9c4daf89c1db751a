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
                        hint: "delete the comment"
                    )
                )
            }
        }
        return findings
    }
}
