import Checks
import Djust
import Foundation
import Testing

/// A small project on disk, written from texts in which `↓` stands before every byte where a finding is expected.
struct MarkedProject {
    /// The folder of the project.
    let root: String
    /// Where findings are expected: `path:line:column`, sorted.
    let expected: [String]

    /// Writes the files of an example into a new folder.
    init(_ files: [RuleExample.File]) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("djust-checks-\(UUID().uuidString)")
        var expected: [String] = []
        for file in files {
            let (text, places) = Self.unmarked(file.text)
            let url = folder.appendingPathComponent(file.path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: url)
            let source = SourceText(name: file.path, text)
            expected += places.map { Self.place(source.position(of: $0), in: file.path) }
        }
        root = folder.path
        self.expected = expected.sorted()
    }

    /// Checks the project and removes it.
    func check(tags: [String] = [], ignore: [String] = []) throws -> CheckReport {
        try check { options in
            options.tags = tags
            options.ignore = ignore
        }
    }

    /// Checks the project with options, and removes it.
    func check(_ configure: (inout CheckOptions) throws -> Void) throws -> CheckReport {
        defer { remove() }
        var options = CheckOptions(root: root)
        try configure(&options)
        return try CheckRunner(options).run()
    }

    /// Removes the folder.
    func remove() { try? FileManager.default.removeItem(atPath: root) }

    /// Where a report has findings of one rule, sorted.
    static func places(of rule: String, in report: CheckReport) -> [String] {
        report.findings.filter { $0.rule == rule }.map { place($0.span.start, in: $0.path) }.sorted()
    }

    private static func place(_ position: SourcePosition, in path: String) -> String {
        "\(path):\(position.line):\(position.column)"
    }

    private static func unmarked(_ text: String) -> (text: String, places: [Int]) {
        var result = ""
        var places: [Int] = []
        for character in text {
            if character == "\u{2193}" { places.append(result.utf8.count) } else { result.append(character) }
        }
        return (result, places)
    }
}

/// One row of a rule's table: a project, and what it shows.
struct RuleCase: CustomTestStringConvertible {
    let name: String
    let example: RuleExample

    init(_ name: String, _ example: RuleExample) {
        self.name = name
        self.example = example
    }

    /// Makes a row of a template behind `PageView`.
    static func page(_ name: String, _ template: String, view: String = "") -> RuleCase {
        RuleCase(name, .page(template, view: view))
    }

    /// Makes a row of a template inside a correct root element.
    static func inside(_ name: String, _ template: String, view: String = "") -> RuleCase {
        RuleCase(name, .page("<div dj-view=\"PageView\" dj-root>\(template)</div>\n", view: view))
    }

    /// Makes a row of the members of `PageView`.
    static func members(_ name: String, _ members: String, template: String = "", outside: String = "") -> RuleCase {
        RuleCase(
            name,
            .view(
                "@LiveView(\"page.html\")\nfinal class PageView {\n    \(members)\n}\n\(outside)\n",
                template: template
            )
        )
    }

    var testDescription: String { name }

    /// Compares where a rule reports with where it should.
    func places(of rule: String) throws -> (found: [String], expected: [String]) {
        let project = try MarkedProject(example.files)
        let report = try project.check()
        return (MarkedProject.places(of: rule, in: report), project.expected)
    }
}
