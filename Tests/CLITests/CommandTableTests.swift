import Foundation
import Testing

@testable import djust_cli

/// What holds for every command, so that a new one cannot forget it.
struct CommandTableTests {
    static let specs = CommandTable.commands.map { $0.spec }

    @Test func `commands are sorted and unique`() {
        let names = Self.specs.map(\.name)
        #expect(names == Set(names).sorted())
    }

    @Test func `every command file is in the table`() throws {
        let folder = repository.appending(path: "Sources/djust-cli/Commands").path
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix("Command.swift") }
        let expected = Self.specs.map { "\($0.name.prefix(1).uppercased())\($0.name.dropFirst())Command.swift" }
        #expect(Set(files).subtracting(["Command.swift"]) == Set(expected))
    }

    @Test(arguments: specs.map(\.name))
    func `help says what a command takes`(_ name: String) async throws {
        let spec = try #require(CommandTable.command(named: name)?.spec)
        let run = await CommandLineRun(name, "--help")
        #expect(run.code == .success)
        #expect(run.errors == "")
        #expect(await run.output == CommandLineRun("help", name).output)
        #expect(await run.output == CommandLineRun(name, "-h").output)
        for option in spec.options + CommandTable.commonOptions { #expect(run.output.contains("--\(option.long)")) }
        for argument in spec.arguments { #expect(run.output.contains(argument.name)) }
        for line in run.output.split(separator: "\n") { #expect(line.count <= 120, "\(line)") }
    }

    @Test(arguments: specs.map(\.name))
    func `names of options are unique and summaries are phrases`(_ name: String) throws {
        let spec = try #require(CommandTable.command(named: name)?.spec)
        let options = spec.options + CommandTable.commonOptions
        #expect(Set(options.map(\.long)).count == options.count)
        #expect(Set(options.compactMap(\.short)).count == options.compactMap(\.short).count)
        for summary in [spec.summary] + options.map(\.summary) {
            #expect(summary.first?.isUppercase == true, "\(summary)")
            #expect(!summary.hasSuffix("."), "\(summary)")
        }
    }

    @Test func `the examples of every command can be parsed`() throws {
        for spec in Self.specs {
            for example in spec.examples where example.line.hasPrefix("djust \(spec.name)") {
                let words = example.line.split(separator: " ").dropFirst(2).map(String.init)
                #expect(throws: Never.self) { try CommandLineParser.parse(words, for: spec) }
            }
        }
    }

    @Test func `docs/cli.md is what the table says`() throws {
        let committed = try String(contentsOf: repository.appending(path: "docs/cli.md"), encoding: .utf8)
        #expect(committed == CommandReference.markdown(), "run `make completions`")
    }
}
