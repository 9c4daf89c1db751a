/// A deadline that moves often: moving it later costs a store, and one timer follows lazily.
///
/// - Note: Confined to its loop.
final class LoopDeadline: @unchecked Sendable {
    // Safety: every access is on the loop's thread; `schedule` asserts it.

    private let loop: EventLoop
    private var due: MonotonicTime?
    private var timer: LoopTimer?
    private var onExpiry: (@Sendable () -> Void)?

    /// Makes a deadline that is not set.
    init(loop: EventLoop) { self.loop = loop }

    /// Says what happens when the deadline passes.
    func whenExpired(_ action: @escaping @Sendable () -> Void) { onExpiry = action }

    /// Sets or moves the deadline.
    func set(after delay: Duration) {
        let due = loop.now + delay
        self.due = due
        if let timer, timer.isPending, timer.deadline <= due { return }
        timer?.cancel()
        arm(after: delay)
    }

    /// Takes the deadline away; the timer finds nothing to do.
    func clear() { due = nil }

    /// Ends the use of the deadline.
    func invalidate() {
        due = nil
        onExpiry = nil
        timer?.cancel()
        timer = nil
    }

    private func arm(after delay: Duration) {
        timer = loop.schedule(after: delay) { [weak self] in self?.fire() }
    }

    private func fire() {
        timer = nil
        guard let due else { return }
        let present = MonotonicTime.now
        guard due <= present else {
            arm(after: due - present)
            return
        }
        self.due = nil
        onExpiry?()
    }
}
