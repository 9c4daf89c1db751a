import CLinux
import Glibc

/// Watches a project and reports batches of files whose content really changed.
final class ProjectWatcher {
    /// Some files changed.
    struct Batch {
        /// Absolute paths, sorted.
        var paths: [String]
        /// When the first of them was touched.
        var began: ContinuousClock.Instant
    }

    private let reactor: Reactor
    private let isOfInterest: (String) -> Bool
    private let onBatch: (Batch) -> Void
    private var fingerprints = FileFingerprints()
    private var burst = ChangeBurst()
    private var timer: Reactor.Timer?
    private var isPrepared = false
    private var inotify: InotifyWatcher?
    private var polling: PollingWatcher?

    /// Why polling is used instead of inotify, with what to do about it; nil when it is not.
    private(set) var notice: String?

    /// Begins to watch; what is there now is the state that later changes are compared with.
    ///
    /// Files that are not of interest are never read.
    init(
        roots: [String],
        rules: IgnoreRules,
        pollInterval: Duration?,
        on reactor: Reactor,
        isOfInterest: @escaping (String) -> Bool,
        onBatch: @escaping (Batch) -> Void
    ) {
        self.reactor = reactor
        self.isOfInterest = isOfInterest
        self.onBatch = onBatch
        let roots = Self.outermost(roots)
        let touched: (String) -> Void = { [unowned self] in self.touched($0) }
        if let pollInterval {
            notice = "Looking for changes every \(pollInterval) instead of being told by the kernel."
            polling = PollingWatcher(
                roots: roots,
                rules: rules,
                interval: pollInterval,
                on: reactor,
                onTouched: touched
            )
        } else {
            do throws(SystemError) {
                inotify = try InotifyWatcher(
                    roots: roots,
                    rules: rules,
                    on: reactor,
                    onTouched: touched,
                    onLostTree: { [unowned self] in self.lostTree($0) }
                )
            } catch {
                notice = Self.explain(error)
                polling = PollingWatcher(
                    roots: roots,
                    rules: rules,
                    interval: .milliseconds(300),
                    on: reactor,
                    onTouched: touched
                )
            }
        }
        isPrepared = true
    }

    /// How many directories and files are watched.
    var counts: (directories: Int, files: Int) { (inotify?.count ?? 0, fingerprints.count) }

    // MARK: - Gathering

    private func touched(_ path: String) {
        guard isOfInterest(path) else { return }
        guard isPrepared else {
            _ = fingerprints.update(path)
            return
        }
        burst.add(path, at: .now)
        arm()
    }

    private func lostTree(_ directory: String) {
        for path in fingerprints.paths(below: directory) { touched(path) }
    }

    private func arm() {
        reactor.cancel(timer)
        guard let due = burst.due else { return }
        timer = reactor.schedule(after: max(.zero, ContinuousClock.now.duration(to: due))) { [weak self] in
            self?.finishBurst()
        }
    }

    private func finishBurst() {
        guard let (paths, began) = burst.take() else { return }
        let changed = paths.filter { fingerprints.update($0) }
        if !changed.isEmpty { onBatch(Batch(paths: changed, began: began)) }
    }

    // MARK: - Roots and limits

    /// Leaves out the roots that lie inside others.
    private static func outermost(_ roots: [String]) -> [String] {
        var kept: [String] = []
        for root in roots.sorted() where !kept.contains(where: { root == $0 || root.hasPrefix($0 + "/") }) {
            kept.append(root)
        }
        return kept
    }

    private static func explain(_ error: SystemError) -> String {
        let setting: String
        switch error.code {
        case ENOSPC: setting = "max_user_watches"
        case EMFILE: setting = "max_user_instances"
        default: return "The kernel cannot report changes (\(error)); looking for them every 300 ms instead."
        }
        let value = TextFile.text(at: "/proc/sys/fs/inotify/\(setting)").filter { !$0.isNewline }
        return "fs.inotify.\(setting) (now \(value)) is used up; looking for changes every 300 ms instead. "
            + "To lift the limit: sudo sysctl fs.inotify.\(setting)=524288"
    }
}
