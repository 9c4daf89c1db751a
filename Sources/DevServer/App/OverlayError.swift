/// One error as the overlay in open pages shows it.
package struct OverlayError: Sendable, Hashable {
    /// What kind of thing went wrong.
    package enum Kind: String, Sendable, Hashable {
        /// Swift that does not build.
        case swift
        /// A template that does not parse.
        case template
        /// A running program that failed.
        case runtime
    }

    /// A few words above the message.
    package var title: String
    /// The file, relative to the project; empty when there is none.
    package var file: String
    /// One-based; 0 when there is no line.
    package var line: Int
    /// One-based; 0 when there is no column.
    package var column: Int
    /// What is wrong.
    package var message: String
    /// The source lines around it, or the last lines that a dead process wrote.
    package var excerpt: String
    /// What kind of thing went wrong.
    package var kind: Kind

    /// Makes an overlay error.
    package init(
        _ kind: Kind,
        title: String,
        file: String = "",
        line: Int = 0,
        column: Int = 0,
        message: String,
        excerpt: String = ""
    ) {
        self.kind = kind
        self.title = title
        self.file = file
        self.line = line
        self.column = column
        self.message = message
        self.excerpt = excerpt
    }
}
