/// The members of a dictionary or a structure, in a stable order.
public final class ValueObject: Sendable {
    /// The names of the members.
    package let shape: ValueShape
    /// The values, at the indexes of their names, in memory of the object's own: rendering refers to a member where it
    /// is, for as long as it holds the object, instead of copying it.
    nonisolated(unsafe) private let storage: UnsafeMutableBufferPointer<Value>
    /// The keys of a dictionary whose keys are not all text, at the indexes of their texts; nil when they are.
    package let otherKeys: [Value]?

    /// The names, in the order in which they are shown.
    public var keys: [String] { shape.keys }
    /// The values, at the indexes of their names.
    ///
    /// O(members): a copy.
    public var values: [Value] { Array(storage) }
    /// Whether the members are those of a Swift type, whose names match without regard to case, `_` and `-`.
    public var isStructure: Bool { shape.isStructure }

    /// Makes an object.
    ///
    /// The last of several equal names wins.
    /// - Parameters:
    ///   - members: Names and values in the order in which they are shown.
    ///   - isStructure: Whether names match as Swift names do.
    public convenience init(_ members: [(String, Value)], isStructure: Bool = false) {
        self.init(shape: ValueShape(members.map(\.0), isStructure: isStructure), values: members.map(\.1))
    }

    /// Makes a dictionary with keys of any kind; a template reaches those that are not text by their text.
    public convenience init(entries: [(key: Value, value: Value)]) {
        let texts = entries.indices.filter { entries[$0].key.stringValue != nil }
        let isPlain = texts.count == entries.count
        self.init(
            shape: ValueShape(entries.map(\.key.text), preferring: isPlain ? [] : texts),
            values: entries.map(\.value),
            otherKeys: isPlain ? nil : entries.map(\.key)
        )
    }

    /// Makes an object of a shape that others may have too; missing values are nothing.
    package init(shape: ValueShape, values: [Value], otherKeys: [Value]? = nil) {
        let count = shape.keys.count
        self.shape = shape
        self.otherKeys = otherKeys
        storage = .allocate(capacity: count)
        for index in 0..<count {
            storage.initializeElement(at: index, to: index < values.count ? values[index] : .none)
        }
    }

    deinit { storage.deinitialize().deallocate() }

    /// Finds a member.
    ///
    /// O(1) for the exact name; a structure's other spellings cost a scan.
    public subscript(name: String) -> Value? { shape.position(of: name).map { storage[$0] } }

    /// Where the value at an index is; the index is one of the shape's.
    @inline(__always)
    package func reference(at index: Int) -> UnsafePointer<Value> {
        UnsafePointer(storage.baseAddress.unsafelyUnwrapped + index)
    }

    /// The key at an index, as a value.
    package func key(at index: Int) -> Value { otherKeys?[index] ?? .string(keys[index]) }

    /// The keys as values, in order.
    package var keyValues: [Value] { otherKeys ?? keys.map(Value.string) }

    /// Whether a value is one of the keys.
    package func hasKey(_ key: Value) -> Bool {
        if let otherKeys { return otherKeys.contains { $0.equals(key) } }
        guard let name = key.stringValue else { return false }
        return shape.position(of: name) != nil
    }
}
