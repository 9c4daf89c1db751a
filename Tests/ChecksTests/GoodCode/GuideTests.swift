import Checks
import Djust
import Foundation
import Testing

/// What the project's own guides show: whoever copies it gets no findings for it.
@Suite struct `Examples of the guides` {
    /// What an example is allowed, because it is a piece of something or shows a mistake.
    private static let accepted: Set<String> = [
        // The page shows comments, and not what they silence.
        "checks E005",
        // The page shows what the server adds to a page.
        "protocol C012",
        // Mistakes, with what is said about them.
        "custom-tags E002", "templates E002",
        // An app that has nothing but tags.
        "custom-tags C003",
    ]
    /// Rules about what an example cannot have: the files around it.
    private static let surroundings: Set<String> = ["V017", "T025"]

    @Test(arguments: [
        "README", "docs/checks", "docs/custom-tags", "docs/protocol", "docs/state", "docs/templates", "docs/updates",
    ])
    func `keep the rules`(_ path: String) throws {
        let root = Golden.root.deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(contentsOf: root.appending(path: "\(path).md"), encoding: .utf8)
        let empty = try EmptyFolder()
        var options = CheckOptions(root: empty.path)
        var library = ""
        for (index, match) in text.matches(of: #/(?s)```(\w+)\n(.*?)```/#).enumerated() {
            switch match.output.1 {
            case "html", "django": options.overlay["Templates/\(index).html"] = Array(match.output.2.utf8)
            case "swift": library += "\(match.output.2)\n"
            default: break
            }
        }
        // One library of a guide has all of the guide's tags and filters.
        options.overlay["Sources/App/Guide.swift"] = Array((library + "let shop = TemplateLibrary(\"shop\") {}\n").utf8)
        let name = path.split(separator: "/").last ?? ""
        let findings = try CheckRunner(options).run().findings.filter {
            !Self.surroundings.contains($0.rule) && !Self.accepted.contains("\(name) \($0.rule)")
        }
        #expect(findings.map { "\($0.path) \($0.span.start.line): \($0.rule) \($0.message)" } == [])
    }
}
