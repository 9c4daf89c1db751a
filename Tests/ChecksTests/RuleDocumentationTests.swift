import Checks
import Foundation
import Testing

@Suite struct `The pages about the rules` {
    @Test(arguments: RuleDocumentation.pages().map(\.path)) func `are what the rules say`(_ path: String) throws {
        let page = try #require(RuleDocumentation.pages().first { $0.path == path })
        try Golden.expect(page.text, is: "../../\(path)")
    }

    @Test func `are there for rules that exist, and for no others`() throws {
        let folder = Golden.root.appendingPathComponent("../../\(RuleDocumentation.folder)").standardizedFileURL
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let expected = RuleDocumentation.pages().compactMap { $0.path.split(separator: "/").last.map(String.init) }
        #expect(names.sorted() == expected.sorted())
    }

    /// The configurations that the guide shows mean something.
    @Test func `and the guide show configurations that can be read`() throws {
        let guide = Golden.root.appendingPathComponent("../../docs/checks.md").standardizedFileURL
        let parts = try String(contentsOf: guide, encoding: .utf8).components(separatedBy: "```")
        let blocks = stride(from: 1, to: parts.count, by: 2).map { parts[$0] }.filter {
            $0.hasPrefix("json\n{\"check\"")
        }
        #expect(!blocks.isEmpty)
        for block in blocks {
            let project = try MarkedProject([.init("djust.json", String(block.dropFirst(5)))])
            #expect(try project.check().findings.map(\.message) == [], "\(block)")
        }
    }

    /// The comments that the guide shows silence what they name.
    @Test func `and the guide name rules that exist`() throws {
        let guide = Golden.root.appendingPathComponent("../../docs/checks.md").standardizedFileURL
        let text = try String(contentsOf: guide, encoding: .utf8)
        let ids = text.matches(of: /\b[A-Z]\d{3}\b/).map { String($0.output) }
        #expect(!ids.isEmpty)
        for id in ids { #expect(RuleRegistry.metadata(for: id) != nil, "\(id)") }
    }

    /// The comments that the guide shows are comments that the check knows.
    @Test func `and the guide show comments that are understood`() throws {
        let guide = Golden.root.appendingPathComponent("../../docs/checks.md").standardizedFileURL
        let parts = try String(contentsOf: guide, encoding: .utf8).components(separatedBy: "```")
        let blocks = stride(from: 1, to: parts.count, by: 2).map { parts[$0] }
        for (language, path) in [("html", "Templates/a.html"), ("swift", "Sources/App/A.swift")] {
            let text = blocks.filter { $0.hasPrefix(language + "\n") }.map { $0.dropFirst(language.count + 1) }.joined()
            #expect(text.contains("djust:ignore"))
            let report = try MarkedProject([.init(path, text)]).check()
            #expect(Set(report.findings.map(\.rule)).subtracting(["E005"]) == [])
            // Every comment is read: none of them has anything to silence here.
            #expect(report.findings.count { $0.rule == "E005" } >= 2)
        }
    }
}
