/// Makes the keys of a list's rows unique.
package struct RowKeys {
    /// The keys, in the order of the rows.
    package private(set) var keys: [UInt64] = []
    /// Whether a key was given twice.
    package private(set) var hasDuplicates = false
    private var seen: [UInt64: UInt64] = [:]

    /// Begins with no rows.
    /// - Parameter capacity: How many there will be, when it is known.
    package init(capacity: Int = 0) { keys.reserveCapacity(capacity) }

    /// Adds the key of the next row; the second row of an equal key counts as another key, and so on.
    package mutating func append(_ key: UInt64) {
        let occurrence = seen[key, default: 0]
        seen[key] = occurrence + 1
        if occurrence > 0 { hasDuplicates = true }
        keys.append(occurrence == 0 ? key : StableHash.combine(key, occurrence))
    }
}

extension ListSlot {
    /// The hash of a row's key, with the loop's variables defined; of its position when rows have no keys.
    package func keyHash(
        of index: Int,
        in context: inout RenderContext,
        scratch: inout OutputBuffer
    ) throws -> UInt64 {
        guard let key else { return StableHash.combine(7, UInt64(truncatingIfNeeded: index)) }
        if let hash = key.valueHash(in: &context) { return hash }
        let memory = context.memory
        defer { context.memory = memory }
        scratch.removeAll()
        try key.render(into: &scratch, in: &context)
        return StableHash.of(scratch)
    }
}

extension Diagnostic {
    /// Two rows of a list have one key: their states can change places.
    static func duplicateKeys(of list: ListSlot) -> Diagnostic {
        Diagnostic(
            .duplicateKeys,
            "two rows of this list have the same key, so that what belongs to one can end up in the other",
            hint: "give each row a key of its own: `data-key=\"{{ item.id }}\"`",
            severity: .warning,
            at: list.loop.tagSpan
        )
    }
}
