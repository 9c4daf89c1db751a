internal import Glibc

/// A file or a folder in a folder.
struct FolderEntry {
    /// The name, without the folder.
    let name: String
    /// Whether it is a folder.
    let isFolder: Bool

    /// What is in a folder, in no order; nil when it cannot be read, for the reason in `errno`.
    ///
    /// A symbolic link counts as what it points at when that is a file, and not at all when it is a folder, so that no loop
    /// is walked. One that leads nowhere counts as a file, so that reading it says what is wrong.
    static func all(in folder: String) -> [FolderEntry]? {
        guard let stream = opendir(folder) else { return nil }
        defer { closedir(stream) }
        var entries: [FolderEntry] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            var type = Int32(entry.pointee.d_type)
            if type == Int32(DT_LNK) || type == Int32(DT_UNKNOWN) {
                var status = stat()
                let isFolder = stat(folder + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
                if isFolder, type == Int32(DT_LNK) { continue }
                type = Int32(isFolder ? DT_DIR : DT_REG)
            }
            if type == Int32(DT_DIR) || type == Int32(DT_REG) {
                entries.append(FolderEntry(name: name, isFolder: type == Int32(DT_DIR)))
            }
        }
        return entries
    }
}
