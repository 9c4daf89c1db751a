/// Reads along the tokens of a file: what both the outline parser and the searches need.
struct TokenReader {
    let bytes: [UInt8]
    let tokens: [SwiftToken]

    /// How many tokens generic arguments may have; more are taken for a comparison.
    static let genericLimit = 4096

    /// The kind of the token at an index, nil outside the file.
    func kind(_ index: Int) -> SwiftToken.Kind? { tokens.indices.contains(index) ? tokens[index].kind : nil }

    /// The keyword of the token at an index, `.none` outside the file.
    func keyword(_ index: Int) -> SwiftKeyword { tokens.indices.contains(index) ? tokens[index].keyword : .none }

    /// The first byte of the token at an index; the end of the file behind the last.
    func start(_ index: Int) -> Int { tokens.indices.contains(index) ? Int(tokens[index].start) : bytes.count }

    /// One past the last byte of the token at an index; zero before the first.
    func end(_ index: Int) -> Int {
        guard !tokens.isEmpty, index >= 0 else { return 0 }
        return Int(tokens[min(index, tokens.count - 1)].end)
    }

    /// Whether a line break stands before the token.
    func startsLine(_ index: Int) -> Bool { tokens.indices.contains(index) ? tokens[index].startsLine : true }

    /// Whether nothing stands between a token and the one before it.
    func isAttached(_ index: Int) -> Bool { index > 0 && start(index) == end(index - 1) }

    /// The counterpart of a bracket, nil when there is none.
    func partner(_ index: Int) -> Int? {
        guard tokens.indices.contains(index), tokens[index].partner != SwiftToken.noPartner else { return nil }
        return Int(tokens[index].partner)
    }

    /// The index after a token, or after its whole bracket when it opens one.
    func after(_ index: Int) -> Int {
        if let partner = partner(index), partner > index { return partner + 1 }
        return index + 1
    }

    /// The text in a range of bytes.
    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// The text of a token.
    func text(_ index: Int) -> String { tokens.indices.contains(index) ? text(tokens[index].range) : "" }

    /// A name, without its backticks.
    func name(_ index: Int) -> String {
        guard tokens.indices.contains(index) else { return "" }
        var range = tokens[index].range
        if range.count > 2, bytes[range.lowerBound] == UInt8(ascii: "`") {
            range = range.lowerBound + 1..<range.upperBound - 1
        }
        return text(range)
    }

    /// Whether a token is exactly this text.
    func isText(_ index: Int, _ text: StaticString) -> Bool {
        guard tokens.indices.contains(index), tokens[index].range.count == text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { bytes[tokens[index].range].elementsEqual($0) }
    }

    /// The bytes from the first token of an index range to the end of its last.
    func span(_ first: Int, _ end: Int) -> Range<Int> {
        guard end > first else { return start(first)..<start(first) }
        return start(first)..<max(start(first), self.end(end - 1))
    }

    /// The index of the first token that begins at an offset or later.
    ///
    /// O(log tokens).
    func firstIndex(from offset: Int) -> Int {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = low + (high - low) / 2
            if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

// MARK: - Where things end

extension TokenReader {
    /// What follows generic arguments, when they are some.
    struct AnglesEnd {
        /// The token after.
        var next: Int
        /// One past the last byte, which may lie inside a token, as in `Set<Int>=[]`.
        var end: Int
        /// Whether an equals sign was part of that token.
        var isFollowedByEqual = false
    }

    /// Goes past `<...>`.
    ///
    /// Nil when the token does not begin generic arguments.
    func skipAngles(_ index: Int, limit: Int) -> AnglesEnd? {
        guard kind(index) == .operator, bytes[start(index)] == UInt8(ascii: "<") else { return nil }
        var depth = 0
        var position = index
        let last = min(limit, index + Self.genericLimit, tokens.count)
        while position < last {
            switch tokens[position].kind {
            case .operator:
                var offset = start(position)
                let end = end(position)
                while offset < end {
                    if bytes[offset] == UInt8(ascii: "<") { depth += 1 }
                    if bytes[offset] == UInt8(ascii: ">") { depth -= 1 }
                    offset += 1
                    if depth == 0 { return finishAngles(position, offset) }
                }
                position += 1
            case .leftParen, .leftSquare: position = after(position)
            case .leftBrace, .rightBrace, .rightParen, .rightSquare, .semicolon, .equal, .string: return nil
            default: position += 1
            }
        }
        return nil
    }

    private func finishAngles(_ index: Int, _ closed: Int) -> AnglesEnd {
        var offset = closed
        let end = end(index)
        while offset < end, bytes[offset] == UInt8(ascii: "?") || bytes[offset] == UInt8(ascii: "!") { offset += 1 }
        let isEqual = offset < end && bytes[offset] == UInt8(ascii: "=")
        return AnglesEnd(next: index + 1, end: offset, isFollowedByEqual: isEqual)
    }

    /// Whether a token that begins a line goes on with the expression before it.
    func continuesExpression(_ index: Int) -> Bool {
        guard tokens.indices.contains(index), index > 0 else { return false }
        let before = tokens[index - 1]
        switch before.kind {
        case .equal, .comma, .colon, .period, .arrow, .at, .backslash: return true
        case .operator:
            // A postfix operator ends an operand; any other wants one.
            if !(before.flag && isAttached(index - 1)) { return true }
        case .identifier:
            switch before.keyword {
            case .try, .await, .as, .is, .in, .throw, .if, .switch, .guard, .while, .for, .else, .inout, .where:
                return true
            default: break
            }
        default: break
        }
        let token = tokens[index]
        switch token.kind {
        case .period, .equal, .colon, .arrow: return true
        case .operator: return token.flag
        case .identifier: return token.keyword == .as || token.keyword == .is || token.keyword == .else
        default: return false
        }
    }

    /// The index after an expression: at a comma, a semicolon, a closing bracket, a new statement, or a block of
    /// accessors.
    func expressionEnd(_ first: Int, limit: Int) -> Int {
        var index = first
        while index < min(limit, tokens.count) {
            let token = tokens[index]
            if index > first, token.startsLine, !continuesExpression(index) { return index }
            switch token.kind {
            case .comma, .semicolon, .rightParen, .rightSquare, .rightBrace: return index
            case .leftBrace:
                if index > first, accessorName(index + 1, needsBody: true) != nil { return index }
                index = after(index)
            case .pound where token.keyword != .none: return index
            case .operator where isAttached(index) && !token.flag:
                index = genericCallEnd(index, limit: limit) ?? index + 1
            default: index = after(index)
            }
        }
        return min(index, limit)
    }

    /// The index after `<...>` in an expression, where what follows shows that it is no comparison.
    private func genericCallEnd(_ index: Int, limit: Int) -> Int? {
        guard let angles = skipAngles(index, limit: limit), angles.end == end(angles.next - 1) else { return nil }
        switch kind(angles.next) {
        case .leftParen, .period, .leftBrace, .rightParen, .rightSquare, .comma, .semicolon, .rightBrace, nil:
            return angles.next
        default: return startsLine(angles.next) ? angles.next : nil
        }
    }

    /// The name of the accessor that begins at a token, its attributes and modifiers skipped; nil when none does.
    ///
    /// With `needsBody` a requirement such as `get` without a body does not count.
    func accessorName(_ first: Int, needsBody: Bool) -> Int? {
        var index = first
        while true {
            if kind(index) == .at {
                index += 2
                if kind(index) == .leftParen, isAttached(index) { index = after(index) }
            } else if keyword(index).isModifier, kind(index + 1) == .identifier {
                index += 1
            } else {
                break
            }
            guard index < tokens.count else { return nil }
        }
        guard kind(index) == .identifier, Self.accessors.contains(name(index)) else { return nil }
        switch kind(index + 1) {
        case .leftBrace: return index
        case .leftParen: return !needsBody || kind(after(index + 1)) == .leftBrace ? index : nil
        case .rightBrace: return needsBody ? nil : index
        case .identifier:
            let following = keyword(index + 1)
            if following == .async || following == .throws { return index }
            if needsBody { return nil }
            return following.isModifier || Self.accessors.contains(name(index + 1)) ? index : nil
        case .at: return needsBody ? nil : index
        default: return nil
        }
    }

    private static let accessors: Set<String> = [
        "get", "set", "willSet", "didSet", "init", "_read", "_modify", "read", "modify", "borrow", "mutate",
        "unsafeAddress", "unsafeMutableAddress", "addressWithOwner",
    ]
}
