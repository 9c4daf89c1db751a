import CLinux
import Glibc
import Synchronization

/// One thread that waits for descriptors, deadlines and jobs, and does what they ask.
///
/// It is an executor for actors and for tasks: an actor whose `unownedExecutor` is the loop, the loop's callbacks and
/// tasks that prefer the loop all run on the one thread, so a callback can enter the actor at once with
/// `assumeIsolated`. Each turn does a bounded amount of every kind of work, so none of them can starve the others.
///
/// A loop must be shut down; it does not end with its last reference.
package final class EventLoop: @unchecked Sendable {
    // Safety: `inbox`, `thread` and `isStopping` may be used from any thread and are synchronised; everything else
    // is used on the loop's thread only, which every entry asserts.

    /// Work that was handed over.
    enum Work {
        case job(UnownedJob)
        case action(@Sendable () -> Void)
    }

    private struct Inbox {
        var work: [Work] = []
        var isClosed = false
        var stopActions: [@Sendable () -> Void] = []
    }

    /// The loop's number in its group, for logs.
    package let index: Int
    /// The moment at which the present turn began; cheap, and the same for all who ask in a turn.
    package private(set) var now = MonotonicTime.now
    let poller: Poller

    private let inbox = Mutex(Inbox())
    private let thread = Atomic<UInt>(0)
    private let wakeup: Wakeup
    private var ready: [Work] = []
    private var readyStart = 0
    private var timers = TimerQueue()
    private var timerSequence: UInt64 = 0
    private var endOfTurn: [any EndOfTurnTarget] = []
    private var isStopping = false
    /// What the last read has brought, for all connections of the loop.
    private(set) var scratch = [UInt8](repeating: 0, count: EventLoop.scratchSize)

    /// How many jobs run in one turn before descriptors are looked at again.
    private static let jobsPerTurn = 256
    /// How many timers run in one turn.
    private static let timersPerTurn = 256
    /// The size of the buffer that all connections of a loop read into.
    static let scratchSize = 65_536

    /// Makes a loop and starts its thread.
    package init(index: Int = 0) throws(Errno) {
        self.index = index
        poller = try Poller()
        wakeup = try Wakeup()
        _ = try poller.add(wakeup.number, for: .readable, target: wakeup)
        try startThread()
    }

    // MARK: - Where am I

    /// Whether the caller runs on the loop's thread.
    package var isCurrent: Bool { thread.load(ordering: .relaxed) == UInt(pthread_self()) }

    /// Stops the program when the caller is not on the loop's thread: continuing would race.
    package func assertCurrent() { precondition(isCurrent, "this must be called on its event loop") }

    // MARK: - Work

    /// Runs an action on the loop, after what is queued there; may be called from any thread.
    ///
    /// Does nothing when the loop has been shut down.
    package func execute(_ action: @escaping @Sendable () -> Void) { submit(.action(action)) }

    /// Runs an action after a delay.
    ///
    /// Call it on the loop.
    @discardableResult
    package func schedule(after delay: Duration, _ action: @escaping @Sendable () -> Void) -> LoopTimer {
        assertCurrent()
        timerSequence &+= 1
        let timer = LoopTimer(deadline: MonotonicTime.now + delay, sequence: timerSequence, loop: self, action: action)
        timers.insert(timer)
        return timer
    }

    /// Asks for a call when the present turn has done its work, before the loop sleeps: the time to write.
    func callAtEndOfTurn(_ target: any EndOfTurnTarget) { endOfTurn.append(target) }

    /// Reads from a descriptor into the loop's buffer.
    /// - Returns: How many bytes came, 0 at the end, nil when there is nothing now.
    func read(_ descriptor: borrowing FileDescriptor) throws(Errno) -> Int? {
        try descriptor.read(into: &scratch)
    }

    func noteCancelledTimer() { timers.noteCancellation() }

    func submit(_ work: Work) {
        if isCurrent {
            ready.append(work)
            return
        }
        let mustWake = inbox.withLock { inbox in
            guard !inbox.isClosed else { return false }
            inbox.work.append(work)
            return inbox.work.count == 1
        }
        if mustWake { wakeup.signal() }
    }

    // MARK: - The end

    /// Ends the loop once what is queued has run, and returns when its thread is done.
    ///
    /// Call it from elsewhere. What is still registered is no longer served.
    package func shutDown() async {
        await withCheckedContinuation { continuation in
            let isClosed = inbox.withLock { inbox in
                guard !inbox.isClosed else { return true }
                inbox.stopActions.append { continuation.resume() }
                return false
            }
            if isClosed {
                continuation.resume()
            } else {
                execute { [unowned self] in isStopping = true }
            }
        }
    }

    // MARK: - The thread

    private func startThread() throws(Errno) {
        var handle = pthread_t()
        let context = Unmanaged.passRetained(self).toOpaque()
        let code = pthread_create(
            &handle,
            nil,
            { context in
                guard let context else { return nil }
                Unmanaged<EventLoop>.fromOpaque(context).takeRetainedValue().run()
                return nil
            },
            context
        )
        guard code == 0 else {
            Unmanaged<EventLoop>.fromOpaque(context).release()
            throw Errno(code, "pthread_create")
        }
        pthread_detach(handle)
    }

    private func run() {
        thread.store(UInt(pthread_self()), ordering: .relaxed)
        pthread_setname_np(pthread_self(), "djust-loop-\(index)")
        while !isStopping { turn() }
        let stopActions = inbox.withLock { inbox in
            inbox.isClosed = true
            ready.append(contentsOf: inbox.work)
            inbox.work.removeAll()
            return inbox.stopActions
        }
        runReadyWork(limit: .max)
        runEndOfTurn()
        thread.store(0, ordering: .relaxed)
        for action in stopActions { action() }
    }

    private func turn() {
        do {
            try poller.wait(milliseconds: sleepMilliseconds())
        } catch {
            // Only a closed or foreign epoll descriptor can fail here; without it the loop can serve nothing.
            preconditionFailure(error.description)
        }
        now = .now
        takeInbox()
        runDueTimers()
        runReadyWork(limit: Self.jobsPerTurn)
        runEndOfTurn()
    }

    private func sleepMilliseconds() -> Int32 {
        if readyStart < ready.count || !endOfTurn.isEmpty || isStopping { return 0 }
        guard let deadline = timers.nextDeadline() else { return -1 }
        let present = MonotonicTime.now
        guard deadline > present else { return 0 }
        let milliseconds = (deadline.nanoseconds - present.nanoseconds + 999_999) / 1_000_000
        return Int32(clamping: min(milliseconds, 60_000))
    }

    private func takeInbox() {
        guard wakeup.takeSignal() else { return }
        inbox.withLock { inbox in
            ready.append(contentsOf: inbox.work)
            inbox.work.removeAll(keepingCapacity: true)
        }
    }

    private func runDueTimers() {
        for _ in 0..<Self.timersPerTurn {
            guard let timer = timers.popDue(at: now) else { return }
            timer.take()?()
        }
    }

    private func runReadyWork(limit: Int) {
        var left = limit
        while readyStart < ready.count, left > 0 {
            let work = ready[readyStart]
            readyStart += 1
            left -= 1
            switch work {
            case .job(let job): run(job)
            case .action(let action): action()
            }
        }
        if readyStart == ready.count {
            ready.removeAll(keepingCapacity: ready.capacity <= 4_096)
            readyStart = 0
        } else if readyStart > 4_096 {
            ready.removeFirst(readyStart)
            readyStart = 0
        }
    }

    private func runEndOfTurn() {
        guard !endOfTurn.isEmpty else { return }
        let targets = endOfTurn
        endOfTurn.removeAll(keepingCapacity: true)
        for target in targets { target.turnEnds() }
    }
}

/// Something that wants to act once per turn, after all of the turn's work.
protocol EndOfTurnTarget: AnyObject {
    /// Called on the loop at the end of the turn in which it was asked for.
    func turnEnds()
}
