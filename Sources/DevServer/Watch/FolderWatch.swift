import Glibc

/// Tells of the files that change in a folder, a batch at a time, until a signal ends it.
///
/// Only a change of content counts. Everything happens on the thread that calls `run`.
package final class FolderWatch {
    private let root: String
    private let reactor = Reactor(mailbox: Mailbox())
    private var watcher: ProjectWatcher?
    private var signals: SignalInbox?
    private var signal: Int32 = 0
    private var onChange: ([String]) -> Void = { _ in }

    /// Begins to watch, and to hold back the signals that end it; what changes from here on is told by `run`.
    ///
    /// - Parameters:
    ///   - root: The folder, as an absolute path.
    ///   - rules: What is not watched.
    ///   - isOfInterest: Whether a file is looked at; it gets paths relative to the folder.
    /// - Throws: `SystemError` when the system has no descriptors left.
    package init(_ root: String, rules: IgnoreRules, isOfInterest: @escaping (String) -> Bool) throws(SystemError) {
        self.root = root
        signals = try SignalInbox([SIGINT, SIGTERM, SIGHUP], on: reactor) { [unowned self] signal in
            self.signal = signal
            self.reactor.stop()
        }
        watcher = ProjectWatcher(
            roots: [root],
            rules: rules,
            pollInterval: nil,
            on: reactor,
            isOfInterest: { isOfInterest(FilePath.relative($0, to: root)) },
            onBatch: { [unowned self] batch in
                self.onChange(batch.paths.map { FilePath.relative($0, to: self.root) })
            }
        )
    }

    deinit { signals?.close() }

    /// Why files are looked at again and again instead of being told of by the system; nil when they are not.
    package var notice: String? { watcher?.notice }

    /// Tells of changes until a signal comes; answers the signal.
    ///
    /// A batch waits while the one before it is told.
    package func run(_ onChange: @escaping ([String]) -> Void) -> Int32 {
        self.onChange = onChange
        // A signal that came before is noticed by the first look.
        reactor.run()
        return signal
    }
}
