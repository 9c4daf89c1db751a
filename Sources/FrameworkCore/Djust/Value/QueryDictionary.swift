/// The parameters of an address as a template sees them: by name the last value, in their order, with repetitions.
///
/// (Django: `QueryDict`.)
package final class QueryDictionary: ValueStructure {
    /// The names, in the order of their first appearance, each with all of its values.
    package let parameters: [(name: String, values: [Value])]
    private let places: [String: Int]

    /// Takes parameters; those of one name are put together.
    package init(_ pairs: some Sequence<(name: String, value: Value)>) {
        var parameters: [(name: String, values: [Value])] = []
        var places: [String: Int] = [:]
        for pair in pairs {
            if let place = places[pair.name] {
                parameters[place].values.append(pair.value)
            } else {
                places[pair.name] = parameters.count
                parameters.append((pair.name, [pair.value]))
            }
        }
        self.parameters = parameters
        self.places = places
    }

    package var items: [Value]? { parameters.map { .string($0.name) } }
    package var memberNames: [String] { parameters.map(\.name) }

    package func member(_ name: MemberName) -> Value? {
        if let place = places[name.text] { return parameters[place].values.last ?? .list([]) }
        switch name.text {
        case "items": return pairs { $0.last ?? .list([]) }
        case "lists": return pairs { .list($0) }
        case "keys": return .sequence(ValueSequence(.view("dict_keys"), items ?? []))
        case "urlencode": return .string(encoded)
        default: return nil
        }
    }

    private func pairs(_ value: ([Value]) -> Value) -> Value {
        .list(parameters.map { .sequence(ValueSequence(.tuple, [.string($0.name), value($0.values)])) })
    }

    package var text: String {
        let entries = ValueObject(parameters.map { ($0.name, .list($0.values)) })
        return "<QueryDict: \(Value.object(entries).representation)>"
    }

    /// The parameters as `a=1&b=2`, as HTML forms encode them.
    package var encoded: String { Self.encoded(parameters) }

    /// Encodes parameters as HTML forms do: a space as `+`.
    package static func encoded(_ parameters: [(name: String, values: [Value])]) -> String {
        parameters.flatMap { parameter in
            parameter.values.map { "\(quoted(parameter.name))=\(quoted($0.text))" }
        }
        .joined(separator: "&")
    }

    private static func quoted(_ text: String) -> String {
        URLText.quoted(text, keeping: .init(" ")).replacing(" ", with: "+")
    }
}
