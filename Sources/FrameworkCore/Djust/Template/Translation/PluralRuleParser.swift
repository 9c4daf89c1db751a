/// Reads the C expression of a catalogue's `Plural-Forms`, by how strongly its operators bind.
struct PluralRuleParser {
    /// How many bytes an expression may have; real ones have at most a few hundred.
    private static let lengthLimit = 1000
    /// How deep brackets and choices may nest.
    private static let depthLimit = 50

    private var rest: ArraySlice<UInt8>
    private var depth = 0

    /// Reads a whole expression; nil for one that is wrong, too long or too deep.
    static func parse(_ text: String) -> PluralRule.Node? {
        let bytes = text.utf8.filter { !TemplateBytes.isSpace($0) }
        guard bytes.count <= lengthLimit else { return nil }
        var parser = PluralRuleParser(rest: bytes[...])
        guard let node = parser.choice(), parser.rest.isEmpty else { return nil }
        return node
    }

    private mutating func take(_ text: StaticString) -> Bool {
        let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        guard rest.starts(with: bytes) else { return false }
        rest = rest.dropFirst(bytes.count)
        return true
    }

    /// `condition ? first : second`, which leans to the right.
    private mutating func choice() -> PluralRule.Node? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit, let condition = binary(0) else { return nil }
        guard take("?") else { return condition }
        guard let first = choice(), take(":"), let second = choice() else { return nil }
        return .choice(condition, first, second)
    }

    /// Operators that bind at least as strongly as a level, which lean to the left.
    private mutating func binary(_ level: Int) -> PluralRule.Node? {
        guard level < Self.levels else { return unary() }
        guard var left = binary(level + 1) else { return nil }
        // A chain nests to the left, so it counts as depth as well.
        let before = depth
        defer { depth = before }
        while let operation = operation(level) {
            depth += 1
            guard depth <= Self.depthLimit, let right = binary(level + 1) else { return nil }
            left = .binary(operation, left, right)
        }
        return left
    }

    private static let levels = 6

    private mutating func operation(_ level: Int) -> PluralRule.Operator? {
        switch level {
        case 0: return take("||") ? .or : nil
        case 1: return take("&&") ? .and : nil
        case 2: return take("==") ? .equal : take("!=") ? .notEqual : nil
        case 3:
            if take("<=") { return .lessOrEqual }
            if take(">=") { return .greaterOrEqual }
            return take("<") ? .less : take(">") ? .greater : nil
        case 4: return take("+") ? .plus : take("-") ? .minus : nil
        default: return take("*") ? .times : take("/") ? .divided : take("%") ? .remainder : nil
        }
    }

    private mutating func unary() -> PluralRule.Node? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { return nil }
        if take("!") { return unary().map { .not($0) } }
        if take("n") { return .number }
        if take("(") {
            guard let inner = choice(), take(")") else { return nil }
            return inner
        }
        let digits = rest.prefix(while: TemplateBytes.isDigit)
        guard let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
        rest = rest.dropFirst(digits.count)
        return .constant(number)
    }
}
