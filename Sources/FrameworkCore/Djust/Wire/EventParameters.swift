/// What the browser sent with an event, by name.
///
/// A handler takes the parameters that it names; names match without regard to case, `_` and `-`, so `data-item-id`
/// reaches `itemID`. What a handler does not name is in a last parameter `_ extra: EventParameters`, where it has one:
///
/// ```swift
/// @EventHandler
/// func save(title: String, _ extra: EventParameters) throws {
///     var extra = extra
///     let priority: Int = try extra.take("priority", default: 0)
///     items.append(Item(title: title, priority: priority))
/// }
/// ```
public struct EventParameters: Sendable {
    private var named: [(name: String, value: Value)]
    /// The arguments of `handler(1, "a")` in a template: values of the handler's parameters in their order, which go
    /// before values by name.
    private var positional: ArraySlice<Value>

    /// Makes parameters from names and values.
    /// - Parameter values: As the browser would send them; `_args` holds positional arguments.
    public init(_ values: [String: Value] = [:]) {
        self.init(members: values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }

    package init(members: [(String, Value)]) {
        named = []
        var arguments: [Value] = []
        for (name, value) in members {
            if name == "_args", case .list(let list) = value { arguments = list } else { named.append((name, value)) }
        }
        positional = arguments[...]
    }

    /// The names that have not been taken, in order.
    public var names: [String] { named.map(\.name) }

    /// The value of a name, if it is there and has not been taken.
    public subscript(name: String) -> Value? {
        position(of: name).map { named[$0].value }
    }

    /// Takes a required parameter out.
    /// - Throws: ``EventError`` when it is missing or is not a `T`.
    public mutating func take<T: EventParameterDecodable>(_ name: String) throws -> T {
        guard let value = takeValue(name) else { throw EventError.missing(parameter: name, type: "\(T.self)") }
        return try Self.decode(value, as: T.self, name)
    }

    /// Takes a parameter out, or answers the default when it is missing.
    /// - Throws: ``EventError`` when it is there and is not a `T`.
    public mutating func take<T: EventParameterDecodable>(_ name: String, default: @autoclosure () -> T) throws -> T {
        guard let value = takeValue(name) else { return `default`() }
        return try Self.decode(value, as: T.self, name)
    }

    /// Takes a parameter out, or answers nil when it is missing, null, or a field without text where text is no `T`.
    /// - Throws: ``EventError`` when it is there and is not a `T`.
    public mutating func takeOptional<T: EventParameterDecodable>(_ name: String) throws -> T? {
        guard let value = takeValue(name) else { return nil }
        guard let decoded = T?.decode(eventParameter: value) else {
            throw EventError.undecodable(parameter: name, type: "\(T.self)", value: value)
        }
        return decoded
    }

    /// What has not been taken yet.
    public func rest() -> EventParameters { self }

    private mutating func takeValue(_ name: String) -> Value? {
        let value = position(of: name).map { named.remove(at: $0).value }
        return positional.popFirst() ?? value
    }

    private func position(of name: String) -> Int? {
        if let exact = named.firstIndex(where: { $0.name == name }) { return exact }
        let folded = SwiftName.folded(name)
        return named.firstIndex { SwiftName.folded($0.name) == folded }
    }

    private static func decode<T: EventParameterDecodable>(_ value: Value, as type: T.Type, _ name: String) throws -> T
    {
        guard let decoded = T.decode(eventParameter: value) else {
            throw EventError.undecodable(parameter: name, type: "\(T.self)", value: value)
        }
        return decoded
    }
}

/// Why an event did not reach its handler.
public enum EventError: Error, Sendable {
    /// The view has no such handler.
    case unknownHandler(name: String, view: String, nearest: String?)
    /// A parameter without a default was not sent.
    case missing(parameter: String, type: String)
    /// A parameter was sent that its type cannot hold.
    case undecodable(parameter: String, type: String, value: Value)

    /// The stable id of the error, as sent to the browser.
    public var id: String {
        switch self {
        case .unknownHandler: "DJE-010"
        case .missing: "DJE-011"
        case .undecodable: "DJE-012"
        }
    }
}

extension EventError: CustomStringConvertible {
    /// What is wrong and what to do, for the developer.
    public var description: String {
        switch self {
        case .unknownHandler(let name, let view, let nearest):
            let suggestion = nearest.map { "; did you mean '\($0)'?" } ?? "; mark the method with @EventHandler"
            return "\(view) has no handler '\(name)'\(suggestion)"
        case .missing(let parameter, let type):
            return "the event has no '\(parameter)' and the handler gives it no default; "
                + "send it with data-\(parameter) or write `\(parameter): \(type) = …`"
        case .undecodable(let parameter, let type, let value):
            return "'\(parameter)' is \(value.kind), which is not of type \(type)"
        }
    }
}
