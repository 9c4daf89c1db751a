internal import Glibc

/// What the system says of a file: when none of it changes, neither does the text, unless somebody is very quick.
struct FileSignature: Sendable, Equatable, CustomStringConvertible {
    private let words: [Int64]
    /// The later of the times at which the text and the file itself were changed, in nanoseconds.
    let changed: Int64

    /// Asks about a file, or about what a link points at; nil when there is none.
    init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let modified = Self.nanoseconds(status.st_mtim)
        let changed = Self.nanoseconds(status.st_ctim)
        words = [
            Int64(status.st_size), modified, changed, Int64(bitPattern: UInt64(status.st_ino)),
            Int64(bitPattern: UInt64(status.st_dev)),
        ]
        self.changed = max(modified, changed)
    }

    var description: String { words.map { "\($0)" }.joined(separator: " ") }

    /// Writes it down.
    func encode(into output: inout CacheEncoder) {
        for word in words { output.append(word) }
    }

    /// The time, on the clock by which files are stamped.
    static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return nanoseconds(time)
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }
}
