internal import Djust
internal import Glibc

/// The texts of the files of a project that the check reads.
struct ProjectFiles: Sendable {
    /// One file.
    struct File: Sendable {
        /// Relative to the project, with `/`.
        let path: String
        /// The name by which templates know it; nil for a Swift file.
        let templateName: String?
        /// What is in it.
        var bytes: [UInt8]
    }

    /// Swift files, in order of their paths.
    private(set) var swift: [File] = []
    /// Templates, in order of their paths.
    private(set) var templates: [File] = []
    /// What could not be read: the path and why.
    private(set) var unreadable: [(path: String, reason: String)] = []

    /// Reads the files of a project on all cores: opening many takes longer than reading them.
    init(_ listing: ProjectListing) {
        unreadable = listing.unreadable
        let contents = Parallel.map(listing.files) { file in
            listing.overlay[file.path].map(Result.success) ?? Self.contents(of: listing.root + "/" + file.path)
        }
        for (file, result) in zip(listing.files, contents) {
            switch result {
            case .success(let bytes):
                let read = File(path: file.path, templateName: file.templateName, bytes: bytes)
                if file.templateName == nil { swift.append(read) } else { templates.append(read) }
            case .failure(let error): unreadable.append((file.path, String(cString: strerror(error.code))))
            }
        }
    }

    /// Reads any file, nil when it cannot be read.
    static func contents(at path: String) -> [UInt8]? { try? contents(of: path).get() }

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

    // MARK: - System calls

    private struct SystemError: Error {
        let code: Int32
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
}
