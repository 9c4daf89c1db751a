/// What a session has yet to do, in the order in which it came.
struct SessionInbox {
    private var items: [(work: LiveSession.Work, size: Int)] = []
    private var start = 0
    private var size = 0

    /// More messages than this waiting, and the client is sent away.
    static let countLimit = 1000
    /// More bytes than this waiting, and the client is sent away.
    static let sizeLimit = 4 << 20

    /// Whether a client has sent so much ahead that no more is taken.
    var isFull: Bool { items.count - start >= Self.countLimit || size > Self.sizeLimit }

    /// Adds something at the end.
    /// - Parameters:
    ///   - work: What is to be done.
    ///   - size: How many bytes the client has sent for it.
    mutating func append(_ work: LiveSession.Work, size: Int) {
        items.append((work, size))
        self.size += size
    }

    /// Takes what came first; amortised O(1).
    mutating func popFirst() -> LiveSession.Work? {
        guard start < items.count else { return nil }
        let (work, size) = items[start]
        self.size -= size
        start += 1
        if start == items.count {
            items.removeAll(keepingCapacity: items.capacity <= 64)
            start = 0
        } else if start >= 64, start * 2 >= items.count {
            items.removeFirst(start)
            start = 0
        }
        return work
    }

    /// Takes everything out.
    mutating func removeAll() { self = SessionInbox() }
}
