import Foundation
import Testing

/// The cases that are known to fail, each with its reason, as `Tests/Conformance/exclusions.txt` lists them.
///
/// With `DJUST_UPDATE_EXCLUSIONS` set the tests take out of the list what passes.
struct Exclusions {
    private static let file = SharedCases.repository.appending(path: "Tests/Conformance/exclusions.txt")

    /// The reasons by the ids of the cases.
    let reasons: [String: String]

    /// Reads the list; every line that is not empty and no `#` comment is an id, a tab and a reason.
    static func read() throws -> Exclusions {
        var reasons: [String: String] = [:]
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
            guard parts.count == 2, !parts[1].allSatisfy(\.isWhitespace) else {
                Issue.record("a line of exclusions.txt has no reason: \(line)")
                continue
            }
            if reasons.updateValue(parts[1], forKey: parts[0]) != nil { Issue.record("\(parts[0]) is listed twice") }
        }
        return Exclusions(reasons: reasons)
    }

    /// Records what fails and is not listed, and what is listed and does not fail, or is no case at all.
    /// - Parameters:
    ///   - failures: What goes wrong, by the ids of the cases that fail.
    ///   - ids: The ids of all cases that were run.
    ///   - prefixes: What the ids of this kind of case begin with.
    func judge(_ failures: [String: String], of ids: Set<String>, prefixes: [String]) {
        let unknown = failures.filter { reasons[$0.key] == nil }.sorted { $0.key < $1.key }
        for (id, message) in unknown.prefix(20) { Issue.record("\(id): \(message)") }
        if unknown.count > 20 { Issue.record("and \(unknown.count - 20) more") }
        let mine = reasons.keys.filter { id in prefixes.contains { id.hasPrefix($0) } }.sorted()
        let stale = mine.filter { failures[$0] == nil }
        if !stale.isEmpty, ProcessInfo.processInfo.environment["DJUST_UPDATE_EXCLUSIONS"] != nil {
            return Self.remove(Set(stale))
        }
        for id in stale {
            Issue.record(
                ids.contains(id) ? "\(id) passes: take it out of exclusions.txt" : "\(id) in exclusions.txt is no case"
            )
        }
    }

    private static func remove(_ ids: Set<String>) {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return }
        let kept = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
            !ids.contains(String(line.prefix { $0 != "\t" }))
        }
        try? kept.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    }
}
