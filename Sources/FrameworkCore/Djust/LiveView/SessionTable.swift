import Synchronization

/// The sessions of a process: those that wait for a socket, and those that have one.
///
/// A session has one owner at any moment. Who wants it *claims* it and from then on it is *in transit*, until the same
/// caller settles it with ``park(_:)``, ``connect(_:_:)`` or ``forget(_:)``. Claims of a session in transit wait for
/// their turn, so a client that comes back while its last event is still being handled gets that very session.
package final class SessionTable: Sendable {
    /// What a claim has found.
    package enum Claim: Sendable {
        /// The session waited for a socket.
        case parked(HandedOver<SessionCore>)
        /// The session has a socket, which must give it back.
        case connected(LiveSession)
        /// The session is not in this process.
        case absent
    }

    private enum Place {
        case parked(HandedOver<SessionCore>, since: ContinuousClock.Instant)
        case connected(LiveSession)
        case inTransit(waiting: [CheckedContinuation<Void, Never>])
    }

    private struct Table {
        var places: [String: Place] = [:]
        /// The parked sessions in the order in which they were parked, with some that are parked no more.
        var queue: [(id: String, since: ContinuousClock.Instant)] = []
        var parkedCount = 0
        /// Whether nothing is kept any more because the process ends.
        var isClosed = false
        var whenEmpty: CheckedContinuation<Void, Never>?
    }

    private let table = Mutex(Table())
    private let limit: Int

    /// Makes an empty table.
    /// - Parameter limit: How many sessions are parked at most; beyond that, the oldest have to give way.
    package init(limit: Int) { self.limit = limit }

    // MARK: - Looking

    /// The sessions that have a socket.
    package var connected: [LiveSession] {
        table.withLock { table in
            table.places.values.compactMap { if case .connected(let session) = $0 { session } else { nil } }
        }
    }

    /// How many sessions wait for a socket.
    package var parkedCount: Int { table.withLock { $0.parkedCount } }

    // MARK: - Claiming

    /// Takes a session, wherever it is, once whoever has it at the moment has settled it.
    package func claim(_ id: String) async -> Claim {
        while true {
            if let claim = claimNow(id) { return claim }
            await withCheckedContinuation { continuation in
                let isWaiting = table.withLock { table in
                    guard case .inTransit(var waiting)? = table.places[id] else { return false }
                    waiting.append(continuation)
                    table.places[id] = .inTransit(waiting: waiting)
                    return true
                }
                if !isWaiting { continuation.resume() }
            }
        }
    }

    /// Takes a session that nobody has in hand; nil when somebody has.
    private func claimNow(_ id: String) -> Claim? {
        table.withLock { table in
            let place = table.places[id]
            if case .inTransit? = place { return nil }
            table.places[id] = .inTransit(waiting: [])
            switch place {
            case .parked(let core, _):
                table.parkedCount -= 1
                return .parked(core)
            case .connected(let session): return .connected(session)
            case .inTransit, nil: return .absent
            }
        }
    }

    /// Takes a session whose socket is gone.
    /// - Returns: Whether it was still this one's; if not, it is another's business.
    package func claim(_ id: String, from session: LiveSession) -> Bool {
        table.withLock { table in
            guard case .connected(let current)? = table.places[id], current === session else { return false }
            table.places[id] = .inTransit(waiting: [])
            return true
        }
    }

    /// Takes every session that has a socket.
    package func claimConnected() -> [LiveSession] {
        table.withLock { table in
            var sessions: [LiveSession] = []
            for (id, place) in table.places {
                guard case .connected(let session) = place else { continue }
                sessions.append(session)
                table.places[id] = .inTransit(waiting: [])
            }
            return sessions
        }
    }

    /// Takes the sessions that have waited since before a moment.
    package func claimParked(before deadline: ContinuousClock.Instant) -> [HandedOver<SessionCore>] {
        table.withLock { Self.takeOldest(of: &$0, count: .max) { $0 < deadline } }
    }

    // MARK: - Settling

    /// Lets a session wait for a socket.
    /// - Returns: Sessions that cannot stay, now the caller's: this one when the process ends, the oldest beyond the limit.
    package func park(_ core: HandedOver<SessionCore>) -> [HandedOver<SessionCore>] {
        let now = ContinuousClock.now
        let id = core.value.id
        return settle(id) { table in
            guard !table.isClosed else { return (.inTransit(waiting: []), [core]) }
            if case .parked? = table.places[id] { table.parkedCount -= 1 }
            table.places[id] = .parked(core, since: now)
            table.queue.append((id, now))
            table.parkedCount += 1
            let excess = table.parkedCount - limit
            let oldest = excess > 0 ? Self.takeOldest(of: &table, count: excess) { _ in true } : []
            return (table.places[id], oldest)
        }
    }

    /// Records that a session has a socket.
    /// - Returns: False when the process ends, so that the session must be given back.
    package func connect(_ id: String, _ session: LiveSession) -> Bool {
        settle(id) { table in table.isClosed ? (.inTransit(waiting: []), false) : (.connected(session), true) }
    }

    /// Records that a session is in this process no more.
    package func forget(_ id: String) { settle(id) { _ in (nil, ()) } }

    /// Changes the place of a session and wakes who waited for that; who waits for a session that stays in transit waits on.
    private func settle<Result>(_ id: String, _ change: (inout Table) -> (place: Place?, Result)) -> Result {
        let (result, woken) = table.withLock { table in
            var waiting: [CheckedContinuation<Void, Never>] = []
            if case .inTransit(let found)? = table.places[id] { waiting = found }
            let (place, result) = change(&table)
            if case .inTransit? = place {
                table.places[id] = .inTransit(waiting: waiting)
                waiting = []
            } else {
                table.places[id] = place
            }
            if table.places.isEmpty, let whenEmpty = table.whenEmpty {
                waiting.append(whenEmpty)
                table.whenEmpty = nil
            }
            return (result, waiting)
        }
        for continuation in woken { continuation.resume() }
        return result
    }

    private static func takeOldest(
        of table: inout Table,
        count: Int,
        while isDue: (ContinuousClock.Instant) -> Bool
    ) -> [HandedOver<SessionCore>] {
        var taken: [HandedOver<SessionCore>] = []
        var read = 0
        while read < table.queue.count, taken.count < count {
            let (id, since) = table.queue[read]
            guard isDue(since) else { break }
            read += 1
            // It may have been taken, and even parked again, since then.
            guard case .parked(let core, since)? = table.places[id] else { continue }
            table.places[id] = .inTransit(waiting: [])
            table.parkedCount -= 1
            taken.append(core)
        }
        table.queue.removeFirst(read)
        return taken
    }

    // MARK: - The end

    /// From now on nothing is parked or connected.
    package func close() { table.withLock { $0.isClosed = true } }

    /// Returns when no session is left, or when a time is over.
    package func emptied(within limit: Duration) async {
        let timer = Task { [self] in
            try? await Task.sleep(for: limit)
            takeWaiter()?.resume()
        }
        await withCheckedContinuation { continuation in
            let isEmpty = table.withLock { table in
                if table.places.isEmpty { return true }
                table.whenEmpty = continuation
                return false
            }
            if isEmpty { continuation.resume() }
        }
        timer.cancel()
    }

    private func takeWaiter() -> CheckedContinuation<Void, Never>? {
        table.withLock { table in
            defer { table.whenEmpty = nil }
            return table.whenEmpty
        }
    }
}
