/// A type whose members a template can look up, one at a time and without reflection.
///
/// Mark a structure or a class with `@TemplateValue`; the macro writes the requirements.
public protocol TemplateMembers: ValueConvertible, Sendable {
    /// The names of the members, prepared for looking them up. Written by `@TemplateValue`.
    static var _members: MemberTable { get }

    /// The value of a member, by its index in the table. Written by `@TemplateValue`.
    func _member(at index: Int) -> Value
}

extension TemplateMembers {
    /// A structure whose members are converted when a template asks for them.
    public var _memberwiseValue: Value { .structure(MemberBox(self)) }
}

/// An instance of a type with members, as a template holds it.
final class MemberBox<Root: TemplateMembers>: ValueStructure {
    /// The instance.
    let root: Root
    private let table: MemberTable

    /// Takes an instance.
    init(_ root: Root) {
        self.root = root
        table = Root._members
    }

    func member(_ name: MemberName) -> Value? { table.index(of: name).map { root._member(at: $0) } }

    /// What the type's `description` says, or the name of the type.
    var text: String { (root as? any CustomStringConvertible)?.description ?? String(describing: Root.self) }

    var memberNames: [String] { table.names }

    /// The instance of a class; a structure is part of no circle.
    var identity: ObjectIdentifier { ObjectIdentifier(Root.self is AnyClass ? root as AnyObject : self) }

    /// As `==` of the type says; classes without it are compared by identity, structures member by member.
    func equals(_ other: any ValueStructure, depth: Int) -> Bool {
        guard let other = other as? MemberBox<Root> else { return false }
        if self === other { return true }
        if let left = root as? any Equatable { return Self.equals(left, other.root) }
        guard !(Root.self is AnyClass) else { return (root as AnyObject) === (other.root as AnyObject) }
        return table.names.indices.allSatisfy {
            root._member(at: $0).equals(other.root._member(at: $0), depth: depth + 1)
        }
    }

    private static func equals<Left: Equatable>(_ left: Left, _ right: Any) -> Bool { left == right as? Left }
}
