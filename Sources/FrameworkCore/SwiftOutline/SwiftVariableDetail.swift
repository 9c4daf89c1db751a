/// What is particular to one name of a `var` or `let`.
package struct SwiftVariableDetail: Sendable {
    /// One accessor of a block.
    package struct Accessor: Sendable, Equatable {
        /// `get`, `set`, `willSet`, `didSet`, `init`, `_modify`, ...
        package var name: String
        /// From the word to the end of its body.
        package var range: Range<Int>
    }

    /// The type annotation.
    package var type: SwiftTypeText?
    /// The expression after `=`.
    package var initializer: Range<Int>?
    /// The block with getters or observers, its braces included.
    package var accessorBlock: Range<Int>?
    /// The accessors that the block names; empty for a block that is the getter's body itself.
    package var accessors: [Accessor]
    /// Whether the pattern is more than a name: `let (a, b) = …`.
    package var isPattern: Bool

    /// Whether it has no storage: a block that is not made of observers only.
    package var isComputed: Bool {
        guard accessorBlock != nil else { return false }
        return accessors.isEmpty || accessors.contains { $0.name != "willSet" && $0.name != "didSet" }
    }
}
