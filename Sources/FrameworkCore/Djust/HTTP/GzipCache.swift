import Synchronization

/// Compressed files by version, up to a number of bytes; the oldest go first.
final class GzipCache: Sendable {
    private struct Contents {
        var entries: [String: [UInt8]] = [:]
        var order: [String] = []
        var size = 0
    }

    private let limit: Int
    private let contents = Mutex(Contents())

    init(limit: Int) { self.limit = limit }

    /// The bytes of a version.
    subscript(tag: String) -> [UInt8]? {
        get { contents.withLock { $0.entries[tag] } }
        set {
            guard let newValue, newValue.count <= limit / 4 else { return }
            contents.withLock { contents in
                guard contents.entries[tag] == nil else { return }
                contents.entries[tag] = newValue
                contents.order.append(tag)
                contents.size += newValue.count
                var dropped = 0
                while contents.size > limit, dropped < contents.order.count {
                    contents.size -= contents.entries.removeValue(forKey: contents.order[dropped])?.count ?? 0
                    dropped += 1
                }
                contents.order.removeFirst(dropped)
            }
        }
    }
}
