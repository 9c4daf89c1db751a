package import Djust

/// A change of the sources after which a finding is gone.
package struct Fix: Sendable {
    /// How sure it is that the change is what the author wants.
    package enum Applicability: String, Sendable {
        /// What the app does stays the same, or becomes what it was meant to be: `--fix` makes it.
        case safe
        /// The author should look at the result: `--unsafe-fixes` makes it.
        case unsafe
    }

    /// A piece of a file that becomes another; an empty piece is a place where something is inserted.
    package struct Edit: Sendable {
        /// The piece.
        package var span: SourceSpan
        /// What stands there afterwards.
        package var replacement: String

        /// Names a piece and what it becomes.
        package init(_ span: SourceSpan, to replacement: String) {
            self.span = span
            self.replacement = replacement
        }
    }

    /// What the change does, as an order: "move 'dj-root' here".
    package var title: String
    /// How sure it is.
    package var applicability: Applicability
    /// The pieces; none overlaps another.
    package var edits: [Edit]

    /// Describes a change.
    package init(_ title: String, _ applicability: Applicability, _ edits: [Edit]) {
        self.title = title
        self.applicability = applicability
        self.edits = edits
    }
}
