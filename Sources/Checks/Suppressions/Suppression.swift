package import Djust

/// A comment that silences rules: `{# djust:ignore T010 reason #}`, `// djust:ignore V006 - reason`, `{# noqa: T010 #}`.
package struct Suppression: Sendable {
    /// How far a suppression reaches.
    package enum Scope: Sendable, Equatable {
        /// One line of the file.
        case line(Int)
        /// The whole file.
        case file
    }

    /// The canonical ids that it silences; nil for all of them (a bare `noqa`).
    package var rules: Set<String>?
    /// How far it reaches.
    package var scope: Scope
    /// Why, in the author's words; empty when nothing is said.
    package var reason: String
    /// The whole comment.
    package var span: SourceSpan

    /// Whether the finding is one that this comment silences.
    ///
    /// The file is known to be the comment's.
    package func covers(_ finding: Finding) -> Bool {
        if let rules, !rules.contains(finding.rule) { return false }
        switch scope {
        case .file: return true
        case .line(let line): return finding.span.start.line == line
        }
    }
}
