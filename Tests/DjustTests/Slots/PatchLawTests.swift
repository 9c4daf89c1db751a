import Foundation
import TestSupport
import Testing

/// The law that everything rests on, on generated templates: patches applied to the old page give the page that loading
/// anew would give.
///
/// `DJUST_LAW_CASES` says how many templates are tried; `make law` tries many more, with a release build of `LawCases`.
struct PatchLawTests {
    static let cases = ProcessInfo.processInfo.environment["DJUST_LAW_CASES"].flatMap(UInt64.init) ?? 400
    /// The parts run beside each other.
    static let parts: UInt64 = 4

    @Test(arguments: 0..<parts)
    func `patches applied to the old page give the fresh page`(part: UInt64) {
        for seed in stride(from: part, to: Self.cases, by: Int(Self.parts)) {
            let test = LawCase(seed: seed)
            guard test.failure() != nil else { continue }
            Issue.record("\(test.shrunk().report)")
            return
        }
    }

    @Test func `a broken law is reported with a small case`() throws {
        // What a template with an unbalanced safe value does is nobody's fault but its author's.
        var test = LawCase(seed: 5)
        test.template.files[0].part = """
            <div dj-root>\(["<p>{{ number }}</p>", "{% autoescape off %}\(["{{ choice }}"] as [LawPart]){% endautoescape %}"])</div>
            """
        test.states = test.states.map { state in
            var state = state
            state.choice = "</div>"
            return state
        }
        test.states[2].choice = "<b>"
        #expect(test.failure() != nil)
        let small = test.shrunk()
        #expect(
            small.template.listing.contains("<div dj-root>{% autoescape off %}{{ choice }}{% endautoescape %}</div>")
        )
        #expect(small.states.count == 2)
        #expect(small.states[0].items.isEmpty)
        #expect(small.report.contains("seed 5"))
    }
}
