import Synchronization

/// The names of an object's members, shared by the objects that have the same ones.
///
/// A template that has looked a name up in one object finds it at the same place in every object of the shape; so it
/// looks once (``MemberPlace``).
package final class ValueShape: Sendable {
    /// The number of the shape; no other shape of the process has it.
    package let id: UInt64
    /// The names, in the order in which they are shown.
    package let keys: [String]
    /// Whether the names are those of a Swift type, which match without regard to case, `_` and `-`.
    package let isStructure: Bool
    /// A hash of the names, the same in every process.
    package let hash: UInt64
    /// Where the names are, for shapes with many; few are found faster by looking.
    private let index: [String: Int]?

    private static let scanLimit = 8
    private static let lastID = Atomic<UInt64>(0)

    /// Makes a shape.
    ///
    /// The last of several equal names wins.
    /// - Parameters:
    ///   - keys: The names, in the order in which they are shown.
    ///   - isStructure: Whether they match as Swift names do.
    ///   - preferred: The places of names that win over equal ones.
    package init(_ keys: [String], isStructure: Bool = false, preferring preferred: [Int] = []) {
        id = Self.lastID.add(1, ordering: .relaxed).newValue
        self.keys = keys
        self.isStructure = isStructure
        hash = keys.reduce(isStructure ? 1 : 0) { StableHash.of($1, salt: $0) }
        guard keys.count > Self.scanLimit || !preferred.isEmpty else {
            index = nil
            return
        }
        var index = Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { $1 })
        for place in preferred where keys.indices.contains(place) { index[keys[place]] = place }
        self.index = index
    }

    /// The place of a name, nil when there is none.
    ///
    /// O(1) for the exact name; a structure's other spellings cost a scan.
    package func position(of name: String) -> Int? {
        if let position = index.map({ $0[name] }) ?? keys.lastIndex(of: name) { return position }
        guard isStructure else { return nil }
        return keys.firstIndex { SwiftName.matches($0, name) }
    }
}
