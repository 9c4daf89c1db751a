/// Items that are no plain list.
public final class ValueSequence: Sendable {
    /// What kind of sequence it is, which decides how it is shown and compared.
    public enum Style: Sendable, Equatable {
        /// A fixed group of values: `(1, 2)`.
        case tuple
        /// Distinct values without an order of their own, in a stable one.
        case set
        /// Whole numbers from one to another.
        case range
        /// Items that are computed as they are gone through.
        case lazy
        /// What a dictionary gives for `items`, `keys` or `values`: the name is what it is called in Python.
        case view(String)
    }

    /// What kind of sequence it is.
    public let style: Style
    /// The number of items, when it is known without going through them.
    public let knownCount: Int?
    /// The ends and the step of a range.
    package let rangeEnds: (start: Int, end: Int, step: Int)
    /// Begins going through the items: each call of the result gives the next one.
    package let begin: @Sendable () -> (() -> Value?)

    /// Makes a sequence of items that are known.
    public init(_ style: Style, _ items: [Value]) {
        self.style = style
        rangeEnds = (0, 0, 1)
        knownCount = items.count
        begin = {
            var index = 0
            return {
                guard index < items.count else { return nil }
                defer { index += 1 }
                return items[index]
            }
        }
    }

    /// Makes a sequence whose items are converted one at a time, when a page comes to them.
    /// - Parameters:
    ///   - sequence: What is gone through, anew each time.
    ///   - count: The number of items, if it is known.
    public init<Items: Sequence & Sendable>(lazy sequence: Items, count: Int? = nil)
    where Items.Element: ValueConvertible {
        style = .lazy
        rangeEnds = (0, 0, 1)
        knownCount = count
        begin = {
            var iterator = sequence.makeIterator()
            return { iterator.next()?.templateValue }
        }
    }

    /// Makes a range of whole numbers as Python's `range` gives them.
    ///
    /// A step of zero gives none.
    public init(rangeFrom start: Int, to end: Int, step: Int = 1) {
        style = .range
        rangeEnds = (start, end, step)
        let numbers = step == 0 ? stride(from: 0, to: 0, by: 1) : stride(from: start, to: end, by: step)
        let distance = (end.subtractingReportingOverflow(start).partialValue).magnitude
        let isEmpty = step == 0 || (step > 0 ? start >= end : start <= end)
        knownCount = isEmpty ? 0 : Int(clamping: (distance - 1) / step.magnitude + 1)
        begin = {
            var iterator = numbers.makeIterator()
            return { iterator.next().map(Value.int) }
        }
    }

    /// All of the items.
    ///
    /// O(items); nothing is remembered.
    public var items: [Value] {
        var items: [Value] = []
        if let knownCount { items.reserveCapacity(min(knownCount, 1 << 16)) }
        let next = begin()
        while let item = next() { items.append(item) }
        return items
    }

    /// Whether there are no items; takes at most one.
    public var isEmpty: Bool { knownCount.map { $0 == 0 } ?? (begin()() == nil) }
}
