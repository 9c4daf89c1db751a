import Foundation

/// Writes one state property into a snapshot. Used by what `@State` writes.
public struct StateEncoder {
    /// The JSON text of the value, once encoded.
    package private(set) var json: [UInt8] = []

    package init() {}

    /// Encodes the value of the property.
    public mutating func encode(_ value: some Encodable) throws {
        // A fragment needs a container of its own in older readers; one element of an array is read by all.
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        json = Array(try encoder.encode([value]))
    }
}

/// Takes one state property from a snapshot. Used by what `@State` writes.
public struct StateDecoder {
    private let json: [UInt8]

    package init(json: [UInt8]) { self.json = json }

    /// Decodes the value of the property.
    public mutating func decode<T: Decodable>(_: T.Type = T.self) throws -> T {
        let values = try JSONDecoder().decode([T].self, from: Data(json))
        guard let value = values.first, values.count == 1 else {
            throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "a snapshot holds one value"))
        }
        return value
    }
}
