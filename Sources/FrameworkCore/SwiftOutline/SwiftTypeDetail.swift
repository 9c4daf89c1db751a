/// What is particular to a class, struct, enum, actor, protocol or extension.
package struct SwiftTypeDetail: Sendable {
    /// The types after the colon, in the order of the source.
    package var inheritance: [SwiftTypeText]
    /// `<T, U>` with its brackets.
    package var genericParameters: Range<Int>?
    /// The members, those of nested `#if` included.
    package var members: [SwiftDeclaration]
    /// The body with its braces; nil when it is missing.
    package var body: Range<Int>?
}

/// What is particular to one case of an enum.
package struct SwiftEnumCaseDetail: Sendable {
    /// The parameters of the payload.
    package var parameters: [SwiftParameter]
    /// The value after `=`.
    package var rawValue: Range<Int>?
}
