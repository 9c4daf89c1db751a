import Foundation
import Testing

/// A file that holds what a test expects.
///
/// With `DJUST_RECORD=1` in the environment it is written anew.
enum Golden {
    /// Compares a text with a file of the repository.
    ///
    /// The path is relative to the folder of these tests.
    static func expect(_ text: String, is path: String, at location: SourceLocation = #_sourceLocation) throws {
        let url = root.appendingPathComponent(path).standardizedFileURL
        if ProcessInfo.processInfo.environment["DJUST_RECORD"] == "1" {
            try Data(text.utf8).write(to: url)
            return
        }
        let expected = try String(contentsOf: url, encoding: .utf8)
        guard text != expected else { return }
        let pairs = zip(
            text.split(separator: "\n", omittingEmptySubsequences: false),
            expected.split(separator: "\n", omittingEmptySubsequences: false)
        )
        let first = pairs.enumerated().first { $0.element.0 != $0.element.1 }
        Issue.record(
            "\(path) differs\(first.map { " in line \($0.offset + 1): '\($0.element.0)' is not '\($0.element.1)'" } ?? " at its end"); record it with DJUST_RECORD=1",
            sourceLocation: location
        )
    }

    /// The folder of these tests.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
}
