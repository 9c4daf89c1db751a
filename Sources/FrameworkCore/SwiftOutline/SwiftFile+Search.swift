// MARK: - Calls and assignments

extension SwiftFile {
    /// The calls in a range, those inside arguments and closures included, in the order of their arguments.
    ///
    /// A chain such as `Live("/").named("x")` gives each of its calls; the later ones begin where the first begins.
    /// O(tokens of the range).
    package func calls(in range: Range<Int>) -> [SwiftCall] { findCalls(in: range).map(\.call) }

    /// The calls that are statements of a body, outermost level only: the items of a result builder.
    ///
    /// The range may be a body with its braces.
    package func statementCalls(in body: Range<Int>) -> [SwiftCall] {
        let inside = indices(in: body)
        guard let first = inside.first else { return [] }
        let level = tokens[first].kind == .leftBrace ? 1 : 0
        return findCalls(in: body).filter { $0.level == level && $0.call.beginsStatement }.map(\.call)
    }

    private func findCalls(in range: Range<Int>) -> [(call: SwiftCall, level: Int)] {
        var finder = CallFinder(reader, indices(in: range))
        finder.run()
        return finder.found
    }

    /// The assignments in a range, in the order of the source.
    ///
    /// `let` and `var` are no assignments. O(tokens).
    package func assignments(in range: Range<Int>) -> [SwiftAssignment] {
        let inside = indices(in: range)
        let reader = reader
        var found: [SwiftAssignment] = []
        for index in inside where isAssignment(index) {
            guard let target = target(before: index, from: inside.lowerBound) else { continue }
            let end = reader.expressionEnd(index + 1, limit: inside.upperBound)
            guard end > index + 1 else { continue }
            let hasSelf = target.path.first == "self" && target.path.count > 1
            found.append(
                SwiftAssignment(
                    path: hasSelf ? Array(target.path.dropFirst()) : target.path,
                    hasSelf: hasSelf,
                    targetRange: reader.span(target.start, index),
                    operatorText: reader.text(index),
                    value: reader.span(index + 1, end)
                )
            )
        }
        return found
    }

    /// Whether a token is `=` or an operator such as `+=`.
    private func isAssignment(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.kind == .equal { return true }
        guard token.kind == .operator, token.range.count >= 2, bytes[token.range.upperBound - 1] == 0x3D else {
            return false
        }
        return switch bytes[token.range.lowerBound] {
        case UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "~"), UInt8(ascii: "."): false
        case UInt8(ascii: "<"), UInt8(ascii: ">"): token.range.count > 2
        default: true
        }
    }

    /// The path that is assigned to, when it begins a statement.
    private func target(before index: Int, from first: Int) -> (path: [String], start: Int)? {
        let reader = reader
        var path: [String] = []
        var position = index - 1
        while position >= first {
            switch tokens[position].kind {
            case .question, .exclamation: position -= 1
            case .rightSquare:
                guard let open = reader.partner(position), open > first else { return nil }
                position = open - 1
            case .identifier, .dollarIdentifier, .integer:
                path.append(reader.name(position))
                guard position > first + 1, tokens[position - 1].kind == .period else {
                    let isFree = beginsStatement(position, from: first)
                    return isFree ? (path.reversed(), position) : nil
                }
                position -= 2
            default: return nil
            }
        }
        return nil
    }

    private func beginsStatement(_ index: Int, from first: Int) -> Bool {
        guard index > first else { return true }
        switch tokens[index - 1].kind {
        case .leftBrace, .semicolon, .rightBrace: return true
        case .identifier where tokens[index - 1].keyword == .in: return true
        case .colon: return tokens[index].startsLine || isCaseColon(index - 1, from: first)
        default: return tokens[index].startsLine && !reader.continuesExpression(index)
        }
    }

    /// Whether a colon ends `case …:` or `default:` on its line.
    private func isCaseColon(_ colon: Int, from first: Int) -> Bool {
        var position = colon
        // A case with more tokens than this on one line is not recognised.
        let last = max(first, colon - 256)
        while position > last, !tokens[position].startsLine {
            if tokens[position].keyword == .case || tokens[position].keyword == .default { return true }
            position -= 1
        }
        return tokens[position].keyword == .case || tokens[position].keyword == .default
    }
}
