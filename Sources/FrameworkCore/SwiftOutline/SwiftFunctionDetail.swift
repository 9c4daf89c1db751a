/// What is particular to a function, initialiser, subscript or macro declaration.
package struct SwiftFunctionDetail: Sendable {
    /// Whether and how it throws.
    package enum Throwing: String, Sendable {
        case never
        case `throws`
        case `rethrows`
    }

    /// `<T, U>` with its brackets.
    package var genericParameters: Range<Int>?
    /// The parameters in the order of the source.
    package var parameters: [SwiftParameter]
    /// The parameter clause with its parentheses; nil for a `deinit`.
    package var parameterClause: Range<Int>?
    /// Whether it is `async`.
    package var isAsync: Bool
    /// Whether and how it throws.
    package var throwing: Throwing
    /// The type after `->`.
    package var returnType: SwiftTypeText?
    /// The requirements after `where`, that word included.
    package var whereClause: Range<Int>?
    /// The body with its braces; nil when there is none.
    package var body: Range<Int>?

    /// Whether a call needs `try`.
    package var canThrow: Bool { throwing != .never }
}

/// One parameter of a function, subscript or enum case.
package struct SwiftParameter: Sendable, Equatable {
    /// The argument label as a call writes it; nil for `_` and for an unlabelled payload.
    package var label: String?
    /// The name inside the body; `_` when the body cannot see it, empty for an unnamed payload.
    package var name: String
    /// Where the name stands, or the type when there is no name.
    package var nameRange: Range<Int>
    /// From the attributes to the end of the default value.
    package var range: Range<Int>
    /// The type without specifiers, attributes and dots; nil when it is missing.
    package var type: SwiftTypeText?
    /// The default value.
    package var defaultValue: Range<Int>?
    /// `inout`.
    package var isInout: Bool
    /// `T...`.
    package var isVariadic: Bool
    /// The attributes before the type, such as `escaping`.
    package var attributes: [String]
}
