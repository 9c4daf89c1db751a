/// A request method (RFC 9110 section 9): case-sensitive, open to any token.
public struct HTTPMethod: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The method as it is written on the wire.
    public let rawValue: String

    /// Makes a method from its wire form.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Makes a method from a literal.
    public init(stringLiteral value: StaticString) { rawValue = value.description }

    /// The method as it is written on the wire.
    public var description: String { rawValue }

    /// Transfers a representation of the target.
    public static let get: HTTPMethod = "GET"
    /// Like `GET`, without the content.
    public static let head: HTTPMethod = "HEAD"
    /// Processes the enclosed content.
    public static let post: HTTPMethod = "POST"
    /// Replaces the target.
    public static let put: HTTPMethod = "PUT"
    /// Changes a part of the target.
    public static let patch: HTTPMethod = "PATCH"
    /// Removes the target.
    public static let delete: HTTPMethod = "DELETE"
    /// Describes the communication options.
    public static let options: HTTPMethod = "OPTIONS"
    /// Establishes a tunnel; this server refuses it.
    public static let connect: HTTPMethod = "CONNECT"
}
