import DevServer
import Synchronization

/// Keeps every event and lets a test wait for the one that it needs.
final class RecordingConsole: ServeConsole {
    private typealias Waiter = (
        id: Int, matches: @Sendable (ServeEvent) -> Bool, resume: CheckedContinuation<Int?, Never>
    )

    private struct State {
        var events: [ServeEvent] = []
        var waiting: [Waiter] = []
        var nextID = 0
        var read = 0
    }

    private let state = Mutex(State())

    func show(_ event: ServeEvent) {
        state.withLock { state in
            state.events.append(event)
            let index = state.events.count - 1
            state.waiting.removeAll { waiter in
                guard waiter.matches(event) else { return false }
                waiter.resume.resume(returning: index)
                return true
            }
        }
    }

    /// Every event so far.
    var events: [ServeEvent] { state.withLock { $0.events } }

    /// Waits for the first event after the last awaited one that a body makes something of.
    /// - Throws: `Missing` after the deadline, with what came instead.
    @discardableResult
    func next<Found: Sendable>(
        _ what: String,
        within deadline: Duration = .seconds(30),
        _ body: @escaping @Sendable (ServeEvent) -> Found?
    ) async throws -> Found {
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        let timeout = Task { [weak self] in
            try await Task.sleep(for: deadline)
            self?.giveUp(id)
        }
        defer { timeout.cancel() }
        let index = await withCheckedContinuation { (continuation: CheckedContinuation<Int?, Never>) in
            state.withLock { state in
                if let index = state.events[state.read...].firstIndex(where: { body($0) != nil }) {
                    continuation.resume(returning: index)
                } else {
                    state.waiting.append((id, { body($0) != nil }, continuation))
                }
            }
        }
        guard let index, let found = body(events[index]) else { throw Missing(what: what, events: events) }
        state.withLock { $0.read = index + 1 }
        return found
    }

    private func giveUp(_ id: Int) {
        state.withLock { state in
            guard let place = state.waiting.firstIndex(where: { $0.id == id }) else { return }
            state.waiting.remove(at: place).resume.resume(returning: nil)
        }
    }

    /// An event that did not come.
    struct Missing: Error, CustomStringConvertible {
        let what: String
        let events: [ServeEvent]
        var description: String {
            "No event '\(what)'. Seen:\n" + events.map { String(describing: $0) }.joined(separator: "\n")
        }
    }
}
