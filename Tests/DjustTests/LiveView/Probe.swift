import Djust
import Synchronization

/// What a test learns of the views that it has caused, and how it holds their handlers back.
final class Probe: Sendable {
    private struct Notes {
        var mounted: [ObjectIdentifier] = []
        var resumed = 0
        var gone = 0
        var events: [String] = []
        var isOpen = true
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private static let all = Mutex<[String: Probe]>([:])
    private static let count = Atomic<Int>(0)
    private let notes = Mutex(Notes())

    /// The name by which views find the probe.
    let name: String

    /// Makes a probe that views can find.
    init() {
        let probeName = "probe\(Self.count.wrappingAdd(1, ordering: .relaxed).oldValue)"
        name = probeName
        Self.all.withLock { $0[probeName] = self }
    }

    static func named(_ name: String) -> Probe? { all.withLock { $0[name] } }

    // MARK: - For tests

    /// The views that were mounted.
    var mounted: [ObjectIdentifier] { notes.withLock { $0.mounted } }
    /// How many views came from a snapshot.
    var resumed: Int { notes.withLock { $0.resumed } }
    /// How many views are gone.
    var gone: Int { notes.withLock { $0.gone } }
    /// What handlers have noted, in order.
    var events: [String] { notes.withLock { $0.events } }
    /// How many handlers are held back.
    var waitingCount: Int { notes.withLock { $0.waiting.count } }

    /// Holds back handlers that pass from now on.
    func hold() { notes.withLock { $0.isOpen = false } }

    /// Lets all handlers go on.
    func open() {
        let waiting = notes.withLock { notes in
            notes.isOpen = true
            defer { notes.waiting = [] }
            return notes.waiting
        }
        for continuation in waiting { continuation.resume() }
    }

    // MARK: - For views

    func mount(_ view: AnyObject) { notes.withLock { $0.mounted.append(ObjectIdentifier(view)) } }
    func resume() { notes.withLock { $0.resumed += 1 } }
    func end() { notes.withLock { $0.gone += 1 } }
    func note(_ event: String) { notes.withLock { $0.events.append(event) } }

    /// Waits while the probe holds handlers back.
    func pass() async {
        await withCheckedContinuation { continuation in
            let isOpen = notes.withLock { notes in
                if !notes.isOpen { notes.waiting.append(continuation) }
                return notes.isOpen
            }
            if isOpen { continuation.resume() }
        }
    }
}
