import Foundation
import Testing

@testable import djust_cli

/// A project with a finding that can safely be fixed, one that cannot, and one that can unsafely.
struct CheckedProject: ~Copyable {
    let folder: TemporaryFolder

    init(_ more: [String: String] = [:]) throws {
        let folder = try TemporaryFolder()
        for (name, text) in Self.files.merging(more, uniquingKeysWith: { $1 }) {
            let file = folder.url.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: file)
        }
        self.folder = folder
    }

    static let files = [
        "Package.swift": "",
        "README.md": "# An app\n",
        "Templates/page.html": "<div dj-view=\"PageView\">\n<a dj-click=\"shwo\" data-tab=\"a\">x</a></div>\n",
        "Sources/App/PageView.swift":
            "@LiveView(\"page.html\")\nfinal class PageView {\n    @EventHandler func show(tab: String) {}\n}\n",
        "Sources/App/App.swift":
            "@main struct App: DjustApp {\n    var body: some Routes { Live(\"/\", PageView.self) }\n}\n",
    ]

    func text(_ path: String) throws -> String {
        try String(contentsOf: folder.url.appending(path: path), encoding: .utf8)
    }

    func check(_ words: String..., environment: [String: String] = [:], input: String = "") async -> CommandLineRun {
        await CommandLineRun(words: ["check"] + words, in: folder.url, environment: environment, input: input)
    }

    func git(_ words: String...) throws {
        let identity = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "init.defaultBranch=main"]
        let run = try #require(try SystemCommand("git", ["-C", folder.url.path] + identity + words))
        #expect(run.status == 0, "\(run.output)")
    }
}
