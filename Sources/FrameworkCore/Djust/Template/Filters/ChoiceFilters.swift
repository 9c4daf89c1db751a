/// Filters that choose between texts: `default`, `yesno`, `pluralize`.
enum ChoiceFilters {
    static let all = [
        Filter("default", argument: .required) { $0.value.isTruthy ? $0.value : $0.argument ?? .none },
        Filter("default_if_none", argument: .required) { input in
            if case .none = input.value { input.argument ?? .none } else { input.value }
        },
        Filter("pluralize", argument: .optional) { input throws(Filter.Failure) in
            .string(pluralize(input.value, try input.textArgument()))
        },
        Filter("yesno", argument: .optional) { input throws(Filter.Failure) in
            // Nothing (None) counts as no argument.
            if case .none = input.argument ?? .none {
                return yesno(input.value, input.localization.translated(Message("yes,no,maybe")))
            }
            return yesno(input.value, try input.textArgument() ?? "")
        },
    ]

    /// The ending for a number of things: of `y,ies` the first for one, the second for any other number.
    private static func pluralize(_ value: Value, _ endings: String?) -> String {
        guard let endings else { return isOne(value).map { $0 ? "" : "s" } ?? "" }
        guard let comma = endings.utf8.firstIndex(of: UInt8(ascii: ",")) else {
            return isOne(value) == false ? endings : ""
        }
        let many = endings[endings.utf8.index(after: comma)...]
        guard !many.utf8.contains(UInt8(ascii: ",")), let isOne = isOne(value) else { return "" }
        return String(isOne ? endings[..<comma] : many)
    }

    /// Whether a value is one, or has one item; nil for what cannot be counted.
    private static func isOne(_ value: Value) -> Bool? {
        switch value {
        case .int(let number): number == 1
        case .list, .object, .sequence, .structure: value.count.map { $0 == 1 }
        default: value.float.map { $0 == 1 }
        }
    }

    /// Of `yes,no,maybe` the word for true, false and nothing; without the third, nothing is false.
    private static func yesno(_ value: Value, _ words: String) -> Value {
        let bytes = words.utf8
        guard let first = bytes.firstIndex(of: UInt8(ascii: ",")) else { return value }
        let rest = words[bytes.index(after: first)...]
        let second = rest.utf8.firstIndex(of: UInt8(ascii: ","))
        if value.isTruthy { return .string(String(words[..<first])) }
        guard case .none = value, let second else { return .string(String(rest[..<(second ?? rest.endIndex)])) }
        let third = rest[rest.utf8.index(after: second)...]
        // With more than three words there is none for nothing, as in Django.
        return .string(String(third.utf8.contains(UInt8(ascii: ",")) ? rest[..<second] : third))
    }
}
