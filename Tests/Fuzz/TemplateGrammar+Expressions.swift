import Djust
import TestSupport

extension TemplateGrammar {
    private static let filterNames = BuiltinFilters.all.filter(\.isPure).map(\.name)
    private static let needing = Set(BuiltinFilters.all.filter { $0.argument == .required }.map(\.name))
    private static let taking = Set(BuiltinFilters.all.filter { $0.argument != .none }.map(\.name))

    /// A value with filters.
    mutating func expression() -> String { operand() + (random.chance(2) ? filters() : "") }

    /// Some filters with their bars.
    mutating func filters() -> String {
        var text = ""
        for _ in 0...random.below(3) {
            let name = random.pick(Self.filterNames)
            text += "|\(name)"
            guard Self.taking.contains(name), Self.needing.contains(name) || random.chance(2) else { continue }
            text += ":\(argument())"
        }
        return text
    }

    /// A literal or a variable.
    private mutating func operand() -> String {
        switch random.below(10) {
        case 0:
            random.pick(
                "1",
                "-3",
                "0",
                "2.5",
                "1e3",
                "-0.0",
                "99999999999999999999",
                "1e400",
                ".5",
                "9223372036854775807"
            )
        case 1: random.pick("\"text\"", "'<b>'", "\"\"", "'é'", "_(\"hello\")", "'a,b c'", "\"%s %d\"", "\"\\\"\"")
        case 2:
            random.pick(
                "items.0.name",
                "items.1",
                "dict.key",
                "dict.items",
                "dict.values",
                "pairs.0.1",
                "text.0",
                "deep.a.b.c"
            )
        case 3:
            random.pick(
                "forloop.counter",
                "forloop.revcounter0",
                "forloop.parentloop.first",
                "forloop",
                "block.super",
                "w",
                "i"
            )
        default: random.pick(FuzzVariables.names)
        }
    }

    /// What may stand behind the colon of a filter: no filters of its own.
    private mutating func argument() -> String {
        random.pick(
            operand(),
            "2",
            "'::-1'",
            "'1:'",
            "\"Y-m-d\"",
            "'yes,no,maybe'",
            "'name'",
            "0",
            "-1",
            "\"y,ies\"",
            "30",
            "'.2f'"
        )
    }

    /// What an `{% if %}` may ask.
    mutating func condition(_ depth: Int = 0) -> String {
        guard depth < 4 else { return expression() }
        switch random.below(8) {
        case 0: return "not \(condition(depth + 1))"
        case 1: return "\(condition(depth + 1)) and \(condition(depth + 1))"
        case 2: return "\(condition(depth + 1)) or \(condition(depth + 1))"
        case 3...5:
            let comparison = random.pick("==", "!=", "<", "<=", ">", ">=", "in", "not in", "is", "is not")
            return "\(expression()) \(comparison) \(expression())"
        default: return expression()
        }
    }
}
