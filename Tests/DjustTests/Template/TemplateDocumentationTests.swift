import Djust
import Foundation
import Testing

/// What the document says about templates is what they do.
struct TemplateDocumentationTests {
    /// Every example gives what stands below it.
    ///
    /// With `DJUST_UPDATE_DOCUMENTS` set what comes of the examples is written
    /// into the document instead, to be read before it is kept.
    @Test func `every example gives what stands below it`() throws {
        let text = try String(contentsOf: TemplateDocumentation.file, encoding: .utf8)
        let examples = TemplateDocumentation(text).examples
        #expect(examples.count > 40)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for example in examples.reversed() {
            let result = try example.render()
            let shown = example.isMistake && result.hasSuffix("\n") ? String(result.dropLast()) : result
            if ProcessInfo.processInfo.environment["DJUST_UPDATE_DOCUMENTS"] != nil {
                let count = example.expected.split(separator: "\n", omittingEmptySubsequences: false).count
                lines.replaceSubrange(example.line..<(example.line + count), with: [shown])
            } else {
                let page = example.templates[TemplateDocumentation.Example.page] ?? ""
                #expect(shown == example.expected, "line \(example.line): \(page)")
            }
        }
        guard ProcessInfo.processInfo.environment["DJUST_UPDATE_DOCUMENTS"] != nil else { return }
        try lines.joined(separator: "\n").write(to: TemplateDocumentation.file, atomically: true, encoding: .utf8)
    }

    @Test func `every tag and every filter has an example`() throws {
        let text = try String(contentsOf: TemplateDocumentation.file, encoding: .utf8)
        let templates = TemplateDocumentation(text).examples.flatMap(\.templates.values).joined()
        let tags = BuiltinTags.all.map { $0.name }.filter {
            !templates.contains("{% \($0) ") && !templates.contains("{% \($0)%}")
        }
        #expect(tags == [])
        let filters = BuiltinFilters.all.map(\.name).filter { name in
            !templates.matches(of: /\|([a-z_0-9]+)/).contains { $0.output.1 == name }
        }
        #expect(filters == [])
    }
}
