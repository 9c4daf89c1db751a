/// Reads the condition of an `{% if %}` from its words, by operator precedence: `or`, `and`, `not`, `in`, comparisons.
struct ConditionParser {
    /// How many words a condition may have; more would nest too deeply to evaluate.
    static let wordLimit = 500

    private enum Word {
        case operand(FilterExpression)
        case or
        case and
        case not
        case comparison(Condition.Comparison, power: Int)

        /// How strongly the word binds to what stands on its left; nil for words that begin a value.
        var power: Int? {
            switch self {
            case .operand: nil
            case .or: 6
            case .and: 7
            case .not: 8
            case .comparison(_, let power): power
            }
        }
    }

    private let tag: TagToken
    private var words: [(word: Word, span: SourceSpan)] = []
    private var index = 0

    /// Reads a tag's arguments as one condition.
    /// - Throws: `TemplateError` with what is wrong first.
    static func parse(_ tag: TagToken, with vocabulary: TemplateVocabulary) throws(TemplateError) -> Condition {
        guard tag.arguments.count <= wordLimit else {
            throw TemplateError(
                Diagnostic(.nestingTooDeep, "a condition may have at most \(wordLimit) words", at: tag.argumentsSpan)
            )
        }
        var parser = ConditionParser(tag: tag)
        try parser.read(with: vocabulary)
        let condition = try parser.condition(above: 0)
        guard parser.index == parser.words.count else {
            let rest = parser.words[parser.index].span
            throw parser.failure(
                "`\(rest.text)` stands where `and`, `or` or a comparison is expected",
                hint: ForeignWords.replacement(forOperator: rest.text).map { "write `\($0)`" },
                at: rest
            )
        }
        return condition
    }

    private init(tag: TagToken) { self.tag = tag }

    // MARK: - Words

    private mutating func read(with vocabulary: TemplateVocabulary) throws(TemplateError) {
        var position = 0
        while position < tag.arguments.count {
            let span = tag.arguments[position]
            let next = position + 1 < tag.arguments.count ? tag.arguments[position + 1].text : nil
            if let (word, length) = operatorWord(span.text, next) {
                words.append((word, length == 2 ? span.through(tag.arguments[position + 1]) : span))
                position += length
                continue
            }
            if Self.isOperatorOnly(span.text), let fix = ForeignWords.replacement(forOperator: span.text) {
                throw failure(
                    "`\(span.text)` is no operator of the template language",
                    hint: "write `\(fix)`",
                    at: span
                )
            }
            if span.text.hasPrefix("(") || span.text.hasSuffix(")") && !span.text.hasPrefix("_(") {
                throw failure(
                    "a condition has no parentheses",
                    hint: "put one `{% if %}` into another, or give a part a name in Swift",
                    at: span
                )
            }
            words.append((.operand(try ExpressionParser.parse(span, with: vocabulary)), span))
            position += 1
        }
    }

    /// Whether a word can be no variable.
    private static func isOperatorOnly(_ word: String) -> Bool { !word.utf8.contains(where: TemplateBytes.isWord) }

    private func operatorWord(_ text: String, _ next: String?) -> (Word, length: Int)? {
        switch text {
        case "or": (.or, 1)
        case "and": (.and, 1)
        case "not": next == "in" ? (.comparison(.notContained, power: 9), 2) : (.not, 1)
        case "in": (.comparison(.contained, power: 9), 1)
        case "is": next == "not" ? (.comparison(.notIdentical, power: 10), 2) : (.comparison(.identical, power: 10), 1)
        case "==": (.comparison(.equal, power: 10), 1)
        case "!=": (.comparison(.notEqual, power: 10), 1)
        case "<": (.comparison(.less, power: 10), 1)
        case "<=": (.comparison(.lessOrEqual, power: 10), 1)
        case ">": (.comparison(.greater, power: 10), 1)
        case ">=": (.comparison(.greaterOrEqual, power: 10), 1)
        default: nil
        }
    }

    // MARK: - Precedence

    private mutating func condition(above power: Int) throws(TemplateError) -> Condition {
        var left = try prefix()
        while index < words.count, case (let word, let span) = words[index] {
            guard let strength = word.power else { break }
            guard strength > power else { break }
            index += 1
            switch word {
            case .or: left = .or(left, try condition(above: strength))
            case .and: left = .and(left, try condition(above: strength))
            case .comparison(let comparison, _): left = .comparison(comparison, left, try condition(above: strength))
            case .not, .operand: throw failure("`\(span.text)` cannot stand here", at: span)
            }
        }
        return left
    }

    private mutating func prefix() throws(TemplateError) -> Condition {
        guard index < words.count else {
            let last = words.last?.span
            throw failure(
                last.map { "a value is missing behind `\($0.text)`" } ?? "the condition is missing",
                hint: last == nil ? "`{% \(tag.name) name %}`" : nil,
                at: last ?? tag.span
            )
        }
        let (word, span) = words[index]
        index += 1
        switch word {
        case .operand(let expression): return .value(expression)
        case .not: return .not(try condition(above: 8))
        case .or, .and, .comparison: throw failure("a value is missing before `\(span.text)`", at: span)
        }
    }

    private func failure(_ message: String, hint: String? = nil, at span: SourceSpan) -> TemplateError {
        TemplateError(Diagnostic(.conditionSyntax, message, hint: hint, at: span))
    }
}
