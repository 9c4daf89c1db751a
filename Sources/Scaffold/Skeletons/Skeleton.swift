/// One project to begin with: files, some of them templates of ours.
package struct Skeleton: Sendable, Equatable {
    /// One file of a skeleton.
    struct File: Sendable, Equatable {
        /// The path in the project; it may hold variables.
        var path: String
        /// Its permissions.
        var mode: Int
        /// Its content, not yet rendered.
        var bytes: [UInt8]
        /// Whether the content is a template of ours.
        var isRendered: Bool
    }

    /// What `--skeleton` calls it.
    package let name: String
    /// What it makes, in one line.
    package let summary: String
    /// Its files, sorted by path.
    let files: [File]
}
