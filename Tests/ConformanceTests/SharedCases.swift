import Djust
import Foundation

/// Conformance cases that are shared with other implementations and lie beside the checkout, not in it.
///
/// `DJUST_CONFORMANCE` says where they are when it is not `../shared/conformance`.
enum SharedCases {
    /// The root of the repository.
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static let folder: URL = {
        if let path = ProcessInfo.processInfo.environment["DJUST_CONFORMANCE"] { return URL(filePath: path) }
        return repository.deletingLastPathComponent().appending(path: "shared/conformance")
    }()

    /// The cases of templates.
    static let templates = ["dtl/dtl.jsonl", "heldout/dtl.jsonl"]
    /// The cases of the HTML tokenizer.
    static let tokens = ["html/tokenizer.jsonl", "heldout/html_tokenizer.jsonl"]

    /// Whether a file of cases is there, so that the test that runs it can.
    static func has(_ names: [String]) -> Bool {
        names.contains { FileManager.default.fileExists(atPath: folder.appending(path: $0).path) }
    }

    /// The cases in those of the files that are there.
    /// - Throws: What is wrong with a line.
    static func read(_ names: [String]) throws -> [ValueObject] {
        try names.filter { has([$0]) }.flatMap { try read(folder.appending(path: $0)) }
    }

    /// The cases in a file, one a line.
    static func read(_ file: URL) throws -> [ValueObject] {
        try [UInt8](Data(contentsOf: file)).split(separator: UInt8(ascii: "\n")).compactMap { line in
            guard case .object(let object) = try JSONParser.parse(line) else { return nil }
            return object
        }
    }
}
