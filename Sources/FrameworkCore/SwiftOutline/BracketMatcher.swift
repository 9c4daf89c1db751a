/// Gives every bracket the index of its counterpart.
///
/// A closing brace closes the parentheses and square brackets left open inside it; a closing parenthesis never closes a
/// brace. So one forgotten bracket spoils one body, not the file. O(tokens).
struct BracketMatcher {
    private var open: [Int] = []
    /// How many parentheses and squares are open since the last brace.
    private var parens = 0
    private var squares = 0
    /// The same for the braces around.
    private var outer: [(parens: Int, squares: Int)] = []
    var problems: [SwiftProblem] = []

    init() {}

    /// Fills in the partners.
    mutating func match(_ tokens: inout [SwiftToken]) {
        for index in tokens.indices {
            switch tokens[index].kind {
            case .leftParen:
                parens += 1
                open.append(index)
            case .leftSquare:
                squares += 1
                open.append(index)
            case .leftBrace:
                outer.append((parens, squares))
                (parens, squares) = (0, 0)
                open.append(index)
            case .rightParen:
                parens > 0 ? close(index, .leftParen, &tokens) : report(.strayBracket, tokens[index])
            case .rightSquare:
                squares > 0 ? close(index, .leftSquare, &tokens) : report(.strayBracket, tokens[index])
            case .rightBrace:
                outer.isEmpty ? report(.strayBracket, tokens[index]) : close(index, .leftBrace, &tokens)
            default: break
            }
        }
        while let index = open.popLast() { report(.unclosedBracket, tokens[index]) }
    }

    private mutating func close(_ index: Int, _ wanted: SwiftToken.Kind, _ tokens: inout [SwiftToken]) {
        while let candidate = open.popLast() {
            switch tokens[candidate].kind {
            case .leftParen: parens -= 1
            case .leftSquare: squares -= 1
            default: (parens, squares) = outer.popLast() ?? (0, 0)
            }
            if tokens[candidate].kind == wanted {
                tokens[candidate].partner = UInt32(truncatingIfNeeded: index)
                tokens[index].partner = UInt32(truncatingIfNeeded: candidate)
                return
            }
            report(.unclosedBracket, tokens[candidate])
        }
    }

    private mutating func report(_ kind: SwiftProblem.Kind, _ token: SwiftToken) {
        problems.append(SwiftProblem(kind, at: Int(token.start)))
    }
}
