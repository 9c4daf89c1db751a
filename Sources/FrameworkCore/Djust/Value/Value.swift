/// What a template can see: the values that state, filters and literals have while a page is rendered.
public enum Value: Sendable {
    /// Nothing: a `nil`, a missing variable.
    case none
    case bool(Bool)
    case int(Int)
    case double(Double)
    /// Text that is escaped when it is written into HTML.
    case string(String)
    /// Text that is HTML already and is written as it is.
    case safe(String)
    case list([Value])
    /// Named members: a dictionary, or the members of a structure.
    case object(ValueObject)
}

/// The members of a dictionary or a structure, in a stable order.
public final class ValueObject: Sendable {
    /// The names, in the order in which they are shown.
    public let keys: [String]
    /// The values, at the indexes of their names.
    public let values: [Value]
    /// Whether the members are those of a Swift type, whose names match without regard to case, `_` and `-`.
    public let isStructure: Bool
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
        index =
            keys.count > Self.scanLimit
            ? Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { $1 }) : nil
    }

    /// Finds a member.
    ///
    /// O(1) for the exact name; a structure's other spellings cost a scan.
    public subscript(name: String) -> Value? {
        if let position = position(of: name) { return values[position] }
        guard isStructure, let position = keys.firstIndex(where: { SwiftName.matches($0, name) }) else { return nil }
        return values[position]
    }

    private func position(of name: String) -> Int? {
        if let index { return index[name] }
        return keys.lastIndex(of: name)
    }
}
