import Djust
import Foundation
import Testing

/// The page `docs/custom-tags.md`: its Swift is compiled, and its templates render what it says.
struct CustomTagGuideTests {
    private static let root = (1...5).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }

    /// A piece of code of the page.
    private struct Sample {
        let language: String
        var text = ""
    }

    private func samples() throws -> [Sample] {
        let page = try String(contentsOf: Self.root.appending(path: "docs/custom-tags.md"), encoding: .utf8)
        var samples: [Sample] = []
        var isOpen = false
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                isOpen.toggle()
                if isOpen { samples.append(Sample(language: String(line.dropFirst(3)))) }
            } else if isOpen, !samples.isEmpty {
                samples[samples.count - 1].text += line + "\n"
            }
        }
        return samples
    }

    @Test func `its Swift is compiled`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "ShopLibrary.swift")
        let compiled = Self.withoutLayout(try String(contentsOf: file, encoding: .utf8))
        let swift = try samples().filter { $0.language == "swift" }
        #expect(swift.count == 7)
        for sample in swift { #expect(compiled.contains(Self.withoutLayout(sample.text)), "\(sample.text)") }
    }

    /// The text without white space: the formatter breaks lines of code where the page need not.
    private static func withoutLayout(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    @Test func `its templates render what it says`() throws {
        var template = ""
        var pages = 0
        for sample in try samples() {
            switch sample.language {
            case "django": template = sample.text
            case "html", "text":
                pages += 1
                let shown = try render(template, card: try card())
                #expect(shown == sample.text, "\(shown)")
            default: break
            }
        }
        #expect(pages == 7)
    }

    private func card() throws -> String {
        try #require(try samples().first { $0.text.contains("<article>") && $0.language == "django" }).text
    }

    private func render(_ text: String, card: String) throws -> String {
        let loader = MemoryTemplateLoader(["card.html": String(card.dropLast())])
        let engine = TemplateEngine(loader: loader, vocabulary: .app(with: ShopApp().libraries))
        let variables: [String: Value] = ["price": 1205, "title": "Fish & chips", "user": "Ada"]
        do {
            let template = try engine.compile(SourceText(name: "page.html", text))
            var context = RenderContext(
                root: VariableTable(variables),
                environment: RenderEnvironment(templates: engine)
            )
            return try template.render(in: &context).text
        } catch let error as TemplateError {
            return DiagnosticRenderer().text(of: error.diagnostics)
        }
    }
}
