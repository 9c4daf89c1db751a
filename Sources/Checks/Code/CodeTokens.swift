internal import SwiftOutline

/// The tokens of a body, read by their indexes; outside of the body there are none.
struct CodeTokens {
    /// The file.
    let source: SwiftSource
    /// The tokens, with their indexes in the file.
    let tokens: ArraySlice<SwiftToken>

    /// Takes the tokens that lie in a range of bytes.
    init(_ range: Range<Int>, of source: SwiftSource) {
        self.source = source
        tokens = source.outline.tokens(in: range)
    }

    /// The indexes.
    var indices: Range<Int> { tokens.indices }

    /// The kind of a token, nil outside.
    func kind(_ index: Int) -> SwiftToken.Kind? { indices.contains(index) ? tokens[index].kind : nil }

    /// The keyword of a token, `.none` outside.
    func keyword(_ index: Int) -> SwiftKeyword { indices.contains(index) ? tokens[index].keyword : .none }

    /// The text of a token, empty outside.
    func text(_ index: Int) -> String { indices.contains(index) ? source.string(tokens[index].range) : "" }

    /// The index of a bracket's counterpart in the body.
    func partner(_ index: Int) -> Int? {
        guard indices.contains(index), tokens[index].partner != SwiftToken.noPartner else { return nil }
        let partner = Int(tokens[index].partner)
        return indices.contains(partner) ? partner : nil
    }

    /// Whether a token is an ordinary name that stands for a value: no member, and no label of an argument.
    func isFreeName(_ index: Int) -> Bool {
        guard kind(index) == .identifier, keyword(index) == .none else { return false }
        if kind(index - 1) == .period { return kind(index - 2) == .identifier && keyword(index - 2) == .`self` }
        return kind(index + 1) != .colon
    }

    /// The index of the first token of the operand that ends before an index: names, members, calls and subscripts.
    ///
    /// O(tokens of the operand, brackets skipped).
    func operandStart(before index: Int) -> Int {
        var position = index - 1
        while indices.contains(position) {
            switch tokens[position].kind {
            case .rightParen, .rightSquare, .rightBrace:
                guard let open = partner(position), open < position else { return position + 1 }
                position = open
                // A call or a subscript goes on to the left, a bracket alone does not.
                guard endsOperand(position - 1), !tokens[position].startsLine || tokens[position].kind == .leftBrace
                else { return position }
                position -= 1
            case .identifier, .dollarIdentifier, .integer, .string:
                guard kind(position - 1) == .period else { return position }
                position -= 2
            case .question, .exclamation: position -= 1
            default: return position + 1
            }
        }
        return max(position, indices.lowerBound)
    }

    /// Whether a token can be the end of an operand.
    func endsOperand(_ index: Int) -> Bool {
        switch kind(index) {
        case .identifier: keyword(index) == .none || keyword(index) == .`self`
        case .dollarIdentifier, .integer, .float, .string, .rightParen, .rightSquare, .rightBrace, .question,
            .exclamation:
            true
        default: false
        }
    }

    /// The index of the first token of a token's line.
    func lineStart(of index: Int) -> Int {
        var position = index
        while position > indices.lowerBound, indices.contains(position), !tokens[position].startsLine { position -= 1 }
        return position
    }

    /// The index behind the last token of a token's line.
    func lineEnd(of index: Int) -> Int {
        var position = index + 1
        while position < indices.upperBound, !tokens[position].startsLine { position += 1 }
        return position
    }
}
