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

    /// The folder of the project.
    package let root: String
    /// What `djust.json` says.
    package let configuration: CheckConfiguration
    /// The paths of the files that are checked, relative to the project, in order.
    package private(set) var paths: [String] = []
    /// The text of `djust.json`; nil when there is none.
    let settings: SourceText?
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
        var problems: [Finding] = []
        configuration = settings.map { CheckConfiguration.read($0, findings: &problems) } ?? CheckConfiguration()
        self.problems = problems
        walk(except: isWhole ? [] : configuration.exclude)
        let known = Set(paths)
        // What is in an editor and not on disk yet.
        paths += overlay.keys.filter { !known.contains($0) && isChecked($0) }
        paths.sort()
    }

    /// Whether the check may read files of this path, relative to a project of which nothing else is known.
    package static func mayCheck(_ path: String, in root: String) -> Bool {
        guard isRead(path, in: root) else { return false }
        return !path.split(separator: "/").contains { $0.hasPrefix(".") || skippedFolders.contains(String($0)) }
    }

    /// Whether the check reads files of this path, relative to the project.
    package func isChecked(_ path: String) -> Bool {
        Self.mayCheck(path, in: root) && !configuration.exclude.contains { $0.matches(path) }
    }

    private static func isRead(_ path: String, in root: String) -> Bool {
        (path.hasSuffix(".swift") && path != "Package.swift") || TemplateName(path: path, root: root) != nil
    }

    // MARK: - Walking

    /// Finds the files on disk that the check reads.
    private mutating func walk(except exclude: [PathPattern]) {
        var folders: [(path: String, depth: Int)] = [("", 0)]
        while let folder = folders.popLast() {
            guard let entries = Self.entries(of: folder.path.isEmpty ? root : root + "/" + folder.path) else {
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
                } else if Self.isRead(path, in: root) {
                    paths.append(path)
                }
            }
        }
    }

    private struct Entry {
        let name: String
        let isFolder: Bool
    }

    /// The entries of a folder; a symbolic link counts as what it points at when that is a file, and not at all when it
    /// is a folder, so that no loop is walked.
    private static func entries(of folder: String) -> [Entry]? {
        guard let stream = opendir(folder) else { return nil }
        defer { closedir(stream) }
        var entries: [Entry] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            var type = Int32(entry.pointee.d_type)
            if type == Int32(DT_LNK) || type == Int32(DT_UNKNOWN) {
                var status = stat()
                // A link that leads nowhere counts as a file, so that reading it says what is wrong.
                let isFolder = stat(folder + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
                if isFolder, type == Int32(DT_LNK) { continue }
                type = Int32(isFolder ? DT_DIR : DT_REG)
            }
            if type == Int32(DT_DIR) || type == Int32(DT_REG) {
                entries.append(Entry(name: name, isFolder: type == Int32(DT_DIR)))
            }
        }
        return entries
    }
}
