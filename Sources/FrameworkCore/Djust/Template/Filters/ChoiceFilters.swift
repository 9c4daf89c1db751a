/// Filters that choose between texts: `default`, `yesno`, `pluralize`.
enum ChoiceFilters {
    static let all = [
        Filter("default", argument: .required) { $0.value.isTruthy ? $0.value : $0.argument ?? .none },
        Filter("default_if_none", argument: .required) { input in
            if case .none = input.value { input.argument ?? .none } else { input.value }
        },
        Filter("pluralize", argument: .optional) { .string(pluralize($0.value, $0.argument?.text ?? "s")) },
        Filter("yesno", argument: .optional) { yesno($0.value, $0.argument?.text ?? "yes,no,maybe") },
    ]

    /// The ending for a number of things: of `y,ies` the first for one, the second for any other number.
    private static func pluralize(_ value: Value, _ endings: String) -> String {
        let parts = endings.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 2 else { return "" }
        let (one, many) = parts.count == 2 ? (parts[0], parts[1]) : ("", endings)
        switch value {
        case .list, .object: return value.count == 1 ? one : many
        default: return value.float.map { $0 == 1 ? one : many } ?? ""
        }
    }

    /// Of `yes,no,maybe` the word for true, false and nothing; without the third, nothing is false.
    private static func yesno(_ value: Value, _ words: String) -> Value {
        let parts = words.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 2 else { return value }
        if case .none = value { return .string(parts.count == 3 ? parts[2] : parts[1]) }
        return .string(value.isTruthy ? parts[0] : parts[1])
    }
}
