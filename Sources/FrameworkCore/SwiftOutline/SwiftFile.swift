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
        guard bytes.count < Int(UInt32.max) else {
            (tokens, comments, declarations) = ([], [], [])
            problems = [SwiftProblem(.tooLarge, at: 0)]
            return
        }
        var lexer = SwiftLexer(bytes)
        lexer.run()
        var matcher = BracketMatcher()
        matcher.match(&lexer.tokens)
        tokens = lexer.tokens
        comments = lexer.comments
        problems = (lexer.problems + matcher.problems).sorted { $0.offset < $1.offset }
        var parser = OutlineParser(TokenReader(bytes: bytes, tokens: lexer.tokens))
        declarations = parser.declarations(upTo: lexer.tokens.count)
    }

    /// Reads a text.
    package init(_ text: String) { self.init(Array(text.utf8)) }

    /// The text in a range; what lies outside the file is left out.
    package func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// All declarations, members of types and extensions included, in the order of the source, with the names of the
    /// types around each, outermost first.
    package func allDeclarations() -> [(declaration: SwiftDeclaration, context: [String])] {
        var found: [(declaration: SwiftDeclaration, context: [String])] = []
        var waiting = declarations.reversed().map { (declaration: $0, context: [String]()) }
        while let next = waiting.popLast() {
            found.append(next)
            let context = next.context + [next.declaration.name]
            for member in next.declaration.members.reversed() { waiting.append((member, context)) }
        }
        return found
    }

    /// The declarations that stand in a range, such as the variables of a function's body, outermost level only.
    package func declarations(in range: Range<Int>) -> [SwiftDeclaration] {
        let inside = indices(in: range)
        guard !inside.isEmpty else { return [] }
        let isBody = tokens[inside.lowerBound].kind == .leftBrace
        var parser = OutlineParser(reader, from: inside.lowerBound + (isBody ? 1 : 0))
        return parser.declarations(upTo: inside.upperBound - (isBody ? 1 : 0))
    }

    /// The tokens that lie wholly in a range.
    ///
    /// O(log tokens).
    package func tokens(in range: Range<Int>) -> ArraySlice<SwiftToken> { tokens[indices(in: range)] }

    /// The indexes of the tokens that lie wholly in a range.
    ///
    /// O(log tokens).
    func indices(in range: Range<Int>) -> Range<Int> {
        let first = reader.firstIndex(from: range.lowerBound)
        var last = reader.firstIndex(from: range.upperBound)
        if last > first, Int(tokens[last - 1].end) > range.upperBound { last -= 1 }
        return first..<max(first, last)
    }

    /// A reader over the file's tokens.
    var reader: TokenReader { TokenReader(bytes: bytes, tokens: tokens) }
}
