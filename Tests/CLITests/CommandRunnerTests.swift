import Foundation
import Testing

@testable import djust_cli

/// Exit codes, messages, and where they go.
struct CommandRunnerTests {
    @Test func `no words show the commands`() async {
        let run = await CommandLineRun()
        #expect(run.code == .success)
        #expect(run.errors == "")
        for command in CommandTable.commands { #expect(run.output.contains("  \(command.spec.name) ")) }
        #expect(await run.output == CommandLineRun("--help").output)
    }

    @Test func `the version names djust and Swift on one line`() async throws {
        let run = await CommandLineRun("--version")
        #expect(run.code == .success)
        #expect(try #/djust \d+\.\d+\.\d+ \(swift \d+\.\d+.*\)\n/#.wholeMatch(in: run.output) != nil)
    }

    @Test(arguments: [
        (["chek"], "error: unknown command 'chek'\nhint: did you mean 'djust check'?\n"),
        (["zzzzzz"], "error: unknown command 'zzzzzz'\n"),
        (["--verison"], "error: unknown option '--verison'\nhint: did you mean '--version'?\n"),
        (["-q"], "error: a command is missing\n"),
        (["new", "--skelton", "x"], "error: unknown option '--skelton'\nhint: did you mean '--skeleton'?\n"),
        (["completions"], "error: SHELL is missing: bash, zsh or fish\n"),
        (["completions", "fsh"], "error: 'fsh' is not a value of SHELL\nhint: did you mean 'fish'?\n"),
        (["help", "nwe"], "error: there is no command 'nwe'\nhint: did you mean 'new'?\n"),
        (["check", "--tag", "tempalte"], "error: there is no tag 'tempalte'\nhint: did you mean 'templates'?\n"),
        (["check", "--ignore", "T0X2"], "error: there is no rule 'T0X2'\nhint: did you mean 'T002'?\n"),
    ])
    func `a wrong command line ends with 2 and the nearest name`(words: [String], message: String) async throws {
        let folder = try TemporaryFolder()
        try Data().write(to: folder.url.appending(path: "Package.swift"))
        let run = await CommandLineRun(words: words, in: folder.url)
        #expect(run.code == .usage)
        #expect(run.output == "")
        #expect(run.errors.hasPrefix(message), "\(run.errors)")
    }

    @Test(arguments: ["check", "routes"])
    func `a folder without a project is no success`(_ command: String) async throws {
        let folder = try TemporaryFolder()
        let run = await CommandLineRun(command, in: folder.url)
        #expect(run.code == .failure)
        #expect(run.errors.contains("there is no project in"))
    }

    @Test func `-C goes to a folder, and several follow one another`() async throws {
        let folder = try TemporaryFolder()
        let deep = folder.url.appending(path: "a/b")
        try FileManager.default.createDirectory(at: deep, withIntermediateDirectories: true)
        let run = await CommandLineRun(
            "-C",
            "a",
            "new",
            "-C",
            "b",
            "x",
            "--vcs=none",
            "--link",
            repository.path,
            in: folder.url
        )
        #expect(run.code == .success, "\(run.errors)")
        #expect(FileManager.default.fileExists(atPath: deep.appending(path: "x/Package.swift").path))
        #expect(await CommandLineRun("-C", "nowhere", "routes", in: folder.url).code == .failure)
    }

    struct Colour: CustomTestStringConvertible {
        let words: [String]
        let environment: [String: String]
        let isTerminal: Bool
        let isColoured: Bool

        var testDescription: String { "\(words) \(environment) \(isTerminal ? "terminal" : "pipe")" }
    }

    @Test(arguments: [
        Colour(words: ["help"], environment: [:], isTerminal: false, isColoured: false),
        Colour(words: ["help"], environment: [:], isTerminal: true, isColoured: true),
        Colour(words: ["help"], environment: ["NO_COLOR": "1"], isTerminal: true, isColoured: false),
        Colour(words: ["help"], environment: ["NO_COLOR": ""], isTerminal: true, isColoured: true),
        Colour(words: ["help"], environment: ["TERM": "dumb"], isTerminal: true, isColoured: false),
        Colour(words: ["help", "--color=always"], environment: ["NO_COLOR": "1"], isTerminal: false, isColoured: true),
        Colour(words: ["--color", "never", "help"], environment: [:], isTerminal: true, isColoured: false),
        Colour(
            words: ["--color", "never", "help", "--color=always"],
            environment: [:],
            isTerminal: false,
            isColoured: true
        ),
    ])
    func `colours follow the option, NO_COLOR and the terminal`(_ colour: Colour) async {
        let terminal = colour.isTerminal ? Terminal(isInteractive: true, width: 80) : .none
        let run = await CommandLineRun(words: colour.words, environment: colour.environment, terminal: terminal)
        #expect(run.output.contains("\u{1B}[") == colour.isColoured)
    }

    @Test func `a closed output is left alone`() async {
        let console = Console(terminal: .none, output: { _ in false }, errors: { _ in true })
        let directory = FileManager.default.temporaryDirectory
        let runner = CommandRunner(words: ["help"], environment: [:], console: console, directory: directory)
        #expect(await runner.run() == .success)
    }
}
