import Djust
import Foundation
import Testing

/// `docs/updates.md`: every example sends what stands below it.
struct UpdateGuideTests {
    @Test func `every example sends what it says`() throws {
        let file = TemplateDocumentation.file.deletingLastPathComponent().appending(path: "updates.md")
        let examples = TemplateDocumentation(try String(contentsOf: file, encoding: .utf8)).examples
        #expect(examples.count > 5)
        for example in examples { #expect(try sent(example) == example.expected) }
    }

    private func sent(_ example: TemplateDocumentation.Example) throws -> String {
        guard case .object(let values) = try JSONParser.parse(Array(example.context.utf8)),
            case .object(let before)? = values["before"], case .object(let after)? = values["after"]
        else { return "the values are no object with `before` and `after`" }
        let root = example.templates[TemplateDocumentation.Example.page] ?? ""
        let page = try SlotTesting(root: root, properties: before.keys)
        var (_, state) = try page.page.renderContent(in: page.context(Self.table(before)))
        switch try page.page.update(&state, dirty: .all, in: page.context(Self.table(after))) {
        case .unchanged: return ""
        case .operations(let json): return String(decoding: json, as: UTF8.self)
        }
    }

    private static func table(_ object: ValueObject) -> [String: Value] {
        Dictionary(zip(object.keys, object.values), uniquingKeysWith: { $1 })
    }
}
