/// A stretch of a list as Python's slices write it: `2:`, `:3`, `1:-1`, `::2`.
struct PythonSlice {
    private let start, stop, step: Int?

    /// Reads a slice; nil when it is none.
    init?(_ text: String) {
        let bytes = text.utf8
        guard let first = bytes.firstIndex(of: UInt8(ascii: ":")) else {
            guard let stop = Self.bound(text[...]) else { return nil }
            (start, self.stop, step) = (nil, stop, nil)
            return
        }
        let rest = text[bytes.index(after: first)...]
        let second = rest.utf8.firstIndex(of: UInt8(ascii: ":"))
        let third = second.map { rest[rest.utf8.index(after: $0)...] } ?? ""
        guard let start = Self.bound(text[..<first]), let stop = Self.bound(rest[..<(second ?? rest.endIndex)]),
            let step = Self.bound(third)
        else { return nil }
        (self.start, self.stop, self.step) = (start, stop, step)
        if step == 0 { return nil }
    }

    /// A bound as it is written, which may be left out; nil for what is no number.
    private static func bound(_ text: Substring) -> Int?? {
        if text.utf8.isEmpty { return .some(nil) }
        guard let number = PythonNumber.whole(String(text)) else { return nil }
        return .some(number.clamped)
    }

    /// The stretch of a list or a text; nil for a value that cannot be sliced.
    func applied(to value: Value) -> Value? {
        switch value {
        case .list(let items): return .list(picked(items))
        case .string(let text), .safe(let text): return .string(picked(text))
        case .structure(let structure): return structure.items.map { .list(picked($0)) }
        case .sequence(let sequence):
            switch sequence.style {
            case .tuple: return .sequence(ValueSequence(.tuple, picked(sequence.items)))
            case .lazy: return .list(picked(sequence.items))
            case .range: return picked(sequence)
            case .set, .view: return nil
            }
        default: return nil
        }
    }

    private func picked(_ items: [Value]) -> [Value] {
        let range = indices(count: items.count)
        if range.step == 1 { return Array(items[range.start..<max(range.start, range.end)]) }
        return stride(from: range.start, to: range.end, by: range.step).map { items[$0] }
    }

    private func picked(_ text: String) -> String {
        if ASCIIText.isASCII(text) {
            let range = indices(count: text.utf8.count)
            if range.step == 1 {
                let bytes = text.utf8
                let start = bytes.index(bytes.startIndex, offsetBy: range.start)
                return String(text[start..<bytes.index(start, offsetBy: max(0, range.end - range.start))])
            }
        }
        let scalars = Array(text.unicodeScalars)
        let range = indices(count: scalars.count)
        var output = String.UnicodeScalarView()
        for index in stride(from: range.start, to: range.end, by: range.step) { output.append(scalars[index]) }
        return String(output)
    }

    /// A range of a range, without its numbers.
    private func picked(_ sequence: ValueSequence) -> Value {
        let ends = sequence.rangeEnds
        let range = indices(count: sequence.knownCount ?? 0, keepsStep: true)
        return .sequence(
            ValueSequence(
                rangeFrom: ends.start &+ range.start &* ends.step,
                to: ends.start &+ range.end &* ends.step,
                step: Self.product(ends.step, range.step)
            )
        )
    }

    /// A product, clamped to `Int`.
    private static func product(_ left: Int, _ right: Int) -> Int {
        let (product, overflow) = left.multipliedReportingOverflow(by: right)
        return overflow ? ((left < 0) == (right < 0) ? .max : .min) : product
    }

    /// Where the slice begins, where it ends and how it goes on: every index before the end is in `0..<count`.
    private func indices(count: Int, keepsStep: Bool = false) -> (start: Int, end: Int, step: Int) {
        let given = self.step ?? 1
        let step = keepsStep ? given : max(min(given, count + 1), -count - 1)
        let lowest = step > 0 ? 0 : -1
        let highest = step > 0 ? count : count - 1
        func placed(_ bound: Int) -> Int {
            max(lowest, min(highest, bound < 0 ? max(bound, -count - 1) + count : bound))
        }
        let first = start.map(placed) ?? (step > 0 ? 0 : count - 1)
        let end = stop.map(placed) ?? (step > 0 ? count : -1)
        return (first, end, step)
    }
}
