extension Value {
    /// A member: of a dictionary or structure by name, of a list or a text by number; nil when there is none.
    ///
    /// A dictionary also has `items`, `keys` and `values`, unless it has members of these names.
    package func member(_ name: MemberName) -> Value? {
        switch self {
        case .object(let object):
            if let value = object[name.text] { return value }
            guard !object.isStructure else { return nil }
            switch name.text {
            case "items": return .sequence(object.pairs)
            case "keys": return .sequence(ValueSequence(.view("dict_keys"), object.keyValues))
            case "values": return .sequence(ValueSequence(.view("dict_values"), object.values))
            default: return nil
            }
        case .structure(let structure):
            if let value = structure.member(name) { return value }
            guard let index = name.index, let items = structure.items, items.indices.contains(index) else { return nil }
            return items[index]
        case .list(let items):
            guard let index = name.index, items.indices.contains(index) else { return nil }
            return items[index]
        case .sequence(let sequence): return name.index.flatMap { sequence.item(at: $0) }
        case .string(let text), .safe(let text):
            guard let index = name.index else { return nil }
            let scalars = text.unicodeScalars
            guard let place = scalars.index(scalars.startIndex, offsetBy: index, limitedBy: scalars.endIndex),
                place < scalars.endIndex
            else { return nil }
            return .string(String(scalars[place]))
        case .date(let date): return date.member(name.text)
        case .time(let time): return time.member(name.text)
        case .dateTime(let moment): return moment.member(name.text)
        case .duration(let span): return span.member(name.text)
        case .none, .bool, .int, .double, .decimal, .callable: return nil
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
        case .sequence(let sequence): sequence.items
        case .object(let object): object.isStructure ? nil : object.keyValues
        case .structure(let structure): structure.items
        case .string(let text), .safe(let text): text.unicodeScalars.map { .string(String($0)) }
        case .bool, .int, .double, .decimal, .date, .time, .dateTime, .duration, .callable: nil
        }
    }

    /// How many items, members or characters the value has; nil when it has none to count.
    package var count: Int? {
        switch self {
        case .list(let items): items.count
        case .sequence(let sequence): sequence.knownCount ?? sequence.items.count
        case .object(let object): object.keys.count
        case .structure(let structure): structure.items?.count
        case .string(let text), .safe(let text): text.unicodeScalars.count
        case .none, .bool, .int, .double, .decimal, .date, .time, .dateTime, .duration, .callable: nil
        }
    }
}

extension ValueObject {
    /// Keys with their values, as pairs.
    var pairs: ValueSequence {
        ValueSequence(
            .view("dict_items"),
            values.indices.map { .sequence(ValueSequence(.tuple, [key(at: $0), values[$0]])) }
        )
    }
}

extension ValueSequence {
    /// The item at an index, when a sequence of this style has an order.
    func item(at index: Int) -> Value? {
        switch style {
        case .set: return nil
        case .tuple, .range, .lazy, .view:
            if let knownCount, index >= knownCount { return nil }
            let next = begin()
            for _ in 0..<max(0, index) where next() == nil { return nil }
            return next()
        }
    }

    /// Whether two sequences are equal: of one style, with equal items.
    func equals(_ other: ValueSequence, depth: Int) -> Bool {
        if self === other { return true }
        guard style == other.style, style != .lazy else { return false }
        let (left, right) = (items, other.items)
        guard left.count == right.count else { return false }
        guard style == .set else { return zip(left, right).allSatisfy { $0.equals($1, depth: depth + 1) } }
        return left.allSatisfy { item in right.contains { item.equals($0, depth: depth + 1) } }
    }
}
