/// `@Name` or `@Name(arguments)` before a declaration.
package struct SwiftAttribute: Sendable {
    /// The last component of the name: `State` of `@Djust.State`.
    package var name: String
    /// The whole name: `Djust.State`, with generic arguments when it has some.
    package var fullName: String
    /// From `@` to the end of the arguments.
    package var range: Range<Int>
    /// The name only.
    package var nameRange: Range<Int>
    /// What stands in parentheses; empty when there are none.
    package var arguments: [SwiftArgument]
    /// Whether there are parentheses.
    package var hasArgumentList: Bool
}

/// One argument of a call or an attribute.
package struct SwiftArgument: Sendable, Equatable {
    /// The label, nil when there is none.
    package var label: String?
    /// The value, without label and comma.
    package var range: Range<Int>
    /// From the label to the end of the value.
    package var fullRange: Range<Int>
}
