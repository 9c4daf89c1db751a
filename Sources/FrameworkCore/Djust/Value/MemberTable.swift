import Synchronization

/// The names of a type's members, prepared for looking them up: case, `_` and `-` do not count.
public final class MemberTable: Sendable {
    /// The names, in the order of their indexes.
    public let names: [String]
    private let symbols: [Symbol]
    /// Where the names are, for types with many; few are found faster by looking.
    private let indexes: [Symbol: Int]?
    private static let scanLimit = 12

    /// Prepares names; written by `@TemplateValue`.
    public init(_ names: [String]) {
        self.names = names
        symbols = names.map { Symbol(SwiftName.folded($0)) }
        guard names.count > Self.scanLimit else {
            indexes = nil
            return
        }
        indexes = Dictionary(symbols.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The index of the member that a name in a template means.
    ///
    /// O(1); compares numbers, not texts.
    func index(of name: MemberName) -> Int? {
        if let indexes { return indexes[name.folded] }
        return symbols.firstIndex(of: name.folded)
    }

    // MARK: - Generic types

    /// The table of a generic type, which cannot keep one itself: made once for each of its instances.
    /// - Parameters:
    ///   - type: The type with its parameters.
    ///   - names: The names of its members.
    /// - Returns: The same table for the same type.
    public static func of(_ type: Any.Type, _ names: @autoclosure () -> [String]) -> MemberTable {
        shared.withLock { tables in
            if let table = tables[ObjectIdentifier(type)] { return table }
            let table = MemberTable(names())
            tables[ObjectIdentifier(type)] = table
            return table
        }
    }

    private static let shared = Mutex<[ObjectIdentifier: MemberTable]>([:])
}
