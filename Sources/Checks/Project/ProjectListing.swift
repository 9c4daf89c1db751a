internal import Djust
internal import Glibc

/// What a check would read of a project: the names of its files, found by walking its folders, and `djust.json`.
package struct ProjectListing: Sendable {
    /// Folders that hold nothing of the app's own: pruned, not walked and thrown away; nor are those that begin with a
    /// dot.
    package static let skippedFolders: Set<String> = [
        "Vendor", "node_modules", "Tests", "Packages", "checkouts", "DerivedData",
    ]
    /// Deeper folders are not walked; only a loop of mounts gets this far.
    private static let depthLimit = 64

    /// The file that says what the package is.
    package static let manifestName = "Package.swift"

    /// A file that is checked.
    struct File: Sendable {
        /// Relative to the project, with `/`.
        let path: String
        /// The name by which templates know it; nil for a Swift file.
        let templateName: String?
    }

    /// The folder of the project.
    package let root: String
    /// What `djust.json` says.
    package let configuration: CheckConfiguration
    /// The files that are checked, in order of their paths.
    private(set) var files: [File] = []
    /// The text of `djust.json`; nil when there is none.
    let settings: SourceText?
    /// The text of `Package.swift`; nil when there is none.
    let manifest: [UInt8]?
    /// What `djust.json` says that means nothing.
    let problems: [Finding]
    /// Folders that could not be read: the path and why.
    private(set) var unreadable: [(path: String, reason: String)] = []
    /// Texts that take the place of files on disk, by path: of an editor, or of what is staged.
    let overlay: [String: [UInt8]]

    /// Walks a project.
    ///
    /// Nothing fails: what cannot be read is noted.
    /// - Parameters:
    ///   - root: The folder of the project.
    ///   - overlay: Texts that take the place of files on disk, by path.
    ///   - isWhole: Whether what `djust.json` excludes from the check is listed all the same.
    package init(root: String, overlay: [String: [UInt8]] = [:], isWhole: Bool = false) {
        self.root = root
        self.overlay = overlay
        let name = CheckConfiguration.fileName
        settings = (overlay[name] ?? ProjectFiles.contents(at: "\(root)/\(name)")).map {
            SourceText(name: name, bytes: $0)
        }
        manifest = overlay[Self.manifestName] ?? ProjectFiles.contents(at: "\(root)/\(Self.manifestName)")
        var problems: [Finding] = []
        configuration = settings.map { CheckConfiguration.read($0, findings: &problems) } ?? CheckConfiguration()
        self.problems = problems
        walk(except: isWhole ? [] : configuration.exclude)
        let known = Set(files.map(\.path))
        // What is in an editor and not on disk yet.
        files += overlay.keys.compactMap { path in
            !known.contains(path) && isChecked(path) ? Self.file(path, in: root) : nil
        }
        files.sort { $0.path < $1.path }
    }

    /// The paths of the files that are checked, relative to the project, in order.
    package var paths: [String] { files.map(\.path) }

    /// Whether the check may read files of this path, relative to a project of which nothing else is known.
    package static func mayCheck(_ path: String, in root: String) -> Bool {
        if path == manifestName { return true }
        guard file(path, in: root) != nil else { return false }
        return !path.split(separator: "/").contains { $0.hasPrefix(".") || skippedFolders.contains(String($0)) }
    }

    /// Whether the check reads files of this path, relative to the project.
    package func isChecked(_ path: String) -> Bool {
        Self.mayCheck(path, in: root) && !configuration.exclude.contains { $0.matches(path) }
    }

    private static func file(_ path: String, in root: String) -> File? {
        if path.hasSuffix(".swift") { return path == manifestName ? nil : File(path: path, templateName: nil) }
        return TemplateName(path: path, root: root).map { File(path: path, templateName: $0.name) }
    }

    // MARK: - Walking

    /// Finds the files on disk that the check reads.
    private mutating func walk(except exclude: [PathPattern]) {
        var folders: [(path: String, depth: Int)] = [("", 0)]
        while let folder = folders.popLast() {
            guard let entries = FolderEntry.all(in: folder.path.isEmpty ? root : root + "/" + folder.path) else {
                unreadable.append((folder.path.isEmpty ? "." : folder.path, String(cString: strerror(errno))))
                continue
            }
            for entry in entries where !entry.name.hasPrefix(".") {
                let path = folder.path.isEmpty ? entry.name : folder.path + "/" + entry.name
                if exclude.contains(where: { $0.matches(path) }) { continue }
                if entry.isFolder {
                    if folder.depth < Self.depthLimit, !Self.skippedFolders.contains(entry.name) {
                        folders.append((path, folder.depth + 1))
                    }
                } else if let file = Self.file(path, in: root) {
                    files.append(file)
                }
            }
        }
    }
}
