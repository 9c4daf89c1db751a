internal import Glibc

/// A folder of entries, of which each is replaced in one step and the oldest go when there are too many.
struct CacheFolder {
    private let path: String

    /// Names a folder.
    init(_ path: String) { self.path = path }

    /// Writes an entry; what the system refuses is left undone.
    func write(_ bytes: [UInt8], to name: String) {
        Self.makeFolders(path)
        // Another program that writes the same entry has a file of its own until one takes the place of the other.
        guard let file = TemporaryFile(toReplace: "\(path)/\(name)") else { return }
        if !file.write(bytes) || !file.replace() { file.discard() }
        removeOldest()
    }

    private static func makeFolders(_ path: String) {
        var folder = ""
        for name in path.split(separator: "/") {
            folder += "/\(name)"
            mkdir(folder, 0o700)
        }
    }

    /// Removes the oldest entries, and what a program that was killed has left half written.
    private func removeOldest() {
        var entries: [(path: String, time: Int)] = []
        for entry in FolderEntry.all(in: path) ?? [] where !entry.isFolder && entry.name.contains(".check") {
            var status = stat()
            let file = "\(path)/\(entry.name)"
            if stat(file, &status) == 0 { entries.append((file, status.st_mtim.tv_sec)) }
        }
        guard entries.count > CheckCache.capacity else { return }
        entries.sort { $0.time > $1.time }
        for entry in entries.dropFirst(CheckCache.capacity) { unlink(entry.path) }
    }
}
