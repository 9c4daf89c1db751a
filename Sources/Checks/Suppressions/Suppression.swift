package import Djust

/// A comment that silences rules: `{# djust:ignore T010 reason #}`, `// djust:ignore V006 - reason`, `{# noqa: T010 #}`.
package struct Suppression: Sendable {
    /// How far a suppression reaches.
    package enum Scope: Sendable, Equatable {
        /// One line of the file.
        case line(Int)
        /// The lines of a block, those of its two comments included.
        case lines(ClosedRange<Int>)
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
    /// The words that findings must be about; nil when they may be about anything.
    package var subjects: Set<String>?

    /// Whether the finding is one that this comment silences.
    ///
    /// The file is known to be the comment's.
    package func covers(_ finding: Finding) -> Bool {
        if let rules, !rules.contains(finding.rule) { return false }
        if let subjects {
            let text = String(decoding: finding.span.bytes, as: UTF8.self)
            guard
                text.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" })
                    .contains(where: { subjects.contains(String($0)) })
            else { return false }
        }
        switch scope {
        case .file: return true
        case .line(let line): return finding.span.start.line == line
        case .lines(let lines): return lines.contains(finding.span.start.line)
        }
    }

    /// The same from the comment's own line through another.
    func reaching(through line: Int) -> Suppression {
        var block = self
        let start = span.start.line
        block.scope = .lines(start...max(start, line))
        return block
    }
}
