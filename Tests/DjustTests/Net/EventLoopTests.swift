import Djust
import Synchronization
import Testing

/// A counter on a loop.
private actor LoopActor {
    nonisolated let loop: EventLoop
    nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }
    private(set) var count = 0

    init(loop: EventLoop) { self.loop = loop }

    func increment() -> Bool {
        count += 1
        return loop.isCurrent
    }

    func bump() { count += 1 }
}

@Suite(.timeLimit(.minutes(1))) struct EventLoopTests {
    /// Runs an action on a loop and waits for its result.
    private func on<Result: Sendable>(
        _ loop: EventLoop,
        _ action: @escaping @Sendable () -> Result
    ) async -> Result {
        await withCheckedContinuation { continuation in loop.execute { continuation.resume(returning: action()) } }
    }

    @Test func `actions run on the loop in their order`() async throws {
        let loop = try EventLoop()
        let seen = Mutex<[Int]>([])
        for number in 0..<1_000 { loop.execute { seen.withLock { $0.append(number) } } }
        let isCurrent = await on(loop) { loop.isCurrent }
        #expect(isCurrent)
        #expect(!loop.isCurrent)
        #expect(seen.withLock { $0 } == Array(0..<1_000))
        await loop.shutDown()
    }

    @Test func `timers run in the order of their deadlines and cancelled ones never`() async throws {
        let loop = try EventLoop()
        let seen = Mutex<[Int]>([])
        await withCheckedContinuation { continuation in
            loop.execute {
                loop.schedule(after: .milliseconds(20)) { seen.withLock { $0.append(3) } }
                loop.schedule(after: .milliseconds(5)) { seen.withLock { $0.append(1) } }
                loop.schedule(after: .milliseconds(10)) { seen.withLock { $0.append(2) } }
                let timers = (0..<500).map { _ in
                    loop.schedule(after: .milliseconds(1)) { seen.withLock { $0.append(0) } }
                }
                for timer in timers { timer.cancel() }
                loop.schedule(after: .milliseconds(30)) { continuation.resume() }
            }
        }
        #expect(seen.withLock { $0 } == [1, 2, 3])
        await loop.shutDown()
    }

    @Test func `an actor of the loop is entered at once from the loop`() async throws {
        let loop = try EventLoop()
        let actor = LoopActor(loop: loop)
        await on(loop) { actor.assumeIsolated { $0.bump() } }
        let wasOnLoop = await actor.increment()
        #expect(wasOnLoop)
        #expect(await actor.count == 2)
        await loop.shutDown()
    }

    @Test func `a task that prefers the loop stays on it across its suspensions`() async throws {
        let loop = try EventLoop()
        let actor = LoopActor(loop: loop)
        let stayed = await Task(executorPreference: loop) {
            var stayed = loop.isCurrent
            for _ in 0..<100 {
                stayed = await actor.increment() && stayed && loop.isCurrent
                await Task.yield()
            }
            return stayed && loop.isCurrent
        }.value
        #expect(stayed)
        await loop.shutDown()
    }

    @Test func `work that never ends lets timers through`() async throws {
        let loop = try EventLoop()
        let isDone = Mutex(false)
        @Sendable func spin() {
            if !isDone.withLock({ $0 }) { loop.execute { spin() } }
        }
        await withCheckedContinuation { continuation in
            loop.execute {
                loop.schedule(after: .milliseconds(5)) {
                    isDone.withLock { $0 = true }
                    continuation.resume()
                }
                spin()
            }
        }
        await loop.shutDown()
    }

    @Test func `shutting down runs what is queued, and twice is once`() async throws {
        let loop = try EventLoop()
        let count = Mutex(0)
        for _ in 0..<100 { loop.execute { count.withLock { $0 += 1 } } }
        await loop.shutDown()
        #expect(count.withLock { $0 } == 100)
        await loop.shutDown()
        loop.execute { count.withLock { $0 += 1 } }
        #expect(count.withLock { $0 } == 100)
    }
}
