/// Something that a loop will do later, unless it is cancelled.
///
/// - Note: Confined to its loop, which calls and cancels it.
package final class LoopTimer: @unchecked Sendable {
    // Safety: every access is on the loop's thread; `cancel` asserts it.

    /// When it is due.
    let deadline: MonotonicTime
    /// Breaks ties: timers due at the same moment run in the order in which they were made.
    let sequence: UInt64
    private(set) var action: (@Sendable () -> Void)?
    private unowned let loop: EventLoop

    init(deadline: MonotonicTime, sequence: UInt64, loop: EventLoop, action: @escaping @Sendable () -> Void) {
        self.deadline = deadline
        self.sequence = sequence
        self.loop = loop
        self.action = action
    }

    /// Whether it will still run.
    package var isPending: Bool { action != nil }

    /// Makes sure that it does not run; does nothing when it has.
    ///
    /// Call it on the loop.
    package func cancel() {
        guard action != nil else { return }
        loop.assertCurrent()
        action = nil
        loop.noteCancelledTimer()
    }

    /// Takes the action out, so that it runs once.
    func take() -> (@Sendable () -> Void)? {
        defer { action = nil }
        return action
    }
}
