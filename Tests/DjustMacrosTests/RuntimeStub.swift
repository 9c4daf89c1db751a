/// Stand-ins for the types that expansions name, small enough to be compiled with every test.
enum RuntimeStub {
    static let source = """
        public enum Value: Sendable {
            case none, some
            public static func of(_ value: some ValueConvertible) -> Value { .some }
            public static func of(_ value: (some ValueConvertible)?) -> Value { .some }
            public static func ofCase<Enum: RawRepresentable>(_ value: Enum, named name: String) -> Value { .some }
            @_disfavoredOverload
            public static func ofCase<Enum>(_ value: Enum, named name: String) -> Value { .some }
        }
        public protocol TemplateMembers: ValueConvertible, Sendable {
            static var _members: MemberTable { get }
            func _member(at index: Int) -> Value
        }
        extension TemplateMembers {
            public var _memberwiseValue: Value { .some }
        }
        public final class MemberTable: Sendable {
            public init(_ names: [String]) {}
            public static func of(_ type: Any.Type, _ names: [String]) -> MemberTable { MemberTable(names) }
        }
        public protocol ValueConvertible {}
        extension Int: ValueConvertible, EventParameterDecodable {}
        extension Bool: ValueConvertible, EventParameterDecodable {}
        extension Double: ValueConvertible, EventParameterDecodable {}
        extension String: ValueConvertible, EventParameterDecodable {}
        extension Array: ValueConvertible where Element: ValueConvertible {}
        extension Array: EventParameterDecodable where Element: EventParameterDecodable {}
        extension Optional: ValueConvertible where Wrapped: ValueConvertible {}
        public protocol EventParameterDecodable {}
        public final class ViewStorage {
            public init() {}
            public func markDirty(_ index: Int) {}
            public func willAssign<T: Equatable>(_ index: Int, _ old: T, _ new: T) {}
            @_disfavoredOverload
            public func willAssign<T>(_ index: Int, _ old: T, _ new: T) {}
        }
        public struct Request: Sendable {}
        public struct RouteParameters: Sendable {}
        public struct StateEncoder {
            public mutating func encode(_ value: some Encodable) throws {}
        }
        public struct StateDecoder {
            public mutating func decode<T: Decodable>(_: T.Type = T.self) throws -> T { throw CancellationError() }
        }
        public struct EventParameters: Sendable {
            public mutating func take<T: EventParameterDecodable>(_ name: String) throws -> T { throw CancellationError() }
            public mutating func take<T: EventParameterDecodable>(
                _ name: String, default: @autoclosure () -> T
            ) throws -> T { `default`() }
            public mutating func takeOptional<T: EventParameterDecodable>(_ name: String) throws -> T? { nil }
            public func rest() -> EventParameters { self }
        }
        """
}
