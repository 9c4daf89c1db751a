/// A tuple whose items have names, as Python's calendar gives them.
final class NamedTuple: ValueStructure {
    private let name: String
    private let fields: [(name: String, value: Int)]

    /// Makes a tuple.
    /// - Parameters:
    ///   - name: The name of Python's type, for the text.
    ///   - fields: The items in order.
    init(_ name: String, _ fields: [(name: String, value: Int)]) {
        self.name = name
        self.fields = fields
    }

    var text: String { "\(name)(\(fields.map { "\($0.name)=\($0.value)" }.joined(separator: ", ")))" }
    var items: [Value]? { fields.map { .int($0.value) } }
    var memberNames: [String] { fields.map(\.name) }

    func member(_ name: MemberName) -> Value? {
        fields.first { $0.name == name.text }.map { .int($0.value) }
    }
}
