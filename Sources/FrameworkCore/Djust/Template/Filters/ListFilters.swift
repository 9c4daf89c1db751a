/// Filters on lists; a text is a list of characters.
enum ListFilters {
    static let all = [
        Filter("first") { input throws(Filter.Failure) in try item(of: input.value, at: 0) },
        Filter("join", argument: .required, keepsSafe: true) { input throws(Filter.Failure) in try joined(input) }
            .shortened(by: joinShortcut),
        Filter("last", keepsSafe: true) { input throws(Filter.Failure) in try item(of: input.value, at: -1) },
        Filter("length") { input in
            if let text = input.value.stringValue { return .int(PythonLength.of(text)) }
            return .int(input.value.count ?? 0)
        }
        .shortened(by: length),
        Filter("make_list") { .list($0.value.text.unicodeScalars.map { .string(String($0)) }) },
        Filter("random", keepsSafe: true, isPure: false) { input throws(Filter.Failure) in
            guard let count = input.value.count else { throw Filter.Failure("\(input.value.kind) has no items") }
            return count == 0 ? .string("") : try item(of: input.value, at: Int.random(in: 0..<count))
        },
        Filter("slice", argument: .required, keepsSafe: true) { input in
            PythonSlice((input.argument ?? .none).text).flatMap { $0.applied(to: input.value) } ?? input.value
        },
    ]

    /// The short way of `length`: lists.
    private static let length: Filter.Shortcut = { value, _, localization, output in
        guard localization.writesPlainNumbers, case .list(let items) = value.pointee else { return false }
        output.append(decimal: items.count)
        return true
    }

    /// The short way of `join`: lists of texts and whole numbers in a page that escapes.
    private static func joinShortcut(_ separator: Value?) -> Filter.Shortcut? {
        guard let separator, separator.stringValue != nil else { return nil }
        let between = Array(separator.escapedText.utf8)
        return { value, isEscaped, _, output in
            guard isEscaped, case .list(let items) = value.pointee else { return false }
            let start = output.count
            for index in items.indices {
                if index > 0 { output.append(between) }
                switch items[index] {
                case .safe(let text): output.append(text)
                case .string(let text): output.append(escaped: text)
                case .int(let number): output.append(decimal: number)
                default:
                    output.truncate(to: start)
                    return false
                }
            }
            return true
        }
    }

    private static func item(of value: Value, at index: Int) throws(Filter.Failure) -> Value {
        do {
            return try value.pythonItem(at: index) ?? .string("")
        } catch {
            throw Filter.Failure(error)
        }
    }

    /// The items as texts with another text between them.
    private static func joined(_ input: Filter.Input) throws(Filter.Failure) -> Value {
        let separator = input.argument ?? .none
        guard let items = try? input.value.pythonItems() else {
            if !input.autoescape, separator.stringValue == nil { throw cannotSeparate(separator) }
            return input.value
        }
        var output = OutputBuffer(capacity: items.count * 8)
        guard input.autoescape else {
            guard let separator = separator.stringValue else { throw cannotSeparate(separator) }
            for (index, item) in items.enumerated() {
                guard let text = item.stringValue else { return input.value }
                if index > 0 { output.append(separator) }
                output.append(text)
            }
            return .safe(output.text)
        }
        let between = separator.escapedText
        for (index, item) in items.enumerated() {
            if index > 0 { output.append(between) }
            switch item {
            case .safe(let text): output.append(text)
            case .string(let text): output.append(escaped: text)
            case .int(let number): output.append(decimal: number)
            default: output.append(escaped: item.text)
            }
        }
        return .safe(output.text)
    }

    private static func cannotSeparate(_ separator: Value) -> Filter.Failure {
        Filter.Failure("\(separator.kind) cannot stand between items")
    }
}
