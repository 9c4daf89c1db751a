/// One thing that a build complained about.
package struct BuildDiagnostic: Sendable, Hashable {
    /// How bad it is.
    package enum Severity: String, Sendable, Hashable {
        case warning
        case error
    }

    /// Where a remark that explains the diagnostic points.
    package struct Note: Sendable, Hashable {
        /// The file, relative to the project where it is inside; empty when there is none.
        package var file: String
        /// One-based; 0 when unknown.
        package var line: Int
        /// One-based; 0 when unknown.
        package var column: Int
        /// What it says.
        package var message: String
    }

    /// How bad it is.
    package var severity: Severity
    /// The file, relative to the project where it is inside; empty for the linker and the build system.
    package var file: String
    /// One-based; 0 when there is no line.
    package var line: Int
    /// One-based, in bytes; 0 when there is no column.
    package var column: Int
    /// What is wrong, as the compiler says it.
    package var message: String
    /// The source lines around it with a mark under the column; may be empty.
    package var excerpt: String
    /// What else the compiler had to say about it.
    package var notes: [Note]

    /// Makes a diagnostic.
    package init(
        _ severity: Severity,
        file: String = "",
        line: Int = 0,
        column: Int = 0,
        message: String,
        excerpt: String = "",
        notes: [Note] = []
    ) {
        self.severity = severity
        self.file = file
        self.line = line
        self.column = column
        self.message = message
        self.excerpt = excerpt
        self.notes = notes
    }
}
