internal import Djust

extension Value {
    /// An object of these members, in this order.
    static func members(_ members: [(String, Value)]) -> Value { .object(ValueObject(members)) }

    /// What stands below some names, none of which needs to be there.
    func at(_ names: String...) -> Value? {
        var value = self
        for name in names {
            guard case .object(let object) = value, let member = object[name] else { return nil }
            value = member
        }
        return value
    }

    /// The text.
    var asText: String? { if case .string(let text) = self { text } else { nil } }

    /// The number.
    var asNumber: Int? { if case .int(let number) = self { number } else { nil } }

    /// The items.
    var asItems: [Value] { if case .list(let items) = self { items } else { [] } }
}
