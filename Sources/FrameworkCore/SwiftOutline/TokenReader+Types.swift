// MARK: - Types

extension TokenReader {
    /// A type that was read.
    struct TypeEnd {
        /// The token after the type.
        var next: Int
        /// The text of the type.
        var range: Range<Int>
        /// Whether the last token of the type carries an equals sign, as in `Set<Int>=[]`.
        var isFollowedByEqual = false
    }

    /// Reads a type: names, generic arguments, tuples, collections, functions, compositions, optionals, and the words
    /// before them.
    ///
    /// Nil when none begins here. O(tokens of the type).
    func type(at first: Int, limit: Int) -> TypeEnd? {
        var index = first
        var end = start(first)
        var hasEqual = false
        var needsOperand = true
        while index < min(limit, tokens.count), !hasEqual {
            let token = tokens[index]
            if needsOperand {
                switch token.kind {
                case .at:
                    index += 2
                    if kind(index) == .leftParen, isAttached(index) { index = after(index) }
                    continue
                case .identifier where Self.isTypePrefix(token.keyword) && beginsType(index + 1):
                    index += 1
                    if kind(index) == .leftParen, token.keyword == .nonisolated { index = after(index) }
                    continue
                case .operator where isText(index, "~"):
                    index += 1
                    continue
                case .identifier, .dollarIdentifier, .integer, .string: index += 1
                case .leftParen, .leftSquare:
                    guard partner(index) != nil else { return nil }
                    index = after(index)
                default: return finishType(first, index, end, false)
                }
                needsOperand = false
                end = self.end(index - 1)
            } else if token.kind == .period, kind(index + 1) == .identifier, !token.startsLine {
                index += 2
                end = self.end(index - 1)
            } else if token.kind == .operator, isAttached(index), let angles = skipAngles(index, limit: limit) {
                index = angles.next
                end = angles.end
                hasEqual = angles.isFollowedByEqual
            } else if token.kind == .question || token.kind == .exclamation {
                index += 1
                end = self.end(index - 1)
            } else if token.kind == .operator, isText(index, "&") || isText(index, "&&") {
                index += 1
                needsOperand = true
            } else if let arrow = arrow(from: index), kind(index - 1) == .rightParen {
                index = arrow + 1
                needsOperand = true
            } else {
                break
            }
        }
        return finishType(first, index, end, hasEqual)
    }

    private func finishType(_ first: Int, _ next: Int, _ end: Int, _ hasEqual: Bool) -> TypeEnd? {
        guard end > start(first) else { return nil }
        return TypeEnd(next: next, range: start(first)..<end, isFollowedByEqual: hasEqual)
    }

    /// The index of the arrow that follows the parameters of a function type, its effects skipped.
    private func arrow(from first: Int) -> Int? {
        var index = first
        while true {
            switch keyword(index) {
            case .async, .rethrows, .reasync: index += 1
            case .throws:
                index += 1
                if kind(index) == .leftParen { index = after(index) }
            default: return kind(index) == .arrow ? index : nil
            }
        }
    }

    private func beginsType(_ index: Int) -> Bool {
        switch kind(index) {
        case .identifier, .leftParen, .leftSquare, .at: true
        case .operator: isText(index, "~")
        default: false
        }
    }

    private static func isTypePrefix(_ keyword: SwiftKeyword) -> Bool {
        switch keyword {
        case .inout, .some, .any, .each, .repeat, .borrowing, .consuming, .sending, .isolated, .nonisolated: true
        default: false
        }
    }

    /// A type's text.
    func typeText(_ type: TypeEnd) -> SwiftTypeText { SwiftTypeText(text: text(type.range), range: type.range) }
}

// MARK: - Argument lists

extension TokenReader {
    /// The arguments between a parenthesis and its counterpart.
    ///
    /// O(arguments and brackets in them).
    func arguments(_ open: Int) -> [SwiftArgument] {
        guard let close = partner(open), close > open + 1 else { return [] }
        var arguments: [SwiftArgument] = []
        var index = open + 1
        while index < close {
            let first = index
            var label: String?
            if kind(index) == .identifier, kind(index + 1) == .colon {
                label = name(index)
                index += 2
            }
            let value = index
            index = argumentEnd(value, limit: close)
            if index > first {
                arguments.append(
                    SwiftArgument(label: label, range: span(value, index), fullRange: span(first, index))
                )
            }
            index += 1
        }
        return arguments
    }

    /// The index of the comma after an argument, or the limit.
    func argumentEnd(_ first: Int, limit: Int) -> Int {
        var index = first
        while index < limit {
            switch tokens[index].kind {
            case .comma: return index
            case .operator where isAttached(index) && !tokens[index].flag:
                if let angles = skipAngles(index, limit: limit), kind(angles.next) != .identifier {
                    index = angles.next
                } else {
                    index += 1
                }
            default: index = max(index + 1, min(after(index), limit))
            }
        }
        return limit
    }
}
