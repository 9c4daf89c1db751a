/// Something with members that are computed when they are asked for.
///
/// A class, so that a value of it is passed on by reference.
public protocol ValueStructure: AnyObject, Sendable {
    /// The member of a name, nil when there is none.
    func member(_ name: MemberName) -> Value?
    /// How the structure is shown as a whole: `{{ user }}`.
    var text: String { get }
    /// Whether the text is HTML already and is written as it is.
    var isMarkup: Bool { get }
    /// What a loop goes through; nil for a structure without items.
    var items: [Value]? { get }
    /// The names of the members that there are, for messages.
    var memberNames: [String] { get }
    /// What tells the structure apart from others while its members are gone through, so that a circle ends.
    var identity: ObjectIdentifier { get }
    /// Whether another structure is equal to this one, as `==` in a template says.
    /// - Parameters:
    ///   - other: The other structure.
    ///   - depth: How deep the comparison has gone; give one more to what is compared inside.
    /// - Returns: Whether the two are equal; one object is equal to itself.
    func equals(_ other: any ValueStructure, depth: Int) -> Bool
}

extension ValueStructure {
    /// Text that is escaped.
    public var isMarkup: Bool { false }
    /// No items.
    public var items: [Value]? { nil }
    /// No names.
    public var memberNames: [String] { [] }
    /// The object itself.
    public var identity: ObjectIdentifier { ObjectIdentifier(self) }
    /// Whether the two are one object.
    public func equals(_ other: any ValueStructure, depth: Int) -> Bool { self === other }

    /// What JSON has for the structure: its items, or its members by their names.
    package var jsonValue: Value {
        if let items { return .list(items) }
        return .object(ValueObject(memberNames.map { ($0, member(MemberName($0)) ?? .none) }))
    }
}

/// The name of a member as a template writes it, prepared for looking it up.
public struct MemberName: Sendable {
    /// The name as written.
    public let text: String
    /// The number that the name spells, which also indexes lists and text.
    public let index: Int?
    /// The name as a symbol.
    package let symbol: Symbol
    /// The name's form without case, `_` and `-`, as a symbol: how Swift names are found.
    package let folded: Symbol

    /// Prepares a name.
    public init(_ text: String) {
        self.text = text
        index = text.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } ? Int(text) : nil
        symbol = Symbol(text)
        let folded = SwiftName.folded(text)
        self.folded = folded == text ? symbol : Symbol(folded)
    }
}
