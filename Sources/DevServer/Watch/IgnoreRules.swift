/// Which names are never watched: build products, version control, and the litter of editors.
package struct IgnoreRules: Sendable {
    /// Directories that hold nothing that anybody edits by hand.
    private static let directories: Set<String> = ["node_modules", "__pycache__"]
    /// Endings of the files that editors and file managers leave for a moment.
    private static let endings = [
        "~", ".swp", ".swo", ".swx", ".tmp", ".temp", ".bak", ".orig", "___jb_tmp___", "___jb_old___",
    ]

    /// Directories to leave out besides, as absolute paths: the scratch directory, the user's own wishes.
    package var excluded: Set<String> = []
    /// Names of directories to leave out wherever they stand, besides those that nobody edits.
    package var excludedNames: Set<String> = []

    /// The usual rules.
    package init() {}

    /// Whether a directory is left out with everything in it.
    ///
    /// Hidden ones are: `.build`, `.git`, `.swiftpm`, ….
    func ignoresDirectory(_ path: String) -> Bool {
        let name = FilePath.name(of: path)
        return name.hasPrefix(".") || Self.directories.contains(name) || excludedNames.contains(name)
            || excluded.contains(path)
    }

    /// Whether a file is an editor's temporary: `.counter.html.swp`, `counter.html~`, `#counter.html#`, `.#x`, `4913`.
    func ignoresFile(_ path: String) -> Bool {
        let name = FilePath.name(of: path)
        if name.isEmpty || name == "4913" || name.hasPrefix(".#") || name.hasPrefix("#") { return true }
        // sed -i and the GNU tools: `sedAbCdEf`, without an ending.
        if name.utf8.count == 9, name.hasPrefix("sed"), !name.contains(".") { return true }
        return Self.endings.contains { name.hasSuffix($0) }
    }
}
