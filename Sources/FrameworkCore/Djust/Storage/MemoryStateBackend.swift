import Synchronization

/// Keeps snapshots in the process: they serve sessions whose view is no longer parked, until they expire.
package final class MemoryStateBackend: StateBackend {
    private struct Entry {
        var snapshot: [UInt8]
        var expires: ContinuousClock.Instant
    }

    private struct Table {
        var entries: [String: Entry] = [:]
        var bytes = 0
    }

    private let table = Mutex(Table())
    private let lifetime: Duration
    private let limit: Int

    /// Makes an empty store.
    /// - Parameters:
    ///   - lifetime: How long a snapshot is kept.
    ///   - limit: How many bytes are kept at most; beyond that, what expires first goes first.
    package init(lifetime: Duration = .seconds(600), limit: Int = 64 << 20) {
        self.lifetime = lifetime
        self.limit = limit
    }

    /// False: what is in memory ends with the process.
    package var isDurable: Bool { false }

    /// Keeps a snapshot.
    package func save(_ snapshot: [UInt8], for id: String) {
        let now = ContinuousClock.now
        table.withLock { table in
            if let old = table.entries[id] { table.bytes -= old.snapshot.count }
            table.entries[id] = Entry(snapshot: snapshot, expires: now + lifetime)
            table.bytes += snapshot.count
            if table.bytes > limit { Self.shrink(&table, to: limit / 2, now: now) }
        }
    }

    /// The snapshot of a session.
    package func load(_ id: String) -> [UInt8]? {
        let now = ContinuousClock.now
        return table.withLock { table in
            guard let entry = table.entries[id] else { return nil }
            return entry.expires > now ? entry.snapshot : nil
        }
    }

    /// Forgets a session.
    package func remove(_ id: String) {
        table.withLock { table in
            if let old = table.entries.removeValue(forKey: id) { table.bytes -= old.snapshot.count }
        }
    }

    private static func shrink(_ table: inout Table, to limit: Int, now: ContinuousClock.Instant) {
        for (id, entry) in table.entries.sorted(by: { $0.value.expires < $1.value.expires }) {
            guard entry.expires <= now || table.bytes > limit else { return }
            table.entries.removeValue(forKey: id)
            table.bytes -= entry.snapshot.count
        }
    }
}
