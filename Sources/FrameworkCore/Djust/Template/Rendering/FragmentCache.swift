import Synchronization

/// What `{% cache %}` keeps: parts of pages in the memory of the process.
///
/// Safe to use from any thread. When it is full, what was kept first goes first.
package final class FragmentCache: Sendable {
    /// What a part is found by.
    package struct Key: Hashable, Sendable {
        /// The place where it is kept.
        let store: String
        /// Its name.
        let name: String
        /// The texts of the values that it depends on.
        var values: [String] = []

        /// Makes the key of a part that depends on nothing.
        package init(store: String, name: String) {
            self.store = store
            self.name = name
        }
    }

    fileprivate struct Entry {
        let bytes: [UInt8]
        /// When it is no longer to be used, in microseconds since 1970; nil for never.
        let end: Int?
        /// Tells an entry from an older one of the same key.
        let serial: Int
    }

    fileprivate struct State {
        var entries: [Key: Entry] = [:]
        /// The keys in the order in which they came, with the serials of their entries.
        var order: [(key: Key, serial: Int)] = []
        /// The oldest place of the order that is still of use.
        var first = 0
        var size = 0
        var serial = 0
    }

    /// The names that `using=` takes.
    package let stores: Set<String>
    /// How many bytes are kept at most.
    private let limit: Int
    private let state = Mutex(State())

    /// Makes an empty cache.
    /// - Parameters:
    ///   - stores: The names that `using=` takes.
    ///   - limit: How many bytes are kept at most.
    package init(stores: Set<String> = ["default"], limit: Int = 64 << 20) {
        self.stores = stores
        self.limit = limit
    }

    /// What is kept for a key at a time, in microseconds since 1970; nil when there is nothing.
    package func value(of key: Key, now: Int) -> [UInt8]? {
        state.withLock { state in
            guard let entry = state.entries[key] else { return [UInt8]?.none }
            guard let end = entry.end, end <= now else { return entry.bytes }
            state.remove(key)
            return nil
        }
    }

    /// Keeps something for some seconds; as in Django, a time that is not above zero keeps nothing.
    package func keep(_ bytes: [UInt8], as key: Key, seconds: Int?, now: Int) {
        guard bytes.count <= limit else { return }
        var end: Int?
        if let seconds {
            guard seconds > 0 else { return state.withLock { $0.remove(key) } }
            let (length, isFar) = seconds.multipliedReportingOverflow(by: 1_000_000)
            let (sum, isFarther) = now.addingReportingOverflow(length)
            end = isFar || isFarther ? nil : sum
        }
        state.withLock { state in
            state.remove(key)
            state.serial &+= 1
            state.entries[key] = Entry(bytes: bytes, end: end, serial: state.serial)
            state.order.append((key, state.serial))
            state.size += bytes.count
            state.shrink(to: limit)
        }
    }
}

extension FragmentCache.State {
    /// Forgets what is kept for a key.
    fileprivate mutating func remove(_ key: FragmentCache.Key) {
        if let entry = entries.removeValue(forKey: key) { size -= entry.bytes.count }
    }

    /// Forgets the oldest entries until the rest fits.
    fileprivate mutating func shrink(to limit: Int) {
        while size > limit, first < order.count {
            let (key, serial) = order[first]
            first += 1
            if entries[key]?.serial == serial { remove(key) }
        }
        // Places that are of no use are dropped now and then, so that the order is no longer than twice the entries.
        guard order.count > 64, order.count - first > 2 * entries.count || first > order.count / 2 else { return }
        order = order[first...].filter { entries[$0.key]?.serial == $0.serial }
        first = 0
    }
}
