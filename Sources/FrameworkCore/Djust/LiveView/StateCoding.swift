import Foundation

/// Writes one state property into a snapshot.
///
/// Used by what `@State` writes.
public struct StateEncoder {
    /// The JSON text of the value, once encoded.
    package private(set) var json = ""

    package init() {}

    /// Encodes the value of the property.
    public mutating func encode(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // JSON has no such numbers, and a property with one must not cost the snapshot.
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "inf",
            negativeInfinity: "-inf",
            nan: "nan"
        )
        // One element of an array, because a JSON text that is no object or array is not read everywhere.
        json = String(decoding: try encoder.encode([value]), as: UTF8.self)
    }
}

/// Takes one state property from a snapshot.
///
/// Used by what `@State` writes.
public struct StateDecoder {
    private let json: String

    package init(json: String) { self.json = json }

    /// Decodes the value of the property.
    public mutating func decode<T: Decodable>(_: T.Type = T.self) throws -> T {
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: "inf",
            negativeInfinity: "-inf",
            nan: "nan"
        )
        let values = try decoder.decode([T].self, from: Data(json.utf8))
        guard let value = values.first, values.count == 1 else {
            throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "a snapshot holds one value"))
        }
        return value
    }
}
