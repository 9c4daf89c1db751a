import Djust
import TestSupport
import Testing

/// The generator of the law makes what it has to make: a law that meets no lists says nothing of lists.
struct LawGeneratorTests {
    private static let cases = (0..<400).map { LawCase(seed: $0) }
    private static let listings = cases.map(\.template.listing)
    /// What happens to the rows in each step of each case.
    private static let steps = cases.flatMap { test in
        zip(test.states, test.states.dropFirst()).map { Step(old: $0.items, new: $1.items) }
    }

    /// The rows before and behind a step.
    private struct Step {
        let old: [LawState.Item]
        let new: [LawState.Item]

        var oldKeys: [Int] { old.map(\.id) }
        var newKeys: [Int] { new.map(\.id) }

        /// Whether all rows stay and say something else.
        var changesAllNames: Bool {
            guard old.count >= 3, oldKeys == newKeys else { return false }
            return zip(old, new).allSatisfy { $0.name != $1.name }
        }

        var isReversal: Bool { newKeys == oldKeys.reversed() && newKeys != oldKeys }
        var isOtherOrder: Bool { newKeys.sorted() == oldKeys.sorted() && newKeys != oldKeys }

        /// Whether rows come, others go, and others change places.
        var isMixed: Bool {
            let (before, after) = (Set(oldKeys), Set(newKeys))
            guard !before.subtracting(after).isEmpty, !after.subtracting(before).isEmpty else { return false }
            return oldKeys.filter(after.contains) != newKeys.filter(before.contains)
        }
    }

    @Test(arguments: [
        "{% with ", "{% cycle ", "{% ifchanged ", "{% ifchanged %}", "{% regroup ", "{% include ", "{% extends ",
        "{% block ",
        "{% firstof ", "{% filter ", "{% spaceless %}", "{% autoescape off %}", "{% verbatim %}", "{% empty %}",
        "{% elif ",
        "forloop.parentloop", " reversed %}", "|safe }}", "}}{{ ", "}}{% ", "%}{{ ", "\"{% if ", "='{% with ",
        "{% for n in numbers %}{% if flag %}", "{% if flag %}{% if other %}", "&amp;", "&lt;", "&#13;", "<!-- ",
        "<!---->",
        "<table>", "<tbody>", "<caption>", "<tfoot>", "<colgroup>", "<svg", "<circle ", "<foreignObject>", "<math>",
        "xlink:href",
        "<select>", "<select multiple>", "<select{% if flag %} multiple", "<optgroup ", "<option ",
        " selected{% endif %}",
        "<textarea", "<input value=", "type=checkbox", "type=radio", " checked{% endif %}", "{% if flag %} disabled",
        "data-key=", "dj-key=", "<script ", "<style>", "<title>", "<iframe ", "<xmp", "<template", "<noscript", "<pre",
        "<details",
    ])
    func `templates have everything that templates have`(word: String) {
        #expect(Self.listings.count { $0.contains(word) } >= 4)
    }

    @Test func `lists are of every length up to thirty`() {
        let lengths = Set(Self.cases.flatMap(\.states).map(\.items.count))
        #expect(lengths == Set(0...30))
    }

    @Test func `rows with one key are frequent`() {
        let isDoubled = Self.cases.count { $0.states.contains { Set($0.items.map(\.id)).count < $0.items.count } }
        #expect(isDoubled * 3 > Self.cases.count)
    }

    @Test func `all rows change one text at once in many steps`() {
        let count = Self.steps.count(where: \.changesAllNames)
        #expect(count * 50 > Self.steps.count)
    }

    @Test func `long texts go on, lose their end and change in front in many cases`() {
        func texts(_ state: LawState) -> [String] { [state.text] + state.items.map(\.name) }
        func goesOn(_ old: String, _ new: String) -> Bool {
            let length = SentTexts.blockSize
            return old != new && old.utf8.count >= length
                && new.utf8.prefix(length).elementsEqual(old.utf8.prefix(length))
        }
        let going = Self.cases.count { test in
            zip(test.states, test.states.dropFirst()).contains { zip(texts($0), texts($1)).contains(where: goesOn) }
        }
        #expect(going * 40 > Self.cases.count)
    }

    @Test func `many rows come or go at once in many steps`() {
        let coming = Self.steps.count { $0.new.count >= $0.old.count + 4 }
        let going = Self.steps.count { $0.old.count >= $0.new.count + 4 }
        #expect(coming * 25 > Self.steps.count)
        #expect(going * 80 > Self.steps.count)
    }

    @Test func `rows are reversed, shuffled, and come, go and move in one step`() {
        let steps = Self.steps.filter { $0.old.count >= 4 }
        #expect(steps.count(where: \.isReversal) * 100 > steps.count)
        #expect(steps.count(where: \.isOtherOrder) * 20 > steps.count)
        #expect(steps.count(where: \.isMixed) * 50 > steps.count)
    }
}
