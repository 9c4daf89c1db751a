import CLinux
import Glibc

/// Watches directory trees by looking at every file's size and time again and again.
///
/// For file systems that report nothing (network and host mounts) and for machines out of inotify watches.
final class PollingWatcher {
    private struct Stamp: Hashable {
        var size: Int
        var seconds: Int
        var nanoseconds: Int
        var inode: UInt
    }

    private let roots: [String]
    private let rules: IgnoreRules
    private let interval: Duration
    private let reactor: Reactor
    private let onTouched: (String) -> Void
    private var stamps: [String: Stamp] = [:]

    /// Begins to look at trees.
    ///
    /// `onTouched` gets every file that may have changed, appeared or vanished, and each one that is found here.
    init(
        roots: [String],
        rules: IgnoreRules,
        interval: Duration,
        on reactor: Reactor,
        onTouched: @escaping (String) -> Void
    ) {
        self.roots = roots
        self.rules = rules
        self.interval = interval
        self.reactor = reactor
        self.onTouched = onTouched
        look()
    }

    private func look() {
        var found: [String: Stamp] = [:]
        for root in roots {
            try? DirectoryWalk.visit(root, rules: rules, enter: { _ in }, file: { found[$0] = Self.stamp(of: $0) })
        }
        for (path, stamp) in found where stamps[path] != stamp { onTouched(path) }
        for path in stamps.keys where found[path] == nil { onTouched(path) }
        stamps = found
        reactor.schedule(after: interval) { [weak self] in self?.look() }
    }

    private static func stamp(of path: String) -> Stamp? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        let time = status.st_mtim
        return Stamp(
            size: Int(status.st_size),
            seconds: time.tv_sec,
            nanoseconds: time.tv_nsec,
            inode: UInt(status.st_ino)
        )
    }
}
