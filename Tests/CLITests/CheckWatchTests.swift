import Foundation
import Glibc
import Testing

@testable import djust_cli

/// `djust check --watch`, in a process of its own.
@Suite(.timeLimit(.minutes(1))) struct CheckWatchTests {
    /// One way in which a project changes.
    struct Change: CustomTestStringConvertible {
        /// What somebody does, and in what words.
        let name: String
        /// The line for a shell in the project.
        let command: String
        /// The files that are named.
        let files: String
        /// What the next report says.
        let expected: String

        var testDescription: String { name }

        init(_ name: String, _ command: String, _ files: String, _ expected: String) {
            self.name = name
            self.command = command
            self.files = files
            self.expected = expected
        }
    }

    static let changes = [
        Change("a save in place", "echo '<img src=\"a\">' > Templates/a.html", "Templates/a.html", "a.html:1:1: Y002"),
        Change(
            "a save by renaming",
            "echo '<img src=\"a\">' > Templates/a.tmp; mv Templates/a.tmp Templates/a.html",
            "Templates/a.html",
            "a.html:1:1: Y002"
        ),
        Change(
            "a new folder",
            "mkdir -p Templates/x/y; echo '<img src=\"a\">' > Templates/x/y/b.html",
            "Templates/x/y/b.html",
            "Templates/x/y/b.html:1:1: Y002"
        ),
        Change(
            "a folder that is moved here",
            "mkdir out; echo '<img src=\"a\">' > out/b.html; mv out Templates/in",
            "Templates/in/b.html",
            "Templates/in/b.html:1:1: Y002"
        ),
        Change("a deletion", "rm Templates/part.html", "Templates/part.html", "there is no template 'part.html'"),
        Change(
            "a Swift file",
            "echo 'struct A { func b() { ' > Sources/App/A.swift",
            "Sources/App/A.swift",
            " E003 error: this file cannot be understood"
        ),
        Change(
            "the configuration",
            "echo '{\"check\": {\"ingore\": []}}' > djust.json",
            "djust.json",
            "djust.json:1:12: E004"
        ),
        Change("the package", "echo '// changed' > Package.swift", "Package.swift", "no findings"),
        Change(
            "several files at once",
            "rm Templates/part.html; echo > Templates/b.html; echo > Templates/c.html; echo > Templates/d.html",
            "Templates/b.html, Templates/c.html, Templates/d.html and 1 more",
            "there is no template 'part.html'"
        ),
        Change(
            "what the check does not read",
            """
            touch Templates/a.html; echo x > README.md; mkdir .git Vendor; echo x > .git/a.html; echo x > Vendor/a.swift
            cat Templates/a.html > same; cat same > Templates/a.html; echo x > Templates/.a.html.swp
            echo '<img src="a">' > Templates/last.html
            """,
            "Templates/last.html",
            "Templates/last.html:1:1: Y002"
        ),
    ]

    @Test(arguments: changes) func `checks again after`(_ change: Change) throws {
        let project = try Self.project()
        let watched = try WatchedCheck(["--format", "concise", "--fail-level", "info"], in: project.url)
        #expect(try watched.round().contains("no findings"))
        try project.shell(change.command)
        let report = try watched.round()
        #expect(report.hasPrefix("changed: \(change.files)\n"))
        #expect(report.contains(change.expected))
        #expect(report.contains(#/\nchecked in [\d.]+ m?s; waiting for changes, Ctrl-C ends\n/#))
        #expect(try watched.end(SIGINT) == 0)
    }

    @Test func `takes rules and paths, and says what is wrong later without ending`() throws {
        let project = try Self.project()
        try project.shell("echo '<img src=\"a\"><p tabindex=\"1\">' > Templates/a.html")
        let watched = try WatchedCheck(["--select", "Y002", "Templates/part.html"], in: project.url)
        #expect(try watched.round().contains("1 finding in other files not shown"))
        try project.shell("rm Templates/part.html")
        #expect(try watched.round().contains("error: there is no file or folder 'Templates/part.html'\n"))
        try project.shell("echo '<img src=\"b\">' > Templates/part.html")
        #expect(try watched.round().contains("Templates/part.html:1:1: warning: this image"))
        #expect(try watched.end(SIGTERM) == 128 + SIGTERM)
    }

    @Test func `sees a new baseline`() throws {
        let project = try Self.project()
        try project.shell(
            "echo '<img src=\"a\">' > Templates/a.html; echo '{\"version\": 1, \"findings\": []}' > known.json"
        )
        let watched = try WatchedCheck(["--baseline", "known.json"], in: project.url)
        #expect(try watched.round().contains("1 warning;"))
        try project.shell("echo '{\"version\": 2}' > known.json")
        #expect(try watched.round().contains("error: known.json is no baseline"))
        #expect(try watched.end(SIGINT) == 0)
    }

    @Test func `clears a terminal, and nothing else`() throws {
        let project = try Self.project()
        let watched = try WatchedCheck([], in: project.url, onTerminal: true)
        #expect(try watched.round().hasPrefix("\u{1B}[H\u{1B}[2J\u{1B}[3J"))
        #expect(try watched.end(SIGINT) == 0)
        let piped = try WatchedCheck([], in: project.url)
        #expect(try !piped.round().contains("\u{1B}"))
    }

    @Test(arguments: [
        "--fix", "--unsafe-fixes", "--diff", "--output=report", "--write-baseline", "--stdin-filename=a.html",
        "--staged",
        "--explain=T010", "--list-rules", "--list-tags", "--show-config", "--format=json", "--format=sarif",
    ])
    func `refuses what makes no sense`(_ option: String) async throws {
        let project = try Self.project()
        let run = await CommandLineRun("check", "--watch", option, in: project.url)
        #expect(run.code == .usage)
        #expect(run.errors.hasPrefix("error: --watch "))
        #expect(run.output == "")
    }

    private static func project() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.shell(
            """
            mkdir -p Templates Sources/App; echo > Package.swift; echo '<p>' > Templates/part.html
            echo '{% include "part.html" %}' > Templates/a.html
            """
        )
        return folder
    }
}

/// A check that waits for changes.
final class WatchedCheck {
    private let process = Process()
    private let output: FileHandle
    private var unread = ""

    /// Starts the program; both of its outputs are read here in the order in which they are written.
    init(_ words: [String], in folder: URL, onTerminal: Bool = false) throws {
        process.executableURL = builtProgram
        process.arguments = ["check", "--watch"] + words
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "/usr/bin:/bin", "TERM": "xterm"]
        process.standardInput = FileHandle.nullDevice
        let writing: FileHandle
        if onTerminal {
            var (controller, terminal): (Int32, Int32) = (-1, -1)
            try #require(openpty(&controller, &terminal, nil, nil, nil) == 0)
            output = FileHandle(fileDescriptor: controller, closeOnDealloc: true)
            writing = FileHandle(fileDescriptor: terminal, closeOnDealloc: true)
        } else {
            let pipe = Pipe()
            output = pipe.fileHandleForReading
            writing = pipe.fileHandleForWriting
        }
        process.standardOutput = writing
        process.standardError = writing
        try process.run()
        try writing.close()
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    /// Waits for the end of a report.
    func round() throws -> String {
        while true {
            if let end = unread.firstRange(of: #/Ctrl-C ends\S*\s/#) {
                defer { unread = String(unread[end.upperBound...]) }
                return String(unread[..<end.upperBound])
            }
            let more = try read()
            try #require(!more.isEmpty, "ended with: \(unread)")
            unread += more
        }
    }

    /// Sends a signal, and waits for the end.
    func end(_ signal: Int32) throws -> Int32 {
        kill(process.processIdentifier, signal)
        while try !read().isEmpty {}
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// What has been written; empty at the end.
    private func read() throws -> String {
        var entry = pollfd(fd: output.fileDescriptor, events: Int16(POLLIN), revents: 0)
        try #require(poll(&entry, 1, 30_000) == 1, "nothing has happened since: \(unread)")
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = Glibc.read(output.fileDescriptor, &bytes, bytes.count)
        return String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
    }
}

/// The program that was built with these tests.
let builtProgram: URL = {
    let words = CommandLine.arguments
    let place = words.firstIndex(of: "--test-bundle-path").flatMap { words.dropFirst($0 + 1).first }
    let folder = place.map { URL(filePath: $0).deletingLastPathComponent() }
    // The name of the tests stands in the folder of the products, or a few folders below it.
    var candidate = folder ?? repository.appending(path: ".build/debug")
    for _ in 0..<4 where !FileManager.default.isExecutableFile(atPath: candidate.appending(path: "djust").path) {
        candidate.deleteLastPathComponent()
    }
    return candidate.appending(path: "djust")
}()

extension TemporaryFolder {
    /// Runs a line of shell in the folder.
    borrowing func shell(_ line: String) throws {
        let run = try #require(try SystemCommand("sh", ["-ec", "cd '\(url.path)'\n\(line)"]))
        #expect(run.status == 0, "\(run.output)")
    }
}
