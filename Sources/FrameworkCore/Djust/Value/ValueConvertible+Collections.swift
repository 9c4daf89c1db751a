extension ArraySlice: ValueConvertible where Element: ValueConvertible {
    /// The items in order.
    public var templateValue: Value { .list(map(\.templateValue)) }
}

extension ContiguousArray: ValueConvertible where Element: ValueConvertible {
    /// The items in order.
    public var templateValue: Value { .list(map(\.templateValue)) }
}

extension Set: ValueConvertible where Element: ValueConvertible {
    /// The elements in the order of their values, so that a page renders the same every time.
    ///
    /// O(elements × log elements).
    public var templateValue: Value {
        .sequence(ValueSequence(.set, map(\.templateValue).sorted(by: ValueOrder.areInOrder)))
    }
}

extension Dictionary: ValueConvertible where Key: ValueConvertible, Value: ValueConvertible {
    /// The members in the order of their keys, so that a page renders the same every time.
    ///
    /// A template reaches a member by the text of its key: `{{ prices.42 }}`. O(members × log members).
    public var templateValue: Djust.Value {
        if let members = self as? [String: Value] {
            return .object(ValueObject(members.sorted { $0.key < $1.key }.map { ($0.key, $0.value.templateValue) }))
        }
        return ValueOrder.dictionary(map { ($0.key.templateValue, $0.value.templateValue) })
    }
}

extension KeyValuePairs: ValueConvertible where Key: ValueConvertible, Value: ValueConvertible {
    /// A dictionary with the members in the order in which they are written.
    public var templateValue: Djust.Value {
        .object(ValueObject(entries: map { ($0.key.templateValue, $0.value.templateValue) }))
    }
}

extension Range: ValueConvertible where Bound: BinaryInteger {
    /// The numbers; nothing is stored.
    public var templateValue: Value {
        .sequence(ValueSequence(rangeFrom: Int(clamping: lowerBound), to: Int(clamping: upperBound)))
    }
}

extension ClosedRange: ValueConvertible where Bound: BinaryInteger {
    /// The numbers; nothing is stored.
    public var templateValue: Value {
        let (end, overflow) = Int(clamping: upperBound).addingReportingOverflow(1)
        return .sequence(ValueSequence(rangeFrom: Int(clamping: lowerBound), to: overflow ? .max : end))
    }
}

extension Character: ValueConvertible {
    /// Text that is escaped where it is written.
    public var templateValue: Value { .string(String(self)) }
}

extension Value {
    /// A sequence whose items are converted when a page comes to them, and anew each time.
    ///
    /// ```swift
    /// @Computed var rows: Value { .lazy(1...1_000_000) }
    /// ```
    /// - Parameters:
    ///   - items: What a loop goes through.
    ///   - count: The number of items, if it is known without going through them.
    /// - Returns: The sequence; what has been gone through is not kept.
    public static func lazy<Items: Sequence & Sendable>(_ items: Items, count: Int? = nil) -> Value
    where Items.Element: ValueConvertible {
        .sequence(ValueSequence(lazy: items, count: count))
    }

    /// A sequence whose items are made when a page comes to them, and anew each time.
    /// - Parameters:
    ///   - items: What a loop goes through.
    ///   - count: The number of items, if it is known without going through them.
    ///   - transform: Makes an item.
    /// - Returns: The sequence; what has been gone through is not kept.
    public static func lazy<Items: Sequence & Sendable, Item: ValueConvertible>(
        _ items: Items,
        count: Int? = nil,
        _ transform: @escaping @Sendable (Items.Element) -> Item
    ) -> Value {
        .sequence(ValueSequence(lazy: TransformedItems(items: items, transform: transform), count: count))
    }
}

/// A sequence seen through a function; as `LazyMapSequence`, but safe to hand to other threads.
private struct TransformedItems<Items: Sequence & Sendable, Item>: Sequence, Sendable {
    let items: Items
    let transform: @Sendable (Items.Element) -> Item

    func makeIterator() -> AnyIterator<Item> {
        var iterator = items.makeIterator()
        return AnyIterator { iterator.next().map(transform) }
    }
}
