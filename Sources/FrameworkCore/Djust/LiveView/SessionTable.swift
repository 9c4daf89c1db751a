import Synchronization

/// The sessions of a process: those that wait for a socket, and those that have one; and the view classes that there are.
package final class SessionTable: Sendable {
    /// Where a session is.
    package enum Place: Sendable {
        /// It waits for a socket.
        case parked(HandedOver<SessionCore>, since: ContinuousClock.Instant)
        /// It has one.
        case connected(LiveSession)
    }

    private struct Table {
        var places: [String: Place] = [:]
        /// The parked sessions in the order in which they were parked, with some that are parked no more.
        var queue: [(id: String, since: ContinuousClock.Instant)] = []
        var parkedCount = 0
        var views: [String: @Sendable () -> any LiveView] = [:]
        var schemas: [String: ViewSchema] = [:]
        /// Whether sessions are given away no more because the process ends.
        var isClosed = false
    }

    private let table = Mutex(Table())
    private let limit: Int

    package init(limit: Int) { self.limit = limit }

    // MARK: - View classes

    /// Makes a view class known, so that its sessions can be restored.
    package func register<View: LiveView>(_ type: View.Type) {
        table.withLock {
            $0.views[View._schema.name] = { View() }
            $0.schemas[View._schema.name] = View._schema
        }
    }

    /// What makes a view of a class.
    package func factory(named name: String) -> (@Sendable () -> any LiveView)? { table.withLock { $0.views[name] } }

    /// What is known of a class.
    package func schema(named name: String) -> ViewSchema? { table.withLock { $0.schemas[name] } }

    // MARK: - Parking

    /// Lets a session wait for a socket.
    /// - Returns: Sessions that have to give way.
    package func park(_ core: HandedOver<SessionCore>) -> [HandedOver<SessionCore>] {
        let now = ContinuousClock.now
        return table.withLock { table in
            table.places[core.value.id] = .parked(core, since: now)
            table.queue.append((core.value.id, now))
            table.parkedCount += 1
            return table.parkedCount > limit ? Self.takeOldest(of: &table, count: table.parkedCount - limit) { _ in true } : []
        }
    }

    /// Takes a session out, wherever it is; nil when it is not in this process.
    package func take(_ id: String) -> Place? {
        table.withLock { table in
            guard let place = table.places.removeValue(forKey: id) else { return nil }
            if case .parked = place { table.parkedCount -= 1 }
            return place
        }
    }

    /// Records that a session has a socket.
    package func connect(_ id: String, _ session: LiveSession) {
        table.withLock { $0.places[id] = .connected(session) }
    }

    /// Takes a connected session out, if it still is this one.
    package func disconnect(_ id: String, _ session: LiveSession) -> Bool {
        table.withLock { table in
            guard case .connected(let current)? = table.places[id], current === session else { return false }
            table.places[id] = nil
            return true
        }
    }

    /// Takes out the sessions that have waited since before a moment.
    package func takeParked(before deadline: ContinuousClock.Instant) -> [HandedOver<SessionCore>] {
        table.withLock { Self.takeOldest(of: &$0, count: .max) { $0 < deadline } }
    }

    /// The sessions that have a socket.
    package var connected: [LiveSession] {
        table.withLock { table in
            table.places.values.compactMap { if case .connected(let session) = $0 { session } else { nil } }
        }
    }

    private static func takeOldest(
        of table: inout Table, count: Int, while isDue: (ContinuousClock.Instant) -> Bool
    ) -> [HandedOver<SessionCore>] {
        var taken: [HandedOver<SessionCore>] = []
        var read = 0
        while read < table.queue.count, taken.count < count {
            let (id, since) = table.queue[read]
            guard isDue(since) else { break }
            read += 1
            guard case .parked(let core, since)? = table.places[id] else { continue }
            table.places[id] = nil
            table.parkedCount -= 1
            taken.append(core)
        }
        table.queue.removeFirst(read)
        return taken
    }
}
