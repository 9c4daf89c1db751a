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
        var template = Array("\(path)/.\(name).XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { return }
        let temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let isWritten = Self.fill(descriptor, with: bytes)
        close(descriptor)
        if !isWritten || rename(temporary, "\(path)/\(name)") != 0 { unlink(temporary) }
        removeOldest()
    }

    private static func makeFolders(_ path: String) {
        var folder = ""
        for name in path.split(separator: "/") {
            folder += "/\(name)"
            mkdir(folder, 0o700)
        }
    }

    private static func fill(_ descriptor: Int32, with bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if written == 0 || errno != EINTR {
                return false
            }
        }
        return true
    }

    /// Removes the oldest entries, and what a program that was killed has left half written.
    private func removeOldest() {
        guard let stream = opendir(path) else { return }
        defer { closedir(stream) }
        var entries: [(path: String, time: Int)] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name.contains(".check") else { continue }
            var status = stat()
            if stat("\(path)/\(name)", &status) == 0 { entries.append(("\(path)/\(name)", status.st_mtim.tv_sec)) }
        }
        guard entries.count > CheckCache.capacity else { return }
        entries.sort { $0.time > $1.time }
        for entry in entries.dropFirst(CheckCache.capacity) { unlink(entry.path) }
    }
}
