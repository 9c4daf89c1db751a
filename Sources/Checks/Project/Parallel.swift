internal import Dispatch
internal import Synchronization

/// Does one thing to many values on all cores, and keeps their order.
enum Parallel {
    /// Maps an array; the order of the results is that of the values.
    static func map<Value: Sendable, Result: Sendable>(
        _ values: [Value],
        _ transform: @Sendable (Value) -> Result
    ) -> [Result] {
        let chunk = 64
        guard values.count > chunk else { return values.map(transform) }
        let chunks = (values.count + chunk - 1) / chunk
        let results = Mutex<[Int: [Result]]>([:])
        DispatchQueue.concurrentPerform(iterations: chunks) { index in
            let part = values[(index * chunk)..<min((index + 1) * chunk, values.count)].map(transform)
            results.withLock { $0[index] = part }
        }
        return results.withLock { parts in (0..<chunks).flatMap { parts[$0] ?? [] } }
    }
}
