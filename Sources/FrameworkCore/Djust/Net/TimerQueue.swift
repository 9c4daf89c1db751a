/// Timers by deadline: a binary heap from which cancelled ones fall out late, and all at once when they are the majority.
struct TimerQueue {
    private var heap: [LoopTimer] = []
    private var cancelled = 0

    /// How many timers are kept, cancelled ones included.
    var count: Int { heap.count }

    /// When the next timer is due.
    mutating func nextDeadline() -> MonotonicTime? {
        while let first = heap.first, !first.isPending { removeFirst() }
        return heap.first?.deadline
    }

    /// Adds a timer.
    /// - Complexity: O(log n)
    mutating func insert(_ timer: LoopTimer) {
        heap.append(timer)
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard Self.precedes(heap[child], heap[parent]) else { break }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    /// Takes out the first timer that is due, if one is.
    mutating func popDue(at now: MonotonicTime) -> LoopTimer? {
        guard let deadline = nextDeadline(), deadline <= now, let first = heap.first else { return nil }
        removeFirst()
        return first
    }

    /// Counts a cancellation and sweeps when more than half of the heap is dead.
    mutating func noteCancellation() {
        cancelled += 1
        guard cancelled > 64, cancelled > heap.count / 2 else { return }
        let live = heap.filter(\.isPending)
        heap.removeAll(keepingCapacity: true)
        cancelled = 0
        for timer in live { insert(timer) }
    }

    private mutating func removeFirst() {
        guard let first = heap.first, let last = heap.popLast() else { return }
        if !first.isPending, cancelled > 0 { cancelled -= 1 }
        guard !heap.isEmpty else { return }
        heap[0] = last
        var parent = 0
        while true {
            var smallest = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
                if Self.precedes(heap[child], heap[smallest]) { smallest = child }
            }
            guard smallest != parent else { return }
            heap.swapAt(parent, smallest)
            parent = smallest
        }
    }

    private static func precedes(_ left: LoopTimer, _ right: LoopTimer) -> Bool {
        left.deadline == right.deadline ? left.sequence < right.sequence : left.deadline < right.deadline
    }
}
