internal import Glibc

/// A file that is written beside another and then takes its place in one step, so that nobody reads a part.
///
/// Where a function says false, `errno` says why.
struct TemporaryFile: ~Copyable {
    private let path: String
    private let target: String
    /// The open file.
    let descriptor: Int32

    /// Makes a file in the folder of the one that it is to replace, under a name that begins with a dot, at which no watcher
    /// and no check looks; nil when the system refuses.
    init?(toReplace target: String) {
        let name = target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex
        var bytes = Array("\(target[..<name]).\(target[name...]).XXXXXX".utf8CString)
        descriptor = mkstemp(&bytes)
        guard descriptor >= 0 else { return nil }
        path = String(decoding: bytes.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        self.target = target
    }

    deinit { close(descriptor) }

    /// Writes all bytes.
    func write(_ bytes: [UInt8]) -> Bool {
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

    /// Takes the other file's place.
    func replace() -> Bool { rename(path, target) == 0 }

    /// Removes the file.
    func discard() { unlink(path) }
}
