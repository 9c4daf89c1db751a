import Foundation
import Testing

@testable import djust_cli

/// The check as it is typed.
struct CheckCommandTests {
    private static func rules(_ run: CommandLineRun) -> [String] {
        run.output.matches(of: #/(?m)^[^ ]+:\d+:\d+: ([A-Z]\d+) /#).map { String($0.output.1) }
    }

    // MARK: - Fixes

    @Test func `fixes what is safe and reports what is left`() async throws {
        let project = try CheckedProject()
        let run = await project.check("--fix", "-f", "concise")
        #expect(run.code == .failure)
        #expect(Self.rules(run) == ["T010", "V016"])
        #expect(run.errors.contains("2 fixed"))
        #expect(try project.text("Templates/page.html").hasPrefix("<div dj-view=\"PageView\" dj-root>"))
        #expect(try project.text("Sources/App/PageView.swift").contains("show(tab: String = \"\")"))
        let second = await project.check("--fix")
        #expect(!second.output.contains("fixed:"))
    }

    @Test func `fixes what is unsafe when asked, and says what`() async throws {
        let project = try CheckedProject()
        let run = await project.check("--unsafe-fixes", "--select", "V016")
        #expect(run.output.contains("fixed: Templates/page.html:2: write 'show' [V016]\n"))
        #expect(try project.text("Templates/page.html").contains("dj-click=\"show\""))
    }

    @Test func `shows what fixes would change and writes nothing`() async throws {
        let project = try CheckedProject()
        let run = await project.check("--diff")
        #expect(run.code == .failure)
        #expect(run.output.contains("-<div dj-view=\"PageView\">\n+<div dj-view=\"PageView\" dj-root>\n"))
        #expect(!run.output.contains("shwo\"\n+"))
        #expect(try project.text("Templates/page.html") == CheckedProject.files["Templates/page.html"])
        _ = await project.check("--fix")
        let second = await project.check("--diff")
        #expect(second.code == .success)
        #expect(second.output == "")
    }

    @Test func `fixes only in chosen files`() async throws {
        let project = try CheckedProject()
        _ = await project.check("--fix", "Sources")
        #expect(try project.text("Templates/page.html") == CheckedProject.files["Templates/page.html"])
        #expect(try project.text("Sources/App/PageView.swift").contains("= \"\""))
    }

    // MARK: - Files

    @Test func `checks a folder of templates that belongs to no project`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "djust-alone-\(UUID().uuidString)/templates"
        )
        defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try "<p data-dj-id=\"1\">{% if %}</p>".write(
            to: folder.appending(path: "page.html"),
            atomically: true,
            encoding: .utf8
        )
        let alone = await CommandLineRun("-C", folder.deletingLastPathComponent().path, "check", "templates")
        #expect(alone.output.contains("page.html:1"))
        #expect(alone.code == .failure)
        let missing = await CommandLineRun("-C", folder.deletingLastPathComponent().path, "check")
        #expect(missing.errors.hasPrefix("error: there is no project"))
    }

    @Test func `takes paths from the current folder`() async throws {
        let project = try CheckedProject()
        let below = await CommandLineRun(
            "check",
            "-f",
            "concise",
            "page.html",
            in: project.folder.url.appending(path: "Templates")
        )
        #expect(Self.rules(below) == ["T002", "T010", "V016"])
        let everything = await project.check("-f", "concise", ".")
        #expect(Self.rules(everything).count == 4)
        let other = await project.check("README.md")
        #expect(other.code == .success)
        #expect(other.output.contains("4 findings in other files not shown; 1 file named that the check does not read"))
    }

    @Test(arguments: [
        (
            ["Templates/pgae.html"],
            "there is no file or folder 'Templates/pgae.html'\nhint: did you mean 'Templates/page.html'?"
        ),
        (["*.nothing"], "nothing that is checked matches '*.nothing'"),
        (["/etc"], "'/etc' is not in the project"),
        (["--staged", "--changed"], "--changed and --staged choose files in different ways"),
        (["--fix", "--stdin-filename", "a.html"], "--fix and --stdin-filename would write to a file"),
        (["--write-baseline", "Templates"], "--write-baseline is about the whole project"),
        (["--write-baseline", "--select", "T"], "--write-baseline and --select would leave out"),
        (["--statistics", "-f", "json"], "--statistics writes text, not json"),
        (["--list-rules", "-f", "sarif"], "--list-rules writes text or json, not sarif"),
        (["--explain", "T0100"], "there is no rule 'T0100'\nhint: did you mean 'T010'?"),
        (["--baseline", "none.json"], "there is no baseline 'none.json'"),
        (["--baseline", "README.md"], "README.md is no baseline"),
        (["--max-warnings", "-1"], "--max-warnings needs a whole number"),
    ])
    func `refuses what cannot be meant`(_ words: [String], _ message: String) async throws {
        let project = try CheckedProject()
        let run = await CommandLineRun(words: ["check"] + words, in: project.folder.url)
        #expect(run.code == .usage)
        #expect(run.errors.hasPrefix("error: \(message)"), "\(run.errors)")
        #expect(run.output == "")
    }

    @Test func `asks git what has changed`() async throws {
        let project = try CheckedProject()
        try project.git("init", "-q")
        try project.git("add", "-A")
        try project.git("commit", "-q", "-m", "x")
        let clean = await project.check("--changed", "-f", "concise")
        #expect(clean.code == .success)
        let new = project.folder.url.appending(path: "Templates/ä new.html")
        try Data("<i dj-click=\"a\" data-page=\"1\">x</i>\n".utf8).write(to: new)
        #expect(Self.rules(await project.check("--changed", "-f", "concise")) == [])
        let changed = await project.check("--changed=main", "-f", "json")
        #expect(changed.output.contains("\"file\": \"Templates/ä new.html\""))
        #expect(!changed.output.contains("\"file\": \"Templates/page.html\""))
        let missing = await project.check("--changed=nothing")
        #expect(missing.code == .failure)
        #expect(missing.errors.contains("git could not say which files have changed"))
    }

    @Test func `reads staged files as they are staged`() async throws {
        let project = try CheckedProject()
        try project.git("init", "-q")
        try project.git("add", "-A")
        // On disk all is well; the commit would not be.
        let page = project.folder.url.appending(path: "Templates/page.html")
        try Data("<div dj-view=\"PageView\" dj-root></div>\n".utf8).write(to: page)
        let run = await project.check("--staged", "-f", "concise")
        #expect(Self.rules(run).contains("T002"))
        #expect(!Self.rules(await project.check("-f", "concise")).contains("T002"))
    }

    @Test func `reads a file from standard input`() async throws {
        let project = try CheckedProject()
        let run = await project.check(
            "--stdin-filename",
            "Templates/page.html",
            "-f",
            "concise",
            input: "\n\n<div dj-view=\"PageView\"></div>\n"
        )
        #expect(run.output.hasPrefix("Templates/page.html:3:1: T002"))
        #expect(Self.rules(run) == ["T002"])
    }

    // MARK: - The end

    static let ends: [([String], Int32)] = [
        (["--exit-zero"], 0), (["--fail-level", "error"], 0), (["--max-warnings", "4"], 0),
        (["--max-warnings", "3"], 1), ([], 1), (["--select", "C"], 0), (["--ignore", "T,V"], 0),
    ]

    @Test(arguments: ends)
    func `says why it ends as it does`(_ words: [String], _ code: Int32) async throws {
        let project = try CheckedProject()
        for format in ["text", "json", "compiler"] {
            let run = await CommandLineRun(words: ["check", "-f", format] + words, in: project.folder.url)
            #expect(run.code.rawValue == code)
            let text = format == "text" ? run.output : run.errors
            #expect(text.contains("; exit \(code): "), "\(text)")
        }
    }

    @Test func `takes the fail level and the baseline from the configuration`() async throws {
        let json = #"{"check": {"failLevel": "error", "baseline": "known/b.json"}}"#
        let project = try CheckedProject(["djust.json": json, "known/keep": ""])
        let missing = await project.check()
        #expect(missing.code == .usage)
        let written = await project.check("--write-baseline")
        #expect(written.code == .success)
        #expect(written.errors == "known/b.json knows 4 findings now\n")
        let run = await project.check("--fail-level", "info")
        #expect(run.code == .success)
        #expect(run.output.hasPrefix("no findings (4 known to the baseline)"))
    }

    @Test func `writes a baseline to the file that is named`() async throws {
        let project = try CheckedProject()
        #expect(await project.check("--write-baseline").code == .success)
        #expect(try project.text("djust-baseline.json").contains("\"rule\": \"T002\""))
        #expect(await project.check("--write-baseline=other.json").code == .success)
        #expect(await project.check("--baseline", "other.json").code == .success)
    }

    // MARK: - What is written

    @Test func `annotates by itself in GitHub Actions, and adds to the summary`() async throws {
        let project = try CheckedProject(["summary.md": "# Before\n"])
        let place = project.folder.url.appending(path: "summary.md").path
        let environment = ["GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": place]
        let run = await project.check(environment: environment)
        #expect(run.output.hasPrefix("::warning title=djust "))
        #expect(try project.text("summary.md").hasPrefix("# Before\n### djust check\n\n| Severity |"))
        let text = await project.check("-f", "text", environment: environment)
        #expect(!text.output.contains("::"))
    }

    @Test func `writes a report to a file`() async throws {
        let project = try CheckedProject()
        let run = await project.check("-f", "gitlab", "-o", "report.json")
        #expect(run.output == "")
        #expect(run.errors.contains("4 warnings"))
        #expect(try project.text("report.json").hasPrefix("[\n"))
    }

    @Test func `counts and measures`() async throws {
        let project = try CheckedProject()
        let run = await project.check("--statistics", "--timings")
        #expect(run.output.hasPrefix("1  T002 missing-root (1 can be fixed)\n1  T010 click-navigation (1 "))
        #expect(run.errors.contains(" ms  compose\n"))
    }

    @Test func `speaks of itself outside a project`() async throws {
        for words in [["--list-rules"], ["--list-tags"], ["--explain", "djust.t010"], ["--list-rules", "-f", "json"]] {
            let run = await CommandLineRun(words: ["check"] + words)
            #expect(run.code == .success)
            #expect(!run.output.isEmpty)
            #expect(run.errors == "")
        }
        let rules = await CommandLineRun("check", "--list-rules", "--format", "json")
        let list = try JSONSerialization.jsonObject(with: Data(rules.output.utf8)) as? [[String: Any]]
        #expect(list?.contains { $0["id"] as? String == "T010" } == true)
    }

    @Test func `shows its configuration`() async throws {
        let project = try CheckedProject(["djust.json": #"{"check": {"suppress_checks": ["djust.t010"]}}"#])
        let run = await project.check("--show-config", "--ignore", "V006")
        let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        #expect(object?["rulesOff"] as? [String] == ["T010", "V006"])
        #expect((object?["files"] as? [String])?.count == 3)
    }

    @Test func `understands every line of the guide`() throws {
        let guide = try String(contentsOf: repository.appending(path: "docs/checks.md"), encoding: .utf8)
        let lines = guide.matches(of: /djust check( [^`;|)#<\n]*)?/).map { String($0.output.0) }
        #expect(lines.count > 10)
        for line in lines {
            let words = line.split(separator: " ").dropFirst(2).map { String($0.replacing("'", with: "")) }
            // Prose goes on behind the name of the command.
            guard words.first?.hasPrefix("-") ?? true || words.first?.contains("/") ?? false else { continue }
            #expect(throws: Never.self, "\(line)") { try CommandLineParser.parse(words, for: CheckCommand.spec) }
        }
    }
}
