extension Value {
    /// Converts anything that can be encoded: structures become objects whose names match as Swift names do, enums with
    /// raw values their raw value, dates, addresses, UUIDs and decimals text.
    ///
    /// Types that are `ValueConvertible` are converted by that instead. What cannot be encoded is `.none`.
    @_disfavoredOverload
    public static func of(_ value: some Encodable) -> Value {
        (try? ValueEncoder.value(of: value, depth: 0)) ?? .none
    }

    /// Refuses what no template can see, with a message that says what to do.
    @_disfavoredOverload
    @available(
        *,
        unavailable,
        message: """
            a template cannot see a value of this type; mark the type @TemplateValue, make it Encodable or \
            ValueConvertible, or keep the property from the template: private in a @TemplateValue, without @State or \
            @Computed in a view
            """
    )
    public static func of<Other>(_ value: Other) -> Value { .none }
}

/// Makes values of what can be encoded.
enum ValueEncoder {
    /// How deep values may nest.
    static let depthLimit = 100

    /// The value of something.
    /// - Throws: What its `encode(to:)` throws, or `EncodingError` when it nests too deeply.
    static func value(of value: any Encodable, depth: Int) throws -> Value {
        if let known = value as? any ValueConvertible { return known.templateValue }
        if let entries = (value as? any EncodableEntries)?.encodableEntries {
            return try dictionary(entries, depth: depth)
        }
        guard depth < depthLimit else {
            throw EncodingError.invalidValue(value, .init(codingPath: [], debugDescription: "nested too deeply"))
        }
        let box = ValueBox(depth: depth, isStructure: !(value is any DictionaryLike))
        try value.encode(to: BoxEncoder(box: box))
        return box.value
    }

    /// A dictionary with keys that are not text, which `Dictionary` would encode as a list.
    private static func dictionary(_ entries: [(any Encodable, any Encodable)], depth: Int) throws -> Value {
        var values: [(key: Value, value: Value)] = []
        values.reserveCapacity(entries.count)
        for (key, value) in entries {
            values.append((try self.value(of: key, depth: depth + 1), try self.value(of: value, depth: depth + 1)))
        }
        return ValueOrder.dictionary(values)
    }
}

/// What a type's `encode(to:)` writes into.
final class ValueBox {
    private enum Content {
        case empty
        case single(Value)
        case list([Entry])
        case object([(String, Entry)])
    }

    /// A part that is known, or one that is still being written.
    private enum Entry {
        case value(Value)
        case box(ValueBox)

        var value: Value {
            switch self {
            case .value(let value): value
            case .box(let box): box.value
            }
        }
    }

    /// How deep the box stands.
    let depth: Int
    private let isStructure: Bool
    private var content = Content.empty

    /// Makes an empty box.
    init(depth: Int, isStructure: Bool) {
        self.depth = depth
        self.isStructure = isStructure
    }

    /// What has been written.
    var value: Value {
        switch content {
        case .empty: .object(ValueObject([], isStructure: isStructure))
        case .single(let value): value
        case .list(let items): .list(items.map(\.value))
        case .object(let members): .object(ValueObject(members.map { ($0, $1.value) }, isStructure: isStructure))
        }
    }

    /// How many items the list has.
    var count: Int {
        if case .list(let items) = content { items.count } else { 0 }
    }

    /// Makes the box an object, unless it is one.
    func beginObject() {
        if case .object = content { return }
        content = .object([])
    }

    /// Makes the box a list, unless it is one.
    func beginList() {
        if case .list = content { return }
        content = .list([])
    }

    /// Makes the box a single value.
    func set(_ value: Value) { content = .single(value) }

    /// Adds a member; the last of several equal names counts.
    func add(_ value: Value, named name: String) { add(.value(value), name) }

    /// Adds an item.
    func append(_ value: Value) { append(.value(value)) }

    /// Adds a part that is written later: a member when it has a name, else an item.
    func addBox(named name: String?) -> ValueBox {
        let box = ValueBox(depth: depth + 1, isStructure: true)
        if let name { add(.box(box), name) } else { append(.box(box)) }
        return box
    }

    private func add(_ entry: Entry, _ name: String) {
        guard case .object(var members) = content else { return }
        content = .empty
        members.append((name, entry))
        content = .object(members)
    }

    private func append(_ entry: Entry) {
        guard case .list(var items) = content else { return }
        content = .empty
        items.append(entry)
        content = .list(items)
    }
}

/// A dictionary, whose names are data and match exactly.
private protocol DictionaryLike {}
extension Dictionary: DictionaryLike {}

/// A dictionary whose keys and values can be encoded.
private protocol EncodableEntries {
    /// The entries, nil where the keys are text.
    var encodableEntries: [(any Encodable, any Encodable)]? { get }
}
extension Dictionary: EncodableEntries where Key: Encodable, Value: Encodable {
    var encodableEntries: [(any Encodable, any Encodable)]? {
        self is [String: Value] ? nil : map { ($0.key, $0.value) }
    }
}
