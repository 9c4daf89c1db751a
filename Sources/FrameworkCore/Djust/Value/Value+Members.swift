extension Value {
    /// A member: of a dictionary or structure by name, of a list or a text by number; nil when there is none.
    ///
    /// A dictionary also has `items`, `keys` and `values`, unless it has members of these names.
    package func member(_ name: String, index: Int?) -> Value? {
        switch self {
        case .object(let object):
            if let value = object[name] { return value }
            guard !object.isStructure else { return nil }
            switch name {
            case "items": return .list(zip(object.keys, object.values).map { .list([.string($0), $1]) })
            case "keys": return .list(object.keys.map(Value.string))
            case "values": return .list(object.values)
            default: return nil
            }
        case .list(let items):
            guard let index, items.indices.contains(index) else { return nil }
            return items[index]
        case .string(let text), .safe(let text):
            guard let index else { return nil }
            let scalars = text.unicodeScalars
            guard let place = scalars.index(scalars.startIndex, offsetBy: index, limitedBy: scalars.endIndex),
                place < scalars.endIndex
            else { return nil }
            return .string(String(scalars[place]))
        case .none, .bool, .int, .double: return nil
        }
    }

    /// What a loop goes through: the items of a list, the keys of a dictionary, the characters of a text; of nothing,
    /// nothing.
    ///
    /// nil when the value has no items.
    package var iterated: [Value]? {
        switch self {
        case .none: []
        case .list(let items): items
        case .object(let object): object.isStructure ? nil : object.keys.map(Value.string)
        case .string(let text), .safe(let text): text.unicodeScalars.map { .string(String($0)) }
        case .bool, .int, .double: nil
        }
    }
}
