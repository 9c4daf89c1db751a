/// Finds the calls between two tokens.
///
/// O(tokens), but for receivers longer than `receiverLimit` brackets.
struct CallFinder {
    /// How many steps back a receiver is followed.
    static let receiverLimit = 256

    let reader: TokenReader
    let first: Int
    let limit: Int
    /// For the last token of a call that was found, its first token.
    var starts: [Int: Int] = [:]
    /// What the next brace at each open bracket belongs to.
    var waiting: [Block] = [.none]
    /// The calls, with the number of brackets open around each.
    var found: [(call: SwiftCall, level: Int)] = []

    /// What a brace begins, when it is no closure.
    enum Block {
        case none
        /// The body of `if`, `for` and the like, after the condition.
        case statement
        /// The body of a declaration, unless an equals sign comes first.
        case declaration
    }

    init(_ reader: TokenReader, _ range: Range<Int>) {
        self.reader = reader
        first = range.lowerBound
        limit = range.upperBound
    }

    /// Searches.
    mutating func run() {
        for index in first..<limit {
            let token = reader.tokens[index]
            if token.startsLine, waiting.last != Block.none, !reader.continuesExpression(index),
                token.kind != .leftBrace
            {
                setWaiting(.none)
            }
            switch token.kind {
            case .identifier: word(index, token)
            case .equal:
                if waiting.last == .declaration { setWaiting(.none) }
            case .leftParen:
                if isCall(index) { addCall(index) }
                waiting.append(.none)
            case .leftSquare: waiting.append(.none)
            case .leftBrace: brace(index)
            case .rightParen, .rightSquare, .rightBrace:
                if waiting.count > 1 { waiting.removeLast() }
            default: break
            }
        }
    }

    private mutating func setWaiting(_ block: Block) {
        if !waiting.isEmpty { waiting[waiting.count - 1] = block }
    }

    private mutating func word(_ index: Int, _ token: SwiftToken) {
        guard reader.kind(index - 1) != .period else { return }
        switch token.keyword {
        case .if, .for, .switch, .guard, .catch: setWaiting(.statement)
        case .while where token.startsLine || reader.kind(index - 1) != .rightBrace: setWaiting(.statement)
        case .func, .class, .struct, .enum, .extension, .protocol, .subscript, .deinit: setWaiting(.declaration)
        case .var where waiting.last == Block.none: setWaiting(.declaration)
        case .`init` where token.startsLine: setWaiting(.declaration)
        default: break
        }
    }

    /// A brace: the body of what waits for one, or a closure after an operand.
    private mutating func brace(_ index: Int) {
        if waiting.last != Block.none {
            setWaiting(.none)
        } else if !reader.startsLine(index), index > first, starts[index - 1] == nil, isCallee(index - 1),
            !isAccessor(index)
        {
            addCall(index)
        }
        waiting.append(.none)
    }

    private func isAccessor(_ brace: Int) -> Bool {
        reader.startsLine(brace - 1) && reader.accessorName(brace - 1, needsBody: true) != nil
            || reader.kind(brace - 2) == .leftBrace && reader.accessorName(brace - 1, needsBody: true) != nil
    }
}
