/// An order of all values, for what has none of its own: the elements of a set, the keys of a dictionary.
enum ValueOrder {
    /// Whether one value comes before another: numbers first, then text, then everything else by kind and by its text.
    ///
    /// Unlike Python's `<` it knows any two values.
    static func areInOrder(_ left: Value, _ right: Value) -> Bool {
        let (first, second) = (rank(left), rank(right))
        guard first == second else { return first < second }
        if let isLess = left.isLess(than: right), isLess || right.isLess(than: left) == true { return isLess }
        return left.representation.utf8.lexicographicallyPrecedes(right.representation.utf8)
    }

    /// A dictionary of entries in the order of their keys.
    static func dictionary(_ entries: [(key: Value, value: Value)]) -> Value {
        .object(ValueObject(entries: entries.sorted { areInOrder($0.key, $1.key) }))
    }

    private static func rank(_ value: Value) -> Int {
        switch value {
        case .none: 0
        case .bool, .int, .double, .decimal: 1
        case .string, .safe: 2
        case .date: 3
        case .time: 4
        case .dateTime: 5
        case .duration: 6
        case .list: 7
        case .sequence: 8
        case .object: 9
        case .structure: 10
        case .callable: 11
        }
    }
}
