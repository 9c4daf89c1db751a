extension Value {
    /// Whether a condition takes the value for true: nothing, zero and what is empty are false.
    package var isTruthy: Bool {
        switch self {
        case .none: false
        case .bool(let flag): flag
        case .int(let number): number != 0
        case .double(let number): number != 0
        case .string(let text), .safe(let text): !text.isEmpty
        case .list(let items): !items.isEmpty
        case .object(let object): object.isStructure || !object.keys.isEmpty
        }
    }

    /// The number that the value is, where truth values count as 0 and 1.
    private var number: Number? {
        switch self {
        case .bool(let flag): .whole(flag ? 1 : 0)
        case .int(let number): .whole(number)
        case .double(let number): .fraction(number)
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
    private var stringValue: String? {
        switch self {
        case .string(let text), .safe(let text): text
        default: nil
        }
    }

    /// Whether two values are equal, as Python's `==` says.
    package func equals(_ other: Value) -> Bool { equals(other, depth: 0) }

    private func equals(_ other: Value, depth: Int) -> Bool {
        guard depth < 100 else { return false }
        if let left = number, let right = other.number { return left == right }
        if let left = stringValue, let right = other.stringValue { return left.utf8.elementsEqual(right.utf8) }
        switch (self, other) {
        case (.none, .none): return true
        case (.list(let left), .list(let right)):
            return left.count == right.count && zip(left, right).allSatisfy { $0.equals($1, depth: depth + 1) }
        case (.object(let left), .object(let right)):
            if left === right { return true }
            guard left.keys.count == right.keys.count else { return false }
            return zip(left.keys, left.values).allSatisfy { key, value in
                right[key].map { value.equals($0, depth: depth + 1) } ?? false
            }
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
        guard case .list(let left) = self, case .list(let right) = other else { return nil }
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
        case .object(let object):
            guard let name = other.stringValue else { return object.isStructure ? nil : false }
            return object[name] != nil
        case .string(let text), .safe(let text):
            guard let part = other.stringValue else { return nil }
            return part.isEmpty || text.utf8.firstRange(of: part.utf8) != nil
        case .none, .bool, .int, .double: return nil
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
        case (.list(let left), .list(let right)): equals(.list(right)) && !left.isEmpty
        default: false
        }
    }
}
