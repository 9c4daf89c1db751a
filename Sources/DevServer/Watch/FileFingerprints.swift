import CLinux
import Glibc

/// What every watched file held when it was last looked at, so that only a change of content counts as a change.
struct FileFingerprints {
    /// A larger file is compared by size and time instead of content.
    private static let largestHashed = 8 << 20

    /// What a file held.
    private enum Fingerprint: Hashable {
        case content(Int)
        case stamp(size: Int, seconds: Int, nanoseconds: Int)
    }

    private var known: [String: Fingerprint] = [:]

    /// How many files are known.
    var count: Int { known.count }

    /// Every known path.
    var paths: some Sequence<String> { known.keys }

    /// Every known path below a directory.
    func paths(below directory: String) -> [String] {
        let prefix = directory + "/"
        return known.keys.filter { $0.hasPrefix(prefix) }
    }

    /// Looks at a file again; answers whether it appeared, vanished or holds something else than before.
    mutating func update(_ path: String) -> Bool {
        let now = Self.fingerprint(of: path)
        guard known[path] != now else { return false }
        known[path] = now
        return true
    }

    /// Reads a file; nil when it is not there or not a regular file.
    private static func fingerprint(of path: String) -> Fingerprint? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        guard status.st_size <= largestHashed else {
            let time = status.st_mtim
            return .stamp(size: Int(status.st_size), seconds: time.tv_sec, nanoseconds: time.tv_nsec)
        }
        var hasher = Hasher()
        TextFile.bytes(at: path, limit: largestHashed).withUnsafeBytes { hasher.combine(bytes: $0) }
        return .content(hasher.finalize())
    }
}
