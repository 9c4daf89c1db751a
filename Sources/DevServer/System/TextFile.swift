import CLinux
import Glibc

/// Reads small files whole.
enum TextFile {
    /// The bytes of a file, at most `limit` of them; empty when it cannot be read.
    static func bytes(at path: String, limit: Int = 1 << 24) -> [UInt8] {
        guard let file = try? Descriptor(open(path, O_RDONLY | O_CLOEXEC), from: "open") else { return [] }
        var bytes: [UInt8] = []
        while bytes.count < limit, case .bytes(let more) = file.read(limit: min(65_536, limit - bytes.count)) {
            bytes.append(contentsOf: more)
        }
        return bytes
    }

    /// The text of a file; invalid UTF-8 is replaced.
    static func text(at path: String) -> String { String(decoding: bytes(at: path), as: UTF8.self) }

    /// Whether something is there.
    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// The names in a directory without `.` and `..`, in the order of the file system; empty when it cannot be read.
    static func names(in directory: String) -> [String] {
        guard let stream = opendir(directory) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
