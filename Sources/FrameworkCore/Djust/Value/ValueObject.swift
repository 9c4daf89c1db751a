/// The members of a dictionary or a structure, in a stable order.
public final class ValueObject: Sendable {
    /// The names, in the order in which they are shown.
    public let keys: [String]
    /// The values, at the indexes of their names.
    public let values: [Value]
    /// Whether the members are those of a Swift type, whose names match without regard to case, `_` and `-`.
    public let isStructure: Bool
    /// The keys of a dictionary whose keys are not all text, at the indexes of their texts; nil when they are.
    package let otherKeys: [Value]?
    /// Where the names are, for objects with many; few are found faster by looking.
    private let index: [String: Int]?
    private static let scanLimit = 12

    /// Makes an object.
    ///
    /// The last of several equal names wins.
    /// - Parameters:
    ///   - members: Names and values in the order in which they are shown.
    ///   - isStructure: Whether names match as Swift names do.
    public init(_ members: [(String, Value)], isStructure: Bool = false) {
        keys = members.map(\.0)
        values = members.map(\.1)
        self.isStructure = isStructure
        otherKeys = nil
        index = Self.index(of: keys)
    }

    /// Makes a dictionary with keys of any kind; a template reaches those that are not text by their text.
    public init(entries: [(key: Value, value: Value)]) {
        keys = entries.map(\.key.text)
        values = entries.map(\.value)
        isStructure = false
        let isPlain = entries.allSatisfy { if case .string = $0.key { true } else { false } }
        otherKeys = isPlain ? nil : entries.map(\.key)
        index = Self.index(of: keys)
    }

    private static func index(of keys: [String]) -> [String: Int]? {
        guard keys.count > scanLimit else { return nil }
        return Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { $1 })
    }

    /// Finds a member.
    ///
    /// O(1) for the exact name; a structure's other spellings cost a scan.
    public subscript(name: String) -> Value? {
        if let position = position(of: name) { return values[position] }
        guard isStructure, let position = keys.firstIndex(where: { SwiftName.matches($0, name) }) else { return nil }
        return values[position]
    }

    /// The key at an index, as a value.
    package func key(at index: Int) -> Value { otherKeys?[index] ?? .string(keys[index]) }

    /// The keys as values, in order.
    package var keyValues: [Value] { otherKeys ?? keys.map(Value.string) }

    /// Whether a value is one of the keys.
    package func hasKey(_ key: Value) -> Bool {
        if let otherKeys { return otherKeys.contains { $0.equals(key) } }
        guard let name = key.stringValue else { return false }
        return self[name] != nil
    }

    private func position(of name: String) -> Int? {
        if let otherKeys {
            // A key that is text goes before one that only looks so.
            let texts = keys.indices.last { keys[$0] == name && otherKeys[$0].stringValue != nil }
            if let texts { return texts }
        }
        if let index { return index[name] }
        return keys.lastIndex(of: name)
    }
}
