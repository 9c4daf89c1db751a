/// A stretch of a list as Python's slices write it: `2:`, `:3`, `1:-1`, `::2`.
struct PythonSlice {
    private let start, stop, step: Int?

    /// Reads a slice; nil when it is none.
    init?(_ text: String) {
        var parts: [Int?] = []
        for part in text.split(separator: ":", omittingEmptySubsequences: false) {
            if part.isEmpty {
                parts.append(nil)
            } else if let number = Value.string(String(part)).integer {
                parts.append(number)
            } else {
                return nil
            }
        }
        switch parts.count {
        case 1: (start, stop, step) = (nil, parts[0], nil)
        case 2: (start, stop, step) = (parts[0], parts[1], nil)
        case 3: (start, stop, step) = (parts[0], parts[1], parts[2])
        default: return nil
        }
        if step == 0 { return nil }
    }

    /// The stretch of a list or a text; nil for a value without items.
    func applied(to value: Value) -> Value? {
        switch value {
        case .list(let items): return .list(indices(count: items.count).map { items[$0] })
        case .string(let text), .safe(let text):
            let scalars = Array(text.unicodeScalars)
            var output = ""
            for index in indices(count: scalars.count) { output.unicodeScalars.append(scalars[index]) }
            return .string(output)
        default: return nil
        }
    }

    /// The indexes that the slice picks, every one of them in `0..<count`.
    private func indices(count: Int) -> StrideTo<Int> {
        let step = max(min(step ?? 1, count + 1), -count - 1)
        let lowest = step > 0 ? 0 : -1
        let highest = step > 0 ? count : count - 1
        func placed(_ bound: Int) -> Int {
            max(lowest, min(highest, bound < 0 ? max(bound, -count - 1) + count : bound))
        }
        let first = start.map(placed) ?? (step > 0 ? 0 : count - 1)
        let end = stop.map(placed) ?? (step > 0 ? count : -1)
        return stride(from: first, to: end, by: step)
    }
}
