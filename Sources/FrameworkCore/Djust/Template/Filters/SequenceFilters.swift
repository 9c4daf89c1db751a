/// Filters that change every item of a list, or show lists as markup.
enum SequenceFilters {
    static let all = [
        Filter("dictsort", argument: .required) { input throws(Filter.Failure) in
            try sorted(input, isReversed: false)
        },
        Filter("dictsortreversed", argument: .required) { input throws(Filter.Failure) in
            try sorted(input, isReversed: true)
        },
        Filter("escapeseq", keepsSafe: true) { input throws(Filter.Failure) in
            .list(try items(of: input.value).map { .safe($0.escapedText) })
        },
        Filter("safeseq", keepsSafe: true) { input throws(Filter.Failure) in
            .list(try items(of: input.value).map { .safe($0.text) })
        },
        Filter("unordered_list", keepsSafe: true) { input throws(Filter.Failure) in
            var list = NestedList(autoescape: input.autoescape)
            try list.append(try items(of: input.value), depth: 1)
            return .safe(list.output.text)
        },
    ]

    private static func items(of value: Value) throws(Filter.Failure) -> [Value] {
        do {
            return try value.pythonItems()
        } catch {
            throw Filter.Failure(error)
        }
    }

    /// The items sorted by one of their members; nothing when they cannot be.
    private static func sorted(_ input: Filter.Input, isReversed: Bool) throws(Filter.Failure) -> Value {
        do {
            let key = try SortKey(input.argument ?? .none)
            return .list(try key.sorted(try input.value.pythonItems(), isReversed: isReversed))
        } catch {
            if error.kind == .type { return .string("") }
            throw Filter.Failure(error)
        }
    }
}

/// A list in lists as `<li>` in `<ul>`: a list behind an item belongs into that item.
private struct NestedList: ~Copyable {
    let autoescape: Bool
    var output = OutputBuffer()

    /// How deep lists may nest.
    private static let depthLimit = 200

    init(autoescape: Bool) { self.autoescape = autoescape }

    mutating func append(_ items: [Value], depth: Int) throws(Filter.Failure) {
        guard depth <= Self.depthLimit else { throw Filter.Failure("lists nest too deeply: \(depth) of them") }
        var index = 0
        while index < items.count {
            if index > 0 { output.append(UInt8(ascii: "\n")) }
            indent(depth)
            output.append("<li>")
            output.append(autoescape ? items[index].escapedText : items[index].text)
            index += 1
            if index < items.count, let inner = Self.inner(items[index]) {
                index += 1
                if !inner.isEmpty { try append(inner: inner, depth: depth) }
            }
            output.append("</li>")
        }
    }

    private mutating func append(inner: [Value], depth: Int) throws(Filter.Failure) {
        output.append(UInt8(ascii: "\n"))
        indent(depth)
        output.append("<ul>\n")
        try append(inner, depth: depth + 1)
        output.append(UInt8(ascii: "\n"))
        indent(depth)
        output.append("</ul>\n")
        indent(depth)
    }

    private mutating func indent(_ depth: Int) { for _ in 0..<depth { output.append(UInt8(ascii: "\t")) } }

    /// The items of a value that is shown as a list of its own.
    private static func inner(_ value: Value) -> [Value]? {
        switch value {
        case .list(let items): items
        case .sequence(let sequence) where sequence.style == .tuple || sequence.style == .lazy: sequence.items
        default: nil
        }
    }
}
