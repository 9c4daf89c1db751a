extension Value {
    /// Whether a condition takes the value for true: nothing, zero and what is empty are false.
    package var isTruthy: Bool {
        switch self {
        case .none: false
        case .bool(let flag): flag
        case .int(let number): number != 0
        case .double(let number): number != 0
        case .decimal(let number): !number.isZero
        case .string(let text), .safe(let text): !text.utf8.isEmpty
        case .date, .time, .dateTime, .callable: true
        case .duration(let span): span != TimeSpan()
        case .list(let items): !items.isEmpty
        case .sequence(let sequence): !sequence.isEmpty
        case .object(let object): object.isStructure || !object.keys.isEmpty
        case .structure(let structure): structure.items.map { !$0.isEmpty } ?? true
        }
    }

    /// The number that the value is, where truth values count as 0 and 1.
    private var number: Number? {
        switch self {
        case .bool(let flag): .whole(flag ? 1 : 0)
        case .int(let number): .whole(number)
        case .double(let number): .fraction(number)
        case .decimal(let number): number.wholeNumber.map(Number.whole) ?? .fraction(number.double)
        default: nil
        }
    }

    private enum Number {
        case whole(Int)
        case fraction(Double)

        /// Compares exactly, also where a `Double` cannot hold the whole number.
        static func == (left: Number, right: Number) -> Bool {
            switch (left, right) {
            case (.whole(let left), .whole(let right)): left == right
            case (.fraction(let left), .fraction(let right)): left == right
            case (.whole(let whole), .fraction(let other)), (.fraction(let other), .whole(let whole)):
                Int(exactly: other) == whole
            }
        }

        /// Compares exactly, also where a `Double` cannot hold the whole number.
        static func < (left: Number, right: Number) -> Bool {
            switch (left, right) {
            case (.whole(let left), .whole(let right)): return left < right
            case (.fraction(let left), .fraction(let right)): return left < right
            case (.whole(let left), .fraction(let right)):
                guard let floor = Int(exactly: right.rounded(.down)) else { return Double(left) < right }
                return Double(floor) == right ? left < floor : left <= floor
            case (.fraction(let left), .whole(let right)):
                guard let floor = Int(exactly: left.rounded(.down)) else { return left < Double(right) }
                return floor < right
            }
        }
    }

    /// The text that the value is.
    package var stringValue: String? {
        switch self {
        case .string(let text), .safe(let text): text
        default: nil
        }
    }

    /// Whether two values are equal, as Python's `==` says.
    package func equals(_ other: Value) -> Bool { equals(other, depth: 0) }

    func equals(_ other: Value, depth: Int) -> Bool {
        guard depth < 100 else { return false }
        if let left = number, let right = other.number { return left == right }
        if let left = stringValue, let right = other.stringValue { return left.utf8.elementsEqual(right.utf8) }
        switch (self, other) {
        case (.none, .none): return true
        case (.list(let left), .list(let right)):
            return left.count == right.count && zip(left, right).allSatisfy { $0.equals($1, depth: depth + 1) }
        case (.sequence(let left), .sequence(let right)): return left.equals(right, depth: depth)
        case (.object(let left), .object(let right)):
            if left === right { return true }
            guard left.keys.count == right.keys.count else { return false }
            return zip(left.keys, left.values).allSatisfy { key, value in
                right[key].map { value.equals($0, depth: depth + 1) } ?? false
            }
        case (.date(let left), .date(let right)): return left == right
        case (.time(let left), .time(let right)): return left.isSameTime(as: right)
        case (.dateTime(let left), .dateTime(let right)): return left.isSameMoment(as: right)
        case (.duration(let left), .duration(let right)): return left == right
        case (.structure(let left), .structure(let right)): return left.equals(right, depth: depth)
        case (.callable(let left), .callable(let right)): return left === right
        default: return false
        }
    }

    /// Whether the value comes before another, as Python's `<` says; nil when the two have no order.
    package func isLess(than other: Value) -> Bool? { isLess(than: other, depth: 0) }

    private func isLess(than other: Value, depth: Int) -> Bool? {
        guard depth < 100 else { return nil }
        if let left = number, let right = other.number { return left < right }
        if let left = stringValue, let right = other.stringValue {
            return left.utf8.lexicographicallyPrecedes(right.utf8)
        }
        let (left, right): ([Value], [Value])
        switch (self, other) {
        case (.list(let first), .list(let second)): (left, right) = (first, second)
        case (.sequence(let first), .sequence(let second)) where first.style == .tuple && second.style == .tuple:
            (left, right) = (first.items, second.items)
        case (.date(let first), .date(let second)): return first < second
        case (.time(let first), .time(let second)): return first.isBefore(second)
        case (.dateTime(let first), .dateTime(let second)): return first.isBefore(second)
        case (.duration(let first), .duration(let second)): return first < second
        default: return nil
        }
        for (first, second) in zip(left, right) where !first.equals(second, depth: depth + 1) {
            return first.isLess(than: second, depth: depth + 1)
        }
        return left.count < right.count
    }

    /// Whether the two values have an order.
    package func isOrdered(with other: Value) -> Bool { isLess(than: other) != nil }

    /// Whether another value is in this one, as Python's `in` says: an item of a list, a key of a dictionary, a part of
    /// a text; nil when nothing can be in it.
    package func contains(_ other: Value) -> Bool? {
        switch self {
        case .list(let items): return items.contains { $0.equals(other) }
        case .sequence(let sequence):
            let next = sequence.begin()
            while let item = next() { if item.equals(other) { return true } }
            return false
        case .object(let object): return object.isStructure && other.stringValue == nil ? nil : object.hasKey(other)
        case .structure(let structure): return structure.items.map { $0.contains { $0.equals(other) } }
        case .string(let text), .safe(let text):
            guard let part = other.stringValue else { return nil }
            return part.isEmpty || text.utf8.firstRange(of: part.utf8) != nil
        case .none, .bool, .int, .double, .decimal, .date, .time, .dateTime, .duration, .callable: return nil
        }
    }

    /// Whether the two are one value, as Python's `is` says of the values that a template can write.
    package func isIdentical(to other: Value) -> Bool {
        switch (self, other) {
        case (.none, .none): true
        case (.bool(let left), .bool(let right)): left == right
        case (.int(let left), .int(let right)): left == right
        case (.double(let left), .double(let right)): left == right
        case (.string(let left), .string(let right)), (.safe(let left), .safe(let right)):
            left.utf8.elementsEqual(right.utf8)
        case (.object(let left), .object(let right)): left === right
        case (.sequence(let left), .sequence(let right)): left === right
        case (.structure(let left), .structure(let right)): left === right
        case (.list(let left), .list(let right)): equals(.list(right)) && !left.isEmpty
        default: false
        }
    }
}
