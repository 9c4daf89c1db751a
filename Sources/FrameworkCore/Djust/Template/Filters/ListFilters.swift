/// Filters on lists; a text is a list of characters.
enum ListFilters {
    static let all = [
        Filter("first") { input throws(Filter.Failure) in try items(input.value).first ?? .string("") },
        Filter("join", argument: .required) { joined($0) },
        Filter("last", keepsSafe: true) { input throws(Filter.Failure) in try items(input.value).last ?? .string("") },
        Filter("length") { .int($0.value.count ?? 0) },
        Filter("make_list") { .list($0.value.text.unicodeScalars.map { .string(String($0)) }) },
        Filter("random", keepsSafe: true, isPure: false) { input throws(Filter.Failure) in
            try items(input.value).randomElement() ?? .string("")
        },
        Filter("slice", argument: .required, keepsSafe: true) { input in
            PythonSlice(input.argument?.text ?? "").flatMap { $0.applied(to: input.value) } ?? input.value
        },
    ]

    /// What can be counted off: the items of a list, the characters of a text.
    static func items(_ value: Value) throws(Filter.Failure) -> [Value] {
        switch value {
        case .list(let items): return items
        case .string(let text), .safe(let text): return text.unicodeScalars.map { .string(String($0)) }
        default: throw Filter.Failure("\(value.kind) has no items")
        }
    }

    /// The items as texts with another text between them.
    private static func joined(_ input: Filter.Input) -> Value {
        guard let items = input.value.iterated, let separator = input.argument else { return input.value }
        if case .none = input.value { return input.value }
        if input.autoescape {
            return .safe(items.map(\.escapedText).joined(separator: separator.escapedText))
        }
        let texts = items.compactMap { item -> String? in
            switch item {
            case .string(let text), .safe(let text): text
            default: nil
            }
        }
        return texts.count == items.count ? .safe(texts.joined(separator: separator.text)) : input.value
    }
}
