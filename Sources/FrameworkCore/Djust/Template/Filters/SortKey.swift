/// What `dictsort` sorts by: a key, an index, or a path of members.
struct SortKey {
    private enum Step {
        /// An index.
        case index(Int)
        /// A key of a dictionary: text that looks like a number.
        case key(Value)
        /// Members, one in another.
        case path([MemberName])
    }

    private let step: Step

    /// Reads a filter's argument.
    /// - Throws: `PythonFailure` for what can be no key.
    init(_ argument: Value) throws(PythonFailure) {
        guard let text = argument.stringValue else {
            guard argument.float != nil else { throw PythonFailure(.type, "\(argument.kind) is no key") }
            if case .int(let number) = argument { step = .index(number) } else { step = .key(argument) }
            return
        }
        if argument.float != nil {
            step = .key(argument)
            return
        }
        if text.isEmpty { throw PythonFailure(.missing, "the key to sort by is empty") }
        if text.hasPrefix("_") || text.contains("._") { throw PythonFailure(.type, "`\(text)` is private") }
        step = .path(text.split(separator: ".", omittingEmptySubsequences: false).map { MemberName(String($0)) })
    }

    /// The items in the order of their keys; equal ones stay in the order in which they are.
    /// - Throws: `PythonFailure` when an item has no key, or keys have no order.
    func sorted(_ items: [Value], isReversed: Bool) throws(PythonFailure) -> [Value] {
        var entries: [(key: Value, place: Int)] = []
        entries.reserveCapacity(items.count)
        for (place, item) in items.enumerated() { entries.append((try key(of: item), place)) }
        do {
            try entries.sort { left, right in
                let isLess = try Self.isLess(left.key, right.key)
                if isLess { return !isReversed }
                if try Self.isLess(right.key, left.key) { return isReversed }
                return left.place < right.place
            }
        } catch let failure as PythonFailure {
            throw failure
        } catch {
            return items
        }
        return entries.map { items[$0.place] }
    }

    private static func isLess(_ left: Value, _ right: Value) throws(PythonFailure) -> Bool {
        if let isLess = left.isLess(than: right) { return isLess }
        throw PythonFailure(.type, "\(left.kind) and \(right.kind) have no order")
    }

    private func key(of item: Value) throws(PythonFailure) -> Value {
        switch step {
        case .index(let index):
            if let value = try item.pythonItem(at: index) { return value }
            throw PythonFailure(.missing, "there is no item \(index)")
        case .key(let key):
            guard case .object(let object) = item, !object.isStructure else {
                throw PythonFailure(.type, "\(item.kind) has no keys")
            }
            if let value = object.value(ofKey: key) { return value }
            throw PythonFailure(.missing, "there is no key \(key.representation)")
        case .path(let names):
            var value = item
            for name in names {
                guard let member = Self.member(name, of: value) else {
                    throw PythonFailure(.type, "\(value.kind) has no member `\(name.text)`")
                }
                value = member
            }
            return value
        }
    }

    /// A member by its name; unlike elsewhere in templates, numbers index nothing here.
    private static func member(_ name: MemberName, of value: Value) -> Value? {
        switch value {
        case .list, .sequence, .string, .safe: nil
        case .object(let object) where !object.isStructure: object.value(ofKey: .string(name.text))
        default: value.member(name)
        }
    }
}
