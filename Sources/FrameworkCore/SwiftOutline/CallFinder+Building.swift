// MARK: - Building a call

extension CallFinder {
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
    mutating func addCall(_ open: Int) {
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

    /// Reads the closures after a call.
    ///
    /// None where a brace is the body of a statement.
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
