/// Finds the calls between two tokens. O(tokens), but for receivers longer than `receiverLimit` brackets.
struct CallFinder {
    /// How many steps back a receiver is followed.
    static let receiverLimit = 256

    let reader: TokenReader
    private let first: Int
    private let limit: Int
    /// For the last token of a call that was found, its first token.
    private var starts: [Int: Int] = [:]
    /// What the next brace at each open bracket belongs to.
    private var waiting: [Block] = [.none]
    /// The calls, with the number of brackets open around each.
    private(set) var found: [(call: SwiftCall, level: Int)] = []

    /// What a brace begins, when it is no closure.
    private enum Block {
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
            if token.startsLine, waiting.last != Block.none, !reader.continuesExpression(index), token.kind != .leftBrace {
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

// MARK: - What is called

extension CallFinder {
    /// Whether a parenthesis begins arguments.
    private func isCall(_ open: Int) -> Bool {
        guard open > first, !reader.startsLine(open), reader.partner(open) != nil, isCallee(open - 1) else { return false }
        return !isDeclared(open - 1)
    }

    /// Whether a token can be the end of what is called.
    private func isCallee(_ index: Int) -> Bool {
        guard index >= first else { return false }
        let token = reader.tokens[index]
        switch token.kind {
        case .identifier:
            if reader.kind(index - 1) == .period { return true }
            switch token.keyword {
            case .none, .`init`, .self, .Self, .super, .open, .package, .prefix, .postfix, .optional, .required,
                .dynamic, .macro, .actor, .any, .some, .each, .override, .final, .lazy, .indirect, .distributed,
                .consuming, .borrowing, .sending, .isolated, .mutating:
                return true
            default: return false
            }
        case .dollarIdentifier, .rightSquare, .rightBrace: return true
        case .rightParen: return starts[index] != nil
        case .question, .exclamation: return index > first && isCallee(index - 1)
        case .pound: return token.keyword == .none
        case .operator: return reader.bytes[reader.end(index) - 1] == UInt8(ascii: ">") && angleStart(index) != nil
        default: return false
        }
    }

    /// Whether the name before a parenthesis is declared here: `func f(`, `init(`, `@Name(`, `case .a(`.
    private func isDeclared(_ index: Int) -> Bool {
        if reader.keyword(index) == .`init`, reader.kind(index) == .identifier, reader.kind(index - 1) != .period {
            return true
        }
        var start = index
        while start > first, reader.kind(start - 1) == .period, reader.kind(start - 2) == .identifier,
            reader.keyword(start - 2) != .case
        {
            start -= 2
        }
        if reader.kind(start - 1) == .at { return true }
        if reader.kind(start - 1) == .period { start -= 1 }
        switch reader.keyword(start - 1) {
        case .func, .macro, .case, .subscript: return reader.kind(start - 1) == .identifier
        default: return false
        }
    }

    /// The token before generic arguments that end at a token.
    private func angleStart(_ index: Int) -> Int? {
        var depth = 0
        var position = index
        var steps = 0
        while position > first, steps < Self.receiverLimit {
            let token = reader.tokens[position]
            switch token.kind {
            case .operator:
                for byte in reader.bytes[token.range] {
                    if byte == UInt8(ascii: ">") { depth += 1 }
                    if byte == UInt8(ascii: "<") { depth -= 1 }
                }
                if depth == 0 { return reader.kind(position - 1) == .identifier ? position - 1 : nil }
                position -= 1
            case .rightParen, .rightSquare: position = max(first, (reader.partner(position) ?? position) - 1)
            case .identifier, .comma, .period, .question, .arrow, .exclamation: position -= 1
            default: return nil
            }
            steps += 1
        }
        return nil
    }

    /// The first token of the operand that ends at a token.
    private func operandStart(_ end: Int) -> Int {
        var position = end
        for _ in 0..<Self.receiverLimit {
            if let start = starts[position] { return start }
            let token = reader.tokens[position]
            switch token.kind {
            case .question, .exclamation:
                guard position > first else { return position }
                position -= 1
                continue
            case .rightParen, .rightBrace: return reader.partner(position) ?? position
            case .rightSquare:
                guard let open = reader.partner(position) else { return position }
                guard open > first, !reader.startsLine(open), isCallee(open - 1) || starts[open - 1] != nil else {
                    return open
                }
                position = open - 1
                continue
            case .operator:
                guard let name = angleStart(position) else { return position }
                position = name
                continue
            case .identifier, .dollarIdentifier, .pound, .string, .integer, .float, .regex:
                guard position > first + 1, reader.kind(position - 1) == .period else { return position }
                let before = position - 2
                guard isOperandEnd(before) else { return position - 1 }
                position = before
                continue
            default: return position
            }
        }
        return position
    }

    private func isOperandEnd(_ index: Int) -> Bool {
        if starts[index] != nil || isCallee(index) { return true }
        switch reader.kind(index) {
        case .string, .rightParen, .integer, .float, .regex: return true
        case .identifier:
            switch reader.keyword(index) {
            case .nil, .true, .false, .underscore: return true
            default: return false
            }
        default: return false
        }
    }

    /// Records the call whose arguments, or whose closure, begin at a token.
    private mutating func addCall(_ open: Int) {
        var call = SwiftCall(
            path: [],
            receiver: nil,
            isImplicitMember: false,
            calleeRange: 0..<0,
            range: 0..<0,
            arguments: [],
            argumentList: nil,
            trailingClosures: [],
            beginsStatement: false
        )
        var start = open - 1
        var position = open - 1
        // Names, from the last to the first.
        while position >= first {
            var name = position
            while name > first, reader.kind(name) == .question || reader.kind(name) == .exclamation { name -= 1 }
            if reader.kind(name) == .operator, let base = angleStart(name) { name = base }
            let kind = reader.kind(name)
            guard kind == .identifier || kind == .dollarIdentifier || kind == .pound else {
                start = operandStart(position)
                call.receiver = reader.span(start, position + 1)
                break
            }
            call.path.append(reader.name(name))
            start = name
            guard name > first, reader.kind(name - 1) == .period else { break }
            guard name > first + 1, isOperandEnd(name - 2) else {
                start = name - 1
                call.isImplicitMember = true
                break
            }
            position = name - 2
        }
        call.path.reverse()
        let calleeStart = call.receiver.map { reader.firstIndex(from: $0.upperBound) } ?? start
        call.calleeRange = reader.span(min(calleeStart, open), open)
        var end = open
        if reader.kind(open) == .leftParen {
            call.arguments = reader.arguments(open)
            end = reader.after(open)
            call.argumentList = reader.span(open, end)
        }
        end = trailingClosures(end, &call)
        call.range = reader.span(start, end)
        call.beginsStatement = beginsStatement(start)
        starts[end - 1] = start
        found.append((call, waiting.count - 1))
    }

    /// Reads the closures after a call. None where a brace is the body of a statement.
    private func trailingClosures(_ first: Int, _ call: inout SwiftCall) -> Int {
        guard waiting.last == Block.none, first < limit, reader.kind(first) == .leftBrace, !reader.startsLine(first),
            reader.partner(first) != nil
        else { return first }
        var end = reader.after(first)
        call.trailingClosures.append(.init(label: nil, range: reader.span(first, end)))
        while end + 2 < limit, reader.kind(end) == .identifier, reader.kind(end + 1) == .colon,
            reader.kind(end + 2) == .leftBrace
        {
            let closure = end + 2
            call.trailingClosures.append(
                .init(label: reader.name(end), range: reader.span(closure, reader.after(closure)))
            )
            end = reader.after(closure)
        }
        return end
    }

    private func beginsStatement(_ start: Int) -> Bool {
        var position = start
        while position > first {
            switch reader.keyword(position - 1) {
            case .try, .await, .return: position -= 1
            default:
                switch reader.kind(position - 1) {
                case .leftBrace, .semicolon: return true
                default:
                    guard isTryMark(position - 1) else {
                        return reader.startsLine(position) && !reader.continuesExpression(position)
                    }
                    position -= 1
                }
            }
        }
        return true
    }

    private func isTryMark(_ index: Int) -> Bool {
        (reader.kind(index) == .question || reader.kind(index) == .exclamation) && reader.keyword(index - 1) == .try
    }
}
