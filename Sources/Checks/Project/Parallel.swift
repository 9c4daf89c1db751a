internal import Dispatch
internal import Synchronization

/// Does one thing to many values on all cores, and keeps their order.
enum Parallel {
    /// How many values one core takes at a time.
    static let chunk = 16

    /// Maps an array; the order of the results is that of the values.
    static func map<Value: Sendable, Result: Sendable>(
        _ values: [Value],
        _ transform: @Sendable (Value) -> Result
    ) -> [Result] {
        chunks(values) { $0.map(transform) }.flatMap(\.self)
    }

    /// Does one thing to every few values; the order of the results is that of the values.
    static func chunks<Value: Sendable, Result: Sendable>(
        _ values: [Value],
        _ transform: @Sendable (ArraySlice<Value>) -> Result
    ) -> [Result] {
        guard values.count > chunk else { return values.isEmpty ? [] : [transform(values[...])] }
        let count = (values.count + chunk - 1) / chunk
        let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let part = transform(values[(index * chunk)..<min((index + 1) * chunk, values.count)])
            results.withLock { $0[index] = part }
        }
        return results.withLock { $0.compactMap(\.self) }
    }
}
