internal import Djust

/// What fixing a project comes to: nothing is written yet.
package struct FixOutcome: Sendable {
    /// One file before and after.
    package struct File: Sendable {
        /// The path, relative to the project.
        package let path: String
        /// What was read.
        package let before: [UInt8]
        /// What is to be written.
        package let after: [UInt8]

        /// Names a file and its two texts.
        package init(path: String, before: [UInt8], after: [UInt8]) {
            self.path = path
            self.before = before
            self.after = after
        }
    }

    /// The findings that are fixed, in the order in which they were, each with the fix that was made.
    package var fixed: [Finding] = []
    /// The files that change, in order of their paths.
    package var files: [File] = []
    /// What a check of the changed project finds.
    package var report: CheckReport
    /// The fixes that were taken back, because a file could not be understood after them.
    package var refused: [Finding] = []
}
