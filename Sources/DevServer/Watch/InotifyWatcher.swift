import CLinux
import Glibc

/// Watches directory trees through inotify and says which files may have changed.
///
/// Directories are watched, not files: editors that save by renaming replace the file, and a watch on it would die.
package final class InotifyWatcher {
    /// What is asked of every directory.
    ///
    /// A write counts when the file is closed, so half a save is never seen.
    private static let mask: UInt32 = [
        IN_CLOSE_WRITE, IN_MOVED_TO, IN_MOVED_FROM, IN_CREATE, IN_DELETE, IN_DELETE_SELF, IN_MOVE_SELF, IN_ONLYDIR,
    ].reduce(0) { $0 | UInt32(bitPattern: $1) }

    private let roots: [String]
    private let rules: IgnoreRules
    private let descriptor: Descriptor
    private let reactor: Reactor
    private let onTouched: (String) -> Void
    private let onLostTree: (String) -> Void
    private var directories: [Int32: String] = [:]

    /// How many directories are watched.
    var count: Int { directories.count }

    /// Begins to watch trees.
    ///
    /// `onTouched` gets every file that may have changed, appeared or vanished, and each one that is found here.
    /// `onLostTree` gets a directory that went away, or a root when events were lost: look at all files below it.
    ///
    /// - Throws: `SystemError`; `ENOSPC` and `EMFILE` are limits that a `sysctl` lifts.
    package init(
        roots: [String],
        rules: IgnoreRules,
        on reactor: Reactor,
        onTouched: @escaping (String) -> Void,
        onLostTree: @escaping (String) -> Void
    ) throws(SystemError) {
        self.roots = roots
        self.rules = rules
        self.reactor = reactor
        self.onTouched = onTouched
        self.onLostTree = onLostTree
        descriptor = try Descriptor(inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC)), from: "inotify_init1")
        for root in roots { try addTree(root) }
        reactor.watch(descriptor.number, for: .reading) { [unowned self] _ in self.drain() }
    }

    deinit { reactor.unwatch(descriptor.number) }

    private func drain() {
        while case .bytes(let bytes) = descriptor.read() { process(InotifyEvent.parse(bytes)) }
    }

    /// Acts on events.
    package func process(_ events: [InotifyEvent]) {
        for event in events {
            if event.has(IN_Q_OVERFLOW) {
                rescan()
            } else if event.has(IN_IGNORED) {
                directories[event.watch] = nil
            } else if let directory = directories[event.watch] {
                process(event, in: directory)
            }
        }
    }

    private func process(_ event: InotifyEvent, in directory: String) {
        if event.has(IN_DELETE_SELF, IN_MOVE_SELF) {
            if roots.contains(directory) { recoverRoot(directory) }
            return
        }
        let path = FilePath.join(directory, event.name)
        guard event.isDirectory else {
            if !rules.ignoresFile(path) { onTouched(path) }
            return
        }
        guard !rules.ignoresDirectory(path) else { return }
        if event.has(IN_DELETE, IN_MOVED_FROM) {
            removeTree(path)
            onLostTree(path)
        } else {
            // Files may have been put into a new directory before the watch was in place: they are found by looking.
            try? addTree(path)
        }
    }

    // MARK: - Trees

    private func addTree(_ root: String) throws(SystemError) {
        try DirectoryWalk.visit(
            root,
            rules: rules,
            enter: { directory throws(SystemError) in
                let watch = inotify_add_watch(descriptor.number, directory, Self.mask)
                if watch >= 0 {
                    directories[watch] = directory
                } else if errno != ENOENT && errno != ENOTDIR && errno != EACCES {
                    throw SystemError("inotify_add_watch \(directory)")
                }
            },
            file: onTouched
        )
    }

    /// Stops watching a tree that was moved away: its watches would follow it and report its old paths.
    private func removeTree(_ root: String) {
        for (watch, directory) in directories where directory == root || directory.hasPrefix(root + "/") {
            inotify_rm_watch(descriptor.number, watch)
            directories[watch] = nil
        }
    }

    /// The kernel's queue overflowed and events are lost: look at everything again.
    private func rescan() {
        for root in roots {
            onLostTree(root)
            try? addTree(root)
        }
    }

    /// A watched root itself was removed or replaced: take the new one as soon as it is there.
    private func recoverRoot(_ root: String) {
        removeTree(root)
        onLostTree(root)
        var status = stat()
        if stat(root, &status) == 0 {
            try? addTree(root)
        } else {
            reactor.schedule(after: .milliseconds(200)) { [weak self] in self?.recoverRoot(root) }
        }
    }
}
