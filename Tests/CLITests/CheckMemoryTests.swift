import Foundation
import Testing

@testable import djust_cli

/// Where checks remember what they have found, and when they do not.
struct CheckMemoryTests {
    /// A project with one finding.
    private static func project() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.shell(
            "mkdir -p app/Templates app/Sources; echo > app/Package.swift; echo '<img src=\"a\">' > app/Templates/a.html"
        )
        return folder
    }

    private static func entries(below folder: URL) -> Int {
        let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
        return names.count { $0.hasSuffix(".check") }
    }

    private static func check(
        _ folder: URL,
        _ words: [String] = [],
        _ environment: [String: String] = [:]
    ) async -> String {
        let run = await CommandLineRun(
            words: ["check", "--format", "json"] + words,
            in: folder.appending(path: "app"),
            environment: environment
        )
        return run.output
    }

    @Test func `are in the folder of the build where there is one`() async throws {
        let folder = try Self.project()
        try folder.shell("mkdir app/.build home")
        let home = ["HOME": folder.url.appending(path: "home").path]
        let first = await Self.check(folder.url, [], home)
        #expect(Self.entries(below: folder.url.appending(path: "app/.build/djust/check")) == 1)
        #expect(await Self.check(folder.url, [], home) == first)
        #expect(Self.entries(below: folder.url) == 1)
    }

    @Test(arguments: ["HOME", "XDG_CACHE_HOME"]) func `are among what the user may lose`(_ name: String) async throws {
        let folder = try Self.project()
        _ = await Self.check(folder.url, [], [name: folder.url.path])
        let place = folder.url.appending(path: name == "HOME" ? ".cache/djust/check" : "djust/check")
        #expect(Self.entries(below: place) == 1)
        #expect(Self.entries(below: folder.url) == 1)
    }

    @Test func `are where the command line says, or nowhere`() async throws {
        let folder = try Self.project()
        try folder.shell("mkdir app/.build")
        _ = await Self.check(folder.url, ["--no-cache"])
        _ = await Self.check(folder.url, ["--timings"])
        #expect(Self.entries(below: folder.url) == 0)
        _ = await Self.check(folder.url, ["--cache-dir", "../here"])
        #expect(Self.entries(below: folder.url.appending(path: "here")) == 1)
        #expect(Self.entries(below: folder.url) == 1)
        let run = await CommandLineRun("check", "--no-cache", "--cache-dir=x", in: folder.url.appending(path: "app"))
        #expect(run.code == .usage)
    }

    @Test func `leave fixes, unsaved texts and what git sees right`() async throws {
        let project = try CheckedProject()
        try project.git("init", "-q")
        try project.git("add", ".")
        try project.git("commit", "-qm", "x")
        let cache = "--cache-dir=.cache"
        let before = await project.check("-f", "concise", cache)
        #expect(before.output.contains("T002"))
        let text = "<div dj-view=\"PageView\" dj-root></div>"
        let unsaved = await project.check(
            "-f",
            "concise",
            cache,
            "--stdin-filename",
            "Templates/page.html",
            input: text
        )
        #expect(unsaved.output == "")
        let unchanged = await project.check("-f", "concise", cache, "--changed")
        #expect(unchanged.output == "")
        let fixed = await project.check("-f", "concise", cache, "--fix")
        #expect(fixed.errors.contains("2 fixed"))
        let after = await project.check("-f", "concise", cache)
        #expect(after.output == fixed.output)
        #expect(after.output != before.output)
        let changed = await project.check("-f", "concise", cache, "--changed")
        #expect(changed.output == after.output)
    }

    @Test func `are written by eight programs at once`() throws {
        let folder = try Self.project()
        try folder.shell("cd app; for i in $(seq 200); do echo \"<img src='$i'>\" > Templates/$i.html; done")
        let programs = try (0..<8).map { _ in try Self.start(["--cache-dir", "../c"], in: folder.url) }
        let reports = try programs.map { try $0.fileHandleForReading.readToEnd() ?? Data() }
        let expected = try Self.start(["--no-cache"], in: folder.url).fileHandleForReading.readToEnd()
        for report in reports { #expect(report == expected) }
        #expect(try Self.start(["--cache-dir", "../c"], in: folder.url).fileHandleForReading.readToEnd() == expected)
        // One entry, and nothing that is half written.
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.url.appending(path: "c").path)
        #expect(names.count == 2)
    }

    /// Starts a check, whose report can be read.
    private static func start(_ words: [String], in folder: URL) throws -> Pipe {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = builtProgram
        process.arguments = ["check", "--exit-zero", "--format", "json"] + words
        process.currentDirectoryURL = folder.appending(path: "app")
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        return pipe
    }
}
