/// Parameters by name, in their order, with repetitions: a query or a form.
public struct QueryString: Sendable, Equatable {
    /// One parameter.
    public struct Item: Sendable, Equatable {
        /// The name.
        public var name: String
        /// The value; empty when there is no `=`.
        public var value: String

        /// Makes a parameter.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The parameters in their order.
    public private(set) var items: [Item] = []
    /// Whether there were more than the limit; the rest is missing.
    package private(set) var isTruncated = false

    /// Makes an empty list.
    public init() {}

    /// Makes a list.
    public init(_ items: [Item]) { self.items = items }

    /// Parses `a=1&b=2`: percent-decoded, `+` as a space, invalid UTF-8 repaired, empty parts left out.
    package init(parsing bytes: ArraySlice<UInt8>, limit: Int = .max) {
        for part in bytes.split(separator: 0x26) {
            guard items.count < limit else {
                isTruncated = true
                return
            }
            let equals = part.firstIndex(of: 0x3D) ?? part.endIndex
            let value = equals < part.endIndex ? part[(equals + 1)...] : part[part.endIndex...]
            items.append(
                Item(
                    name: PercentEncoding.decodeForm(part[..<equals]),
                    value: PercentEncoding.decodeForm(value)
                )
            )
        }
    }

    /// Whether there is no parameter.
    public var isEmpty: Bool { items.isEmpty }

    /// The last value of a name, as Django's `QueryDict` gives it; nil when there is none.
    public subscript(name: String) -> String? { items.last { $0.name == name }?.value }

    /// Every value of a name, in order.
    public func values(of name: String) -> [String] { items.filter { $0.name == name }.map(\.value) }

    /// The value of a name as an integer, or nil.
    public func int(_ name: String) -> Int? { self[name].flatMap { Int($0) } }

    /// The list as `a=1&b=2`, percent-encoded.
    public var encoded: String {
        items.map { "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.value))" }.joined(separator: "&")
    }
}
