/// What a session remembers of what it has sent: a hash for each slot, and no page.
package struct FragmentState: Sendable, Equatable, Codable {
    /// The hashes of the fragment's slots.
    package var hashes: [UInt64] = []
    /// The states of what is nested in the slots.
    package var children: [ChildState] = []

    package init(hashes: [UInt64] = [], children: [ChildState] = []) {
        self.hashes = hashes
        self.children = children
    }
}

/// What is remembered of a slot with fragments in it.
package enum ChildState: Sendable, Equatable, Codable {
    /// Which branch of a conditional is there, and what is in it.
    case branch(index: Int, FragmentState)
    /// No branch is there.
    case noBranch
    /// The rows of a list.
    case rows(RowStates)
    /// The inside of a scope.
    case scope(FragmentState)
}

/// What is remembered of a list: eight bytes a row for the key, and eight for each of its slots, in two arrays.
package struct RowStates: Sendable, Equatable, Codable {
    /// The rows' keys.
    package var keys: [UInt64] = []
    /// The hashes of all rows, one row after the other.
    package var hashes: [UInt64] = []
    /// The nested states of each row; empty when rows have none.
    package var children: [[ChildState]] = []

    package init() {}
}

/// Makes the keys of a list's rows unique.
package struct RowKeys {
    /// The keys, in the order of the rows.
    package private(set) var keys: [UInt64] = []
    /// Whether a key was given twice.
    package private(set) var hasDuplicates = false
    private var seen: [UInt64: UInt64] = [:]

    package init() {}

    /// Adds the key of the next row; the second row of an equal key counts as another key, and so on.
    package mutating func append(_ key: UInt64) {
        let occurrence = seen[key, default: 0]
        seen[key] = occurrence + 1
        if occurrence > 0 { hasDuplicates = true }
        keys.append(occurrence == 0 ? key : StableHash.combine(key, occurrence))
    }
}
