public import Foundation

/// What the path of a request said at the places that a route's pattern names: `<int:id>` gives `parameters.int("id")`.
///
/// ```swift
/// func mount(_ request: Request, _ parameters: RouteParameters) throws {
///     guard let id = parameters.int("id") else { throw HTTPError(.notFound) }
///     self.id = id
/// }
/// ```
public struct RouteParameters: Sendable, Equatable {
    private let values: [String: String]

    /// Makes parameters from names and texts.
    public init(_ values: [String: String] = [:]) { self.values = values }

    /// The text at a place.
    public subscript(name: String) -> String? { values[name] }

    /// The number at a place; nil when there is none or it does not fit.
    public func int(_ name: String) -> Int? { values[name].flatMap { Int($0) } }

    /// The UUID at a place.
    public func uuid(_ name: String) -> UUID? { values[name].flatMap(UUID.init(uuidString:)) }

    /// All names and texts.
    public var all: [String: String] { values }
}
