import Djust
import Foundation
import TestSupport
import Testing

/// The conformance vectors that the browser client runs too.
struct OperationVectorTests {
    struct Vector: Sendable, CustomTestStringConvertible {
        let name: String
        let html: String
        let operations: Value
        /// The content afterwards; nil where the operations must be refused.
        let expected: String?

        var testDescription: String { name }
    }

    @Test(arguments: vectors)
    func `the model of the client does what the client does`(vector: Vector) throws {
        let page = "<!doctype html><body><div dj-root>\(vector.html)</div></body>"
        guard let expected = vector.expected else {
            #expect(throws: ClientModelError.self) { try ClientModel(page).apply(vector.operations) }
            return
        }
        let client = try ClientModel(page)
        try client.apply(vector.operations)
        #expect(DOMDump.dump(client.root) == DOMDump.dump(DOMParser.fragment(expected)))
    }

    @Test func `there are vectors`() { #expect(Self.vectors.count > 20) }

    static let vectors: [Vector] = {
        var folder = URL(filePath: #filePath)
        repeat {
            folder.deleteLastPathComponent()
        } while folder.pathComponents.count > 1 && folder.lastPathComponent != "Tests"
        guard let data = try? Data(contentsOf: folder.appending(path: "Vectors/operations.json")),
            case .object(let file)? = try? JSONParser.parse(Array(data)),
            case .list(let entries)? = member("vectors", of: file)
        else { return [] }
        return entries.compactMap { entry in
            guard case .object(let object) = entry, case .string(let name)? = member("name", of: object),
                case .string(let html)? = member("html", of: object), let operations = member("ops", of: object)
            else { return nil }
            guard case .string(let expected)? = member("expected", of: object) else {
                return Vector(name: name, html: html, operations: operations, expected: nil)
            }
            return Vector(name: name, html: html, operations: operations, expected: expected)
        }
    }()

    private static func member(_ name: String, of object: ValueObject) -> Value? {
        zip(object.keys, object.values).first { $0.0 == name }?.1
    }
}
