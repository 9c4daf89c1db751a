/// Something to tell the author of a template or a source file: what is wrong, where, why, and what to do.
///
/// One type for the template engine, the linter, the macros' friends and the error pages, so that all of them look alike.
package struct Diagnostic: Error, Sendable {
    /// How bad it is.
    ///
    /// Ordered: `info < warning < error`.
    package enum Severity: String, Sendable, Comparable, CaseIterable {
        case info
        case warning
        case error

        package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .info: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// A second place that explains the first.
    package struct Note: Sendable {
        /// What the place has to do with it.
        package var message: String
        /// The place, if there is one.
        package var span: SourceSpan?

        /// Makes a note.
        package init(_ message: String, at span: SourceSpan? = nil) {
            self.message = message
            self.span = span
        }
    }

    /// A stable id: a rule (`T002`), a template error (`DJT-…`) or a runtime error (`DJE-…`).
    package var id: String
    /// How bad it is.
    package var severity: Severity
    /// What is wrong, and why it matters.
    package var message: String
    /// What to do about it.
    package var hint: String?
    /// Where.
    package var span: SourceSpan
    /// Other places: the opener of a block never closed, the includes that led here.
    package var notes: [Note]

    /// Makes a diagnostic.
    package init(
        _ id: String,
        _ severity: Severity = .error,
        _ message: String,
        hint: String? = nil,
        at span: SourceSpan,
        notes: [Note] = []
    ) {
        self.id = id
        self.severity = severity
        self.message = message
        self.hint = hint
        self.span = span
        self.notes = notes
    }
}

extension Diagnostic: CustomStringConvertible {
    /// One line, as compilers write it: `file:line:column: error: message [id]`.
    package var description: String {
        let position = span.start
        return "\(span.source.name):\(position.line):\(position.column): \(severity.rawValue): \(message) [\(id)]"
    }
}
