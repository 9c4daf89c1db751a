/// Filters that choose between texts: `default`, `yesno`, `pluralize`.
enum ChoiceFilters {
    static let all = [
        Filter("default", argument: .required) { $0.value.isTruthy ? $0.value : $0.argument ?? .none }
            .shortened(by: defaultShortcut),
        Filter("default_if_none", argument: .required) { input in
            if case .none = input.value { input.argument ?? .none } else { input.value }
        },
        Filter("pluralize", argument: .optional) { input throws(Filter.Failure) in
            .string(pluralize(input.value, try input.textArgument()))
        }
        .shortened(by: pluralizeShortcut),
        Filter("yesno", argument: .optional) { input throws(Filter.Failure) in
            // Nothing (None) counts as no argument.
            if case .none = input.argument ?? .none {
                return yesno(input.value, input.localization.translated(Message("yes,no,maybe")))
            }
            return yesno(input.value, try input.textArgument() ?? "")
        }
        .shortened(by: yesnoShortcut),
    ]

    // MARK: - Short ways

    /// Text and whole numbers, which are written or not.
    private static func defaultShortcut(_ other: Value?) -> Filter.Shortcut? {
        guard let other, let text = other.stringValue else { return nil }
        let (escaped, plain) = (Array(other.escapedText.utf8), Array(text.utf8))
        return { value, isEscaped, localization, output in
            switch value.pointee {
            case .string(let text) where !text.utf8.isEmpty:
                if isEscaped { output.append(escaped: text) } else { output.append(text) }
                return true
            case .int(let number) where number != 0:
                guard localization.writesPlainNumbers else { return false }
                output.append(decimal: number)
                return true
            case .none, .string, .int: break
            default: return false
            }
            output.append(isEscaped ? escaped : plain)
            return true
        }
    }

    /// Whole numbers.
    private static func pluralizeShortcut(_ endings: Value?) -> Filter.Shortcut? {
        if let endings, endings.stringValue == nil { return nil }
        let words = (
            one: Value.string(pluralize(.int(1), endings?.stringValue)).escapedText,
            many: Value.string(pluralize(.int(2), endings?.stringValue)).escapedText
        )
        return { value, isEscaped, _, output in
            guard isEscaped, case .int(let number) = value.pointee else { return false }
            output.append(number == 1 ? words.one : words.many)
            return true
        }
    }

    /// Truth values, numbers, text and nothing, with at least two words to choose from.
    private static func yesnoShortcut(_ choice: Value?) -> Filter.Shortcut? {
        guard let choice = choice?.stringValue, choice.utf8.contains(UInt8(ascii: ",")) else { return nil }
        let words = (
            yes: yesno(.bool(true), choice).escapedText, no: yesno(.bool(false), choice).escapedText,
            maybe: yesno(.none, choice).escapedText
        )
        return { value, isEscaped, _, output in
            guard isEscaped else { return false }
            switch value.pointee {
            case .bool(let flag): output.append(flag ? words.yes : words.no)
            case .int(let number): output.append(number != 0 ? words.yes : words.no)
            case .string(let text): output.append(text.utf8.isEmpty ? words.no : words.yes)
            case .none: output.append(words.maybe)
            default: return false
            }
            return true
        }
    }

    // MARK: - Choosing

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
