import Djust
import Foundation
import Testing

@testable import djust_conformance

/// The HTML tokenizer on vectors in the form of html5lib's tests: the project's own, and the shared ones where they are.
struct TokenizerVectorTests {
    @Test func `the project's own vectors`() throws {
        let vectors = try SharedCases.read(SharedCases.repository.appending(path: "Tests/Vectors/tokenizer.jsonl"))
        #expect(!vectors.isEmpty)
        for vector in vectors {
            for (id, failure) in Self.failures(of: vector) { Issue.record("\(id): \(failure)") }
        }
    }

    @Test(.enabled(if: SharedCases.has(SharedCases.tokens), "the shared cases are not beside the checkout"))
    func `the shared vectors`() throws {
        let vectors = try SharedCases.read(SharedCases.tokens)
        var failures: [String: String] = [:]
        var ids: Set<String> = []
        for vector in vectors {
            ids.insert(vector["id"]?.text ?? "")
            for (id, failure) in Self.failures(of: vector) { failures[id] = failure }
        }
        try Exclusions.read().judge(failures, of: ids, prefixes: ["tok/"])
    }

    /// What goes wrong in a vector, by its id; every state that it names is tried.
    private static func failures(of vector: ValueObject) -> [String: String] {
        let id = vector["id"]?.text ?? ""
        let expected = TokenizerVector.joined(vector["output"]?.iterated ?? [])
        for state in vector["states"]?.iterated ?? [] {
            guard let tokens = TokenizerVector(vector, state: state.text)?.tokens else {
                return [id: "there is no state '\(state.text)'"]
            }
            guard Value.list(tokens).equals(.list(expected)) else {
                return [id: "\(state.text): \(Value.list(tokens).text) and not \(Value.list(expected).text)"]
            }
        }
        return [:]
    }
}
