/// A place where a file is not well-formed Swift.
///
/// Reading goes on after it.
package struct SwiftProblem: Sendable, Equatable {
    /// What is wrong.
    package enum Kind: String, Sendable {
        case unterminatedString = "unterminated string literal"
        case unterminatedComment = "unterminated comment"
        case unclosedBracket = "a bracket that is never closed"
        case strayBracket = "a closing bracket without an opening one"
        case tooDeep = "nested too deeply"
        case tooLarge = "the file is too large"
        case unexpectedByte = "a character that has no meaning in Swift"
    }

    /// What is wrong.
    package var kind: Kind
    /// The byte where it begins.
    package var offset: Int

    /// Makes a problem.
    package init(_ kind: Kind, at offset: Int) {
        self.kind = kind
        self.offset = offset
    }
}
