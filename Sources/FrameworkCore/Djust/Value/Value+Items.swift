extension Value {
    /// What Python would go through: the items of a list, the keys of a dictionary, the characters of a text.
    /// - Throws: `PythonFailure` for a value without items, which nothing (None) is too.
    package func pythonItems() throws(PythonFailure) -> [Value] {
        if case .none = self { throw PythonFailure(.type, "\(kind) has no items") }
        guard let items = iterated else { throw PythonFailure(.type, "\(kind) has no items") }
        return items
    }

    /// The item at an index as Python's `value[index]` gives it: below zero counts from the end; of a dictionary the value
    /// of the key.
    /// - Returns: nil when the index is beyond the items.
    /// - Throws: `PythonFailure` for a value without an order, and for a dictionary without the key.
    package func pythonItem(at index: Int) throws(PythonFailure) -> Value? {
        switch self {
        case .list(let items): return items.item(at: index)
        case .string(let text), .safe(let text):
            let scalars = text.unicodeScalars
            let (start, end) =
                index < 0 ? (scalars.endIndex, scalars.startIndex) : (scalars.startIndex, scalars.endIndex)
            guard let place = scalars.index(start, offsetBy: index, limitedBy: end), place < scalars.endIndex else {
                return nil
            }
            return .string(String(scalars[place]))
        case .sequence(let sequence):
            switch sequence.style {
            case .tuple, .lazy: return sequence.items.item(at: index)
            case .range:
                guard let count = sequence.knownCount else { return nil }
                let place = index < 0 ? index + count : index
                guard place >= 0, place < count else { return nil }
                return .int(sequence.rangeEnds.start &+ place &* sequence.rangeEnds.step)
            case .set, .view: throw PythonFailure(.type, "\(kind) has no order")
            }
        case .structure(let structure):
            guard let items = structure.items else { throw PythonFailure(.type, "\(kind) has no items") }
            return items.item(at: index)
        case .object(let object):
            if let value = object.value(ofKey: .int(index)) { return value }
            throw PythonFailure(object.isStructure ? .type : .missing, "there is no key \(index)")
        default: throw PythonFailure(.type, "\(kind) has no items")
        }
    }
}

extension ValueObject {
    /// The value of a key, which need not be text; nil when there is none.
    package func value(ofKey key: Value) -> Value? {
        if let otherKeys {
            guard let index = otherKeys.lastIndex(where: { $0.equals(key) }) else { return nil }
            return values[index]
        }
        return key.stringValue.flatMap { self[$0] }
    }
}

extension [Value] {
    /// The item at an index; below zero counts from the end.
    fileprivate func item(at index: Int) -> Value? {
        let place = index < 0 ? index + count : index
        return indices.contains(place) ? self[place] : nil
    }
}
