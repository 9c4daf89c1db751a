internal import Djust

/// The texts of a project as they were at one moment: everything that a check reads from disk.
package struct ProjectSnapshot: Sendable {
    /// The folder of the project.
    package let root: String
    /// What `djust.json` says.
    package let configuration: CheckConfiguration
    /// Templates and Swift files.
    private(set) var files: ProjectFiles
    /// What could not be read.
    let problems: [Finding]

    /// Reads a project.
    ///
    /// Nothing fails: what cannot be read is a finding.
    /// - Parameters:
    ///   - root: The folder of the project.
    ///   - overlay: Texts that take the place of files on disk, by path: of an editor, or of what is staged.
    package init(root: String, overlay: [String: [UInt8]] = [:]) {
        self.root = root
        var problems: [Finding] = []
        var configuration = CheckConfiguration()
        if let bytes = overlay[CheckConfiguration.fileName] ?? ProjectFiles.read(CheckConfiguration.fileName, in: root)
        {
            let source = SourceText(name: CheckConfiguration.fileName, bytes: bytes)
            configuration = CheckConfiguration.read(source, findings: &problems)
        }
        let files = ProjectFiles(root: root, exclude: configuration.exclude, overlay: overlay)
        problems += files.unreadable.map { path, reason in
            let source = SourceText(name: path, bytes: [])
            return Problems.unreadableFile.finding(
                "\(path) cannot be read: \(reason)",
                at: SourceSpan(source: source, range: 0..<0)
            )
        }
        self.configuration = configuration
        self.files = files
        self.problems = problems
    }

    /// The paths of the files that are checked, in order.
    package var paths: [String] { (files.swift + files.templates).map(\.path).sorted() }

    /// The text of a file.
    package func bytes(of path: String) -> [UInt8]? { files.bytes(of: path) }

    /// Puts a text in the place of a file's.
    package mutating func replace(_ path: String, with bytes: [UInt8]) { files.replace(path, with: bytes) }

    /// The names of folders that are not looked into, wherever they stand; nor are those that begin with a dot.
    package static var skippedFolders: Set<String> { ProjectFiles.pruned }

    /// Whether the check may read files of this path, relative to a project of which nothing else is known.
    package static func mayCheck(_ path: String, in root: String) -> Bool { ProjectFiles.isChecked(path, in: root) }

    /// Whether the check reads files of this path, relative to the project.
    package func isChecked(_ path: String) -> Bool {
        ProjectFiles.isChecked(path, in: root) && !configuration.exclude.contains { $0.matches(path) }
    }
}
