import Djust
import Testing

@testable import djust_conformance

/// The template cases that are shared with other implementations; the oracle is Django.
struct TemplateCaseTests {
    @Test(.enabled(if: SharedCases.has(SharedCases.templates), "the shared cases are not beside the checkout"))
    func `templates render as they do in Django`() throws {
        let cases = try SharedCases.read(SharedCases.templates)
        var failures: [String: String] = [:]
        for test in cases {
            let id = test["id"]?.text ?? ""
            if let failure = Self.failure(of: test) { failures[id] = failure }
        }
        let ids = Set(cases.compactMap { $0["id"]?.text })
        #expect(ids.count == cases.count && !ids.isEmpty)
        let prefixes = Set(ids.compactMap { $0.split(separator: "/").first.map { "\($0)/" } })
        try Exclusions.read().judge(failures, of: ids, prefixes: prefixes.sorted())
    }

    /// What is wrong with the answer to a case; nil when it is right.
    ///
    /// Where djust and Django disagree, either answer is right. Only the names of two errors matter.
    private static func failure(of test: ValueObject) -> String? {
        guard case .object(let expected)? = test["expect"] else { return "the case says nothing of what is expected" }
        let django: ValueObject? = if case .object(let object)? = test["django"] { object } else { nil }
        switch TemplateCase(test).answer {
        case .output(let text):
            let comparison = test["compare"]?.text
            let accepted = [expected["output"], django?["output"]].compactMap { $0?.text }
            if accepted.contains(where: { normalized($0, comparison) == normalized(text, comparison) }) { return nil }
            guard let output = expected["output"] else {
                return "an error is expected, and it renders \(text.debugDescription)"
            }
            return "it renders \(text.debugDescription) and not \(output.text.debugDescription)"
        case .failure(let name, let message):
            if django?["error"] != nil { return nil }
            guard let wanted = expected["error"]?.text else { return "it fails: \(message)" }
            let isExact = wanted == "TemplateSyntaxError" || wanted == "TemplateDoesNotExist"
            return isExact && name != wanted ? "it fails with \(name) and not \(wanted): \(message)" : nil
        }
    }

    /// The text with the ids of djust's markers numbered in their order, where the case says so.
    private static func normalized(_ text: String, _ comparison: String?) -> String {
        guard comparison == "dj-if" else { return text }
        var seen: [Substring: Int] = [:]
        return text.replacing(/if-[0-9a-f]{6,}-\d+(?:-\w+)*/) { match in
            let number = seen[match.output] ?? seen.count
            seen[match.output] = number
            return "if-#\(number)"
        }
    }
}
