/// A Swift file, read once: its tokens, its comments, its declarations, and what is wrong with it.
///
/// Bodies stay unread until somebody asks: `calls(in:)` and `assignments(in:)` search a range, such as the body of a
/// function or the initialiser of a property. All ranges are byte offsets into `bytes`. Reading never fails; what is not
/// well-formed is in `problems` and the rest is still there. O(bytes).
package struct SwiftFile: Sendable {
    /// The file.
    package let bytes: [UInt8]
    /// All tokens.
    package let tokens: [SwiftToken]
    /// All comments, their markers included.
    package let comments: [Range<Int>]
    /// The declarations of the file's top level.
    package let declarations: [SwiftDeclaration]
    /// What is wrong with it, by offset.
    package let problems: [SwiftProblem]

    /// Reads a file.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        tokens = []
        comments = []
        declarations = []
        problems = []
    }

    /// Reads a text.
    package init(_ text: String) { self.init(Array(text.utf8)) }

    /// The text in a range; what lies outside the file is left out.
    package func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// All declarations, members of types and extensions included, in the order of the source, with the names of the
    /// types around each, outermost first.
    package func allDeclarations() -> [(declaration: SwiftDeclaration, context: [String])] { [] }

    /// The calls in a range, those inside arguments and closures included, in the order of their callees.
    package func calls(in range: Range<Int>) -> [SwiftCall] { [] }

    /// The calls that are statements of a body, outermost level only: the items of a result builder.
    package func statementCalls(in body: Range<Int>) -> [SwiftCall] { [] }

    /// The assignments in a range, in the order of the source. `let` and `var` are no assignments.
    package func assignments(in range: Range<Int>) -> [SwiftAssignment] { [] }

    /// The value of the string literal that begins a range, or nil when something else begins it, when it has an
    /// interpolation or when it is malformed.
    package func stringLiteral(at range: Range<Int>) -> SwiftStringLiteral? { nil }

    /// The tokens that lie wholly in a range. O(log tokens).
    package func tokens(in range: Range<Int>) -> ArraySlice<SwiftToken> { [] }
}
