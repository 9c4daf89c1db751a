// MARK: - What is called

extension CallFinder {
    /// Whether a parenthesis begins arguments.
    func isCall(_ open: Int) -> Bool {
        guard open > first, !reader.startsLine(open), reader.partner(open) != nil, isCallee(open - 1) else {
            return false
        }
        return !isDeclared(open - 1)
    }

    /// Whether a token can be the end of what is called.
    func isCallee(_ index: Int) -> Bool {
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
    func isDeclared(_ index: Int) -> Bool {
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
    func angleStart(_ index: Int) -> Int? {
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
}
