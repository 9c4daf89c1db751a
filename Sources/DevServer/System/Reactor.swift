import CLinux
import Glibc

/// One thread that waits for descriptors, timers and messages, and calls their handlers in turn.
///
/// Everything in the development server lives on this thread, so none of it needs a lock. A dozen descriptors are
/// watched at a time: `poll` is all that it takes.
package final class Reactor {
    /// What a descriptor is watched for.
    struct Interest: OptionSet {
        let rawValue: Int16
        /// Bytes to read, a connection to accept, or the other end gone.
        static let reading = Interest(rawValue: Int16(POLLIN))
        /// Room to write.
        static let writing = Interest(rawValue: Int16(POLLOUT))
    }

    /// Names a timer so that it can be cancelled.
    struct Timer: Hashable { fileprivate let number: Int }

    private struct Watch {
        var interest: Interest
        var handler: (Interest) -> Void
    }

    private struct Pending {
        var due: ContinuousClock.Instant
        var action: () -> Void
    }

    /// Where other threads leave messages.
    let mailbox: Mailbox
    private var watches: [Int32: Watch] = [:]
    private var timers: [Timer: Pending] = [:]
    private var lastTimer = 0
    private var isRunning = false
    private var stopHandler: () -> Void = {}
    private var endings: [pid_t: () -> Void] = [:]

    /// Makes a reactor around a mailbox.
    package init(mailbox: Mailbox) {
        self.mailbox = mailbox
        watch(mailbox.descriptor, for: .reading) { [unowned self] _ in
            for message in self.mailbox.takeAll() { self.take(message) }
        }
    }

    // MARK: - Messages

    /// Names who is told when another thread asks to stop.
    func onStop(_ handler: @escaping () -> Void) { stopHandler = handler }

    /// Names who is told, once, that a child has ended.
    ///
    /// What the handler holds is kept until then.
    func onEnd(of process: pid_t, _ handler: @escaping () -> Void) { endings[process] = handler }

    private func take(_ message: Mailbox.Message) {
        switch message {
        case .processEnded(let process): endings.removeValue(forKey: process)?()
        case .stop: stopHandler()
        }
    }

    // MARK: - Descriptors

    /// Calls a handler whenever a descriptor is ready, until `unwatch`.
    ///
    /// Replaces an earlier watch of the descriptor.
    func watch(_ descriptor: Int32, for interest: Interest, handler: @escaping (Interest) -> Void) {
        watches[descriptor] = Watch(interest: interest, handler: handler)
    }

    /// Changes what a watched descriptor is watched for.
    func change(_ descriptor: Int32, to interest: Interest) { watches[descriptor]?.interest = interest }

    /// Ends a watch; to be called before the descriptor is closed.
    func unwatch(_ descriptor: Int32) { watches[descriptor] = nil }

    // MARK: - Timers

    /// Calls an action once, after a time.
    @discardableResult
    func schedule(after delay: Duration, _ action: @escaping () -> Void) -> Timer {
        lastTimer += 1
        let timer = Timer(number: lastTimer)
        timers[timer] = Pending(due: .now + delay, action: action)
        return timer
    }

    /// Forgets a timer; nil and timers that have fired are ignored.
    func cancel(_ timer: Timer?) {
        if let timer { timers[timer] = nil }
    }

    // MARK: - Running

    /// Waits and calls handlers until `stop()`.
    func run() {
        isRunning = true
        while isRunning {
            fireTimers()
            guard isRunning else { return }
            wait()
        }
    }

    /// Ends `run()` after the handler that calls it.
    func stop() { isRunning = false }

    private func fireTimers() {
        let now = ContinuousClock.now
        let due = timers.filter { $0.value.due <= now }.sorted { $0.value.due < $1.value.due }
        for (timer, pending) in due where timers.removeValue(forKey: timer) != nil { pending.action() }
    }

    private func wait() {
        var polled = watches.map { pollfd(fd: $0.key, events: $0.value.interest.rawValue, revents: 0) }
        let count = poll(&polled, nfds_t(polled.count), timeout())
        guard count > 0 else { return }
        for entry in polled where entry.revents != 0 {
            var ready = Interest(rawValue: entry.revents & (Int16(POLLIN) | Int16(POLLOUT)))
            // The end of a stream and an error are found by reading, or by writing where only that is wanted.
            if entry.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { ready.formUnion([.reading, .writing]) }
            guard let watch = watches[entry.fd] else { continue }
            ready.formIntersection(watch.interest)
            if !ready.isEmpty { watch.handler(ready) }
        }
    }

    /// Milliseconds until the next timer, rounded up, or -1.
    private func timeout() -> Int32 {
        guard let next = timers.values.map(\.due).min() else { return -1 }
        let left = ContinuousClock.now.duration(to: next).components
        guard left.seconds >= 0 else { return 0 }
        let milliseconds = min(left.seconds, 3_600) * 1_000 + left.attoseconds / 1_000_000_000_000_000 + 1
        return Int32(clamping: milliseconds)
    }
}
