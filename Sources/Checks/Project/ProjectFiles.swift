internal import Djust
internal import Glibc

/// The files of a project that the check reads, found by walking its folders in a fixed order.
struct ProjectFiles: Sendable {
    /// One file.
    struct File: Sendable {
        /// Relative to the project, with `/`.
        let path: String
        /// What is in it.
        var bytes: [UInt8]
    }

    /// Folders that hold nothing of the app's own: pruned, not walked and thrown away.
    static let pruned: Set<String> = [
        "Vendor", "node_modules", "Tests", "Packages", "checkouts", "DerivedData",
    ]
    /// Deeper folders are not walked; only a loop of mounts gets this far.
    private static let depthLimit = 64

    /// Swift files, in order of their paths.
    private(set) var swift: [File] = []
    /// Templates, in order of their paths.
    private(set) var templates: [File] = []
    /// What could not be read: the path and why.
    private(set) var unreadable: [(path: String, reason: String)] = []

    private let root: String
    private let exclude: [PathPattern]
    private let overlay: [String: [UInt8]]

    /// Walks a project.
    /// - Parameters:
    ///   - root: The folder of the project.
    ///   - exclude: What is not looked at.
    ///   - overlay: Texts that take the place of files on disk, by path.
    init(root: String, exclude: [PathPattern], overlay: [String: [UInt8]] = [:]) {
        self.root = root
        self.exclude = exclude
        self.overlay = overlay
        var paths = walk()
        paths += new(besides: Set(paths))
        read(paths.sorted())
    }

    /// Reads a file of the project, nil when there is none.
    static func read(_ path: String, in root: String) -> [UInt8]? { contents(at: root + "/" + path) }

    /// Reads any file, nil when it cannot be read.
    static func contents(at path: String) -> [UInt8]? { try? contents(of: path).get() }

    /// Whether the check would read a file of this path.
    static func isChecked(_ path: String, in root: String) -> Bool {
        guard (path.hasSuffix(".swift") && path != "Package.swift") || TemplateName(path: path, root: root) != nil
        else {
            return false
        }
        return !path.split(separator: "/").contains { $0.hasPrefix(".") || pruned.contains(String($0)) }
    }

    /// The text of a file that was found.
    ///
    /// O(log files).
    func bytes(of path: String) -> [UInt8]? {
        Self.index(of: path, in: swift).map { swift[$0].bytes }
            ?? Self.index(of: path, in: templates).map { templates[$0].bytes }
    }

    /// Puts a text in the place of a file's.
    mutating func replace(_ path: String, with bytes: [UInt8]) {
        if let index = Self.index(of: path, in: swift) { swift[index].bytes = bytes }
        if let index = Self.index(of: path, in: templates) { templates[index].bytes = bytes }
    }

    private static func index(of path: String, in files: [File]) -> Int? {
        var low = 0
        var high = files.count
        while low < high {
            let middle = (low + high) / 2
            if files[middle].path < path { low = middle + 1 } else { high = middle }
        }
        return low < files.count && files[low].path == path ? low : nil
    }

    // MARK: - Walking

    /// The files on disk that the check reads.
    private mutating func walk() -> [String] {
        var paths: [String] = []
        var folders: [(path: String, depth: Int)] = [("", 0)]
        while let folder = folders.popLast() {
            guard let entries = Self.entries(of: folder.path.isEmpty ? root : root + "/" + folder.path) else {
                unreadable.append((folder.path.isEmpty ? "." : folder.path, Self.reason(errno)))
                continue
            }
            for entry in entries where !entry.name.hasPrefix(".") {
                let path = folder.path.isEmpty ? entry.name : folder.path + "/" + entry.name
                if exclude.contains(where: { $0.matches(path) }) { continue }
                if entry.isFolder {
                    if folder.depth < Self.depthLimit, !Self.pruned.contains(entry.name) {
                        folders.append((path, folder.depth + 1))
                    }
                } else if Self.isChecked(path, in: root) {
                    paths.append(path)
                }
            }
        }
        return paths
    }

    /// The files that are in an editor and not on disk yet.
    private func new(besides known: Set<String>) -> [String] {
        overlay.keys.filter { path in
            !known.contains(path) && Self.isChecked(path, in: root) && !exclude.contains { $0.matches(path) }
        }
    }

    /// Reads files on all cores: opening many takes longer than reading them.
    private mutating func read(_ paths: [String]) {
        let (root, overlay) = (root, overlay)
        let contents = Parallel.map(paths) { path in
            overlay[path].map(Result.success) ?? Self.contents(of: root + "/" + path)
        }
        for (path, result) in zip(paths, contents) {
            switch result {
            case .success(let bytes):
                let file = File(path: path, bytes: bytes)
                if path.hasSuffix(".swift") { swift.append(file) } else { templates.append(file) }
            case .failure(let error): unreadable.append((path, Self.reason(error.code)))
            }
        }
    }

    // MARK: - System calls

    private struct SystemError: Error {
        let code: Int32
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

    private static func contents(of path: String) -> Result<[UInt8], SystemError> {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return .failure(SystemError(code: errno)) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return .failure(SystemError(code: errno)) }
        var bytes: [UInt8] = []
        var expected = max(Int(status.st_size), 0) + 1
        while true {
            var failure: Int32 = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: expected) { buffer, count in
                let result = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                failure = result < 0 ? errno : 0
                count = max(result, 0)
            }
            if failure == EINTR { continue }
            if failure != 0 { return .failure(SystemError(code: failure)) }
            let isEnd = chunk.isEmpty || (status.st_mode & S_IFMT == S_IFREG && chunk.count < expected)
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            if isEnd { return .success(bytes) }
            expected = 4096
        }
    }

    private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
