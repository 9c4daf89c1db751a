import Foundation
import Synchronization

/// Ends the process when a case takes too long, and says which.
final class Watchdog: Sendable {
    private let limit: Duration
    private let subject: FuzzSubject
    private let running = Mutex<(seed: UInt64, start: ContinuousClock.Instant)?>(nil)

    /// Makes a watchdog that lets a case of a subject take so long.
    init(limit: Duration, subject: FuzzSubject) {
        self.limit = limit
        self.subject = subject
    }

    /// Begins to look, on a thread of its own.
    func start() {
        let thread = Thread { [self] in
            while true {
                Thread.sleep(forTimeInterval: 0.05)
                look()
            }
        }
        thread.start()
    }

    /// Says that a case begins.
    func begin(_ seed: UInt64) { running.withLock { $0 = (seed, .now) } }

    /// Says that the case has ended.
    func end() { running.withLock { $0 = nil } }

    private func look() {
        guard let (seed, start) = running.withLock({ $0 }), ContinuousClock.now - start > limit else { return }
        print(subject.listing(seed))
        print("case \(seed): it takes longer than \(limit)")
        exit(1)
    }
}
