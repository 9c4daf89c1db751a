/// One token of a Swift file: what it is and which bytes it covers.
///
/// Sixteen bytes, so that a file's tokens are a flat array. A string or regular-expression literal is one token,
/// interpolations included. Comments are no tokens; `SwiftFile.comments` lists them.
package struct SwiftToken: Sendable, Equatable {
    /// What a token is.
    package enum Kind: UInt8, Sendable {
        /// A name or a keyword; `keyword` tells them apart.
        ///
        /// Backticks belong to the token.
        case identifier
        /// `$0`, `$binding`.
        case dollarIdentifier
        case integer
        case float
        /// A whole string literal with its quotes and pound signs.
        case string
        /// A whole regular-expression literal.
        case regex
        case leftParen
        case rightParen
        case leftSquare
        case rightSquare
        case leftBrace
        case rightBrace
        case comma
        case colon
        case semicolon
        case period
        /// `@`; the attribute's name is the next token.
        case at
        /// `#name`; `keyword` is set for `#if`, `#elseif`, `#else`, `#endif` and a few more.
        case pound
        case backslash
        /// `=` alone.
        case equal
        /// `->`.
        case arrow
        /// `?` directly after an operand.
        case question
        /// `!` directly after an operand.
        case exclamation
        /// Any other operator.
        case `operator`
        /// A byte that belongs to no token.
        case unknown
    }

    /// The first byte.
    package var start: UInt32
    /// One past the last byte.
    package var end: UInt32
    /// For a bracket: the index of the token that closes or opens it; for any other token, and for a bracket without a
    /// counterpart, `SwiftToken.noPartner`.
    package var partner: UInt32
    /// What the token is.
    package var kind: Kind
    /// The keyword, `.none` for an ordinary name and in backticks.
    package var keyword: SwiftKeyword
    /// Whether a line break stands between this token and the one before it.
    ///
    /// True for the first token.
    package var startsLine: Bool
    /// For a string: whether it has an interpolation.
    ///
    /// For an operator: whether a space follows it.
    package var flag: Bool

    /// The value of `partner` when there is none.
    package static let noPartner = UInt32.max

    /// The bytes that the token covers.
    package var range: Range<Int> { Int(start)..<max(Int(start), Int(end)) }
}
