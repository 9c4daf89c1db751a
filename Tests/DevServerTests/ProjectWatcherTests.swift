import DevServer
import Foundation
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1)))
struct WatchingTests {
    /// One way in which files change, and which files must be reported, in one batch.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var command: String
        var expected: [String]
        var testDescription: String { name }

        init(_ name: String, _ command: String, _ expected: String...) {
            self.name = name
            self.command = command
            self.expected = expected
        }
    }

    /// Every case ends by writing `Templates/end.html`, so that "nothing reported" is seen without waiting.
    static let cases = [
        Case("a save in place", "echo 2 > Templates/counter.html", "Templates/counter.html"),
        Case("a save by renaming", "echo 2 > x.tmp; mv x.tmp Templates/counter.html", "Templates/counter.html"),
        Case("sed -i", "sed -i s/1/2/ Templates/counter.html", "Templates/counter.html"),
        Case(
            "a backup and a new file, as vim does",
            "mv Templates/counter.html Templates/counter.html~; echo 2 > Templates/counter.html; rm Templates/counter.html~",
            "Templates/counter.html"
        ),
        Case(
            "a new directory with a file",
            "mkdir -p Templates/a/b; echo 1 > Templates/a/b/c.html",
            "Templates/a/b/c.html"
        ),
        Case("a deletion", "rm Templates/counter.html", "Templates/counter.html"),
        Case("a deleted directory", "rm -r Templates", "Templates/counter.html"),
        Case(
            "a renamed directory",
            "mkdir Templates/p; echo 1 > Templates/p/x.html; mv Templates/p Templates/q",
            "Templates/q/x.html"
        ),
        Case("a touch", "touch Templates/counter.html"),
        Case(
            "a save of the same text",
            "echo '<p>1</p>' > same; cat same > Templates/counter.html",
            "Templates/counter.html"
        ),
        Case("an identical save", "cp Templates/counter.html same; cat same > Templates/counter.html"),
        Case(
            "an editor's litter",
            "echo 1 > Templates/.counter.html.swp; echo 1 > Templates/4913; echo 1 > 'Templates/#x#'"
        ),
        Case("ignored directories", "mkdir -p .git node_modules/x; echo 1 > .git/a; echo 1 > node_modules/x/y.swift"),
        Case(
            "a template and a source together",
            "echo 2 > Templates/counter.html; echo 2 > Sources/App/App.swift",
            "Sources/App/App.swift",
            "Templates/counter.html"
        ),
        Case("a name with spaces and umlauts", "echo 1 > 'Templates/ä b.html'", "Templates/ä b.html"),
    ]

    @Test(arguments: cases) func `what is saved is reported, and nothing else`(_ sample: Case) async throws {
        let project = try FakeProject()
        try await project.serve { _ in
            _ = try await project.ready()
            try project.directory.shell("\(sample.command); mkdir -p Templates; echo end > Templates/end.html")
            var reported: Set<String> = []
            while !reported.contains("Templates/end.html") {
                reported.formUnion(
                    try await project.console.next("changed") {
                        if case .changed(let files) = $0 { files } else { nil }
                    }
                )
            }
            #expect(reported == Set(sample.expected + ["Templates/end.html"]))
        }
    }

    @Test func `a burst of 300 files is one batch`() async throws {
        let project = try FakeProject()
        try await project.serve { _ in
            _ = try await project.ready()
            try project.directory.shell("mkdir all; for i in $(seq 300); do echo $i > all/$i.html; done")
            try project.directory.shell("mv all Templates/all")
            let files = try await project.console.next("changed") {
                if case .changed(let files) = $0 { files } else { nil }
            }
            #expect(files.count == 300)
        }
    }

    @Test func `somebody who never stops saving is served`() async throws {
        let project = try FakeProject()
        try await project.serve { _ in
            _ = try await project.ready()
            let saving = Task.detached {
                var count = 0
                while !Task.isCancelled {
                    count += 1
                    try project.directory.write("Templates/counter.html", "\(count)")
                }
            }
            for _ in 0..<3 {
                try await project.console.next("patched") { if case .patched = $0 { true } else { nil } }
            }
            saving.cancel()
            _ = try? await saving.value
        }
    }

    @Test func `a removed and restored project directory is watched again`() async throws {
        let project = try FakeProject()
        try await project.serve { _ in
            _ = try await project.ready()
            try project.directory.shell("mv Templates ../$(basename $PWD)-away; mv ../$(basename $PWD)-away Templates")
            try project.directory.write("Templates/counter.html", "<p>3</p>")
            let files = try await project.console.next("changed") {
                if case .changed(let files) = $0 { files } else { nil }
            }
            #expect(files == ["Templates/counter.html"])
        }
    }

    @Test func `polling sees the same changes`() async throws {
        let project = try FakeProject()
        var options = project.options
        options.pollInterval = .milliseconds(20)
        try await project.serve(options) { _ in
            try await project.console.next("notice") { if case .watchNotice = $0 { true } else { nil } }
            _ = try await project.ready()
            try project.directory.replace("Templates/counter.html", "<p>2</p>")
            try await project.console.next("patched") { if case .patched = $0 { true } else { nil } }
        }
    }
}
