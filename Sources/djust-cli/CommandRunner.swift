import Foundation

/// From the words of a command line to an exit code: the one place where errors become messages.
struct CommandRunner {
    /// The words after the program's name.
    let words: [String]
    /// The environment variables.
    let environment: [String: String]
    /// Where to write.
    let console: Console
    /// The folder that the process was started in.
    let directory: URL
    /// Reads standard input to its end.
    var input: @Sendable () -> [UInt8] = { [] }

    /// Runs what the words ask for.
    func run() async -> ExitCode {
        defer { console.flush() }
        do {
            return try await runThrowing()
        } catch {
            Self.show(error, on: console)
            guard let error = error as? UsageError else { return .failure }
            let command = error.command.map { "djust help \($0)" } ?? "djust --help"
            console.note(console.style.faint("'\(command)' shows how it is used"))
            return .usage
        }
    }

    /// Writes an error, and what to do about it.
    static func show(_ error: any Error, on console: Console) {
        switch error {
        case let error as UsageError: console.error(error.message, hint: error.hint)
        case let error as CommandFailure: console.error(error.message, hint: error.hint)
        default: console.error("\(error)")
        }
    }

    private func runThrowing() async throws -> ExitCode {
        applyColor(nil)
        let (leading, rest) = try CommandLineParser.parseLeading(words)
        applyColor(leading.value(CommandTable.color))
        if leading.has(CommandTable.version) {
            console.print(Version.line)
            return .success
        }
        guard let name = rest.first else {
            if !leading.has(CommandTable.help), !words.isEmpty { throw UsageError("a command is missing") }
            console.write(HelpText(style: console.style).overview())
            return .success
        }
        guard let command = CommandTable.command(named: name) else { throw unknownCommand(name) }
        var arguments = try CommandLineParser.parse(Array(rest.dropFirst()), for: command.spec)
        arguments.options.merge(leading.options) { own, leading in leading + own }
        applyColor(arguments.value(CommandTable.color))
        if arguments.has(CommandTable.help) {
            console.write(HelpText(style: console.style).command(command.spec))
            return .success
        }
        console.isQuiet = arguments.has(CommandTable.quiet)
        let invocation = Invocation(
            arguments: arguments,
            console: console,
            directory: try workingDirectory(arguments),
            environment: environment,
            input: input
        )
        return try await command.run(invocation)
    }

    private func unknownCommand(_ name: String) -> UsageError {
        let names = CommandTable.commands.map { $0.spec.name }
        return UsageError(
            "unknown command '\(name)'",
            hint: UsageError.nearest(to: name, among: names, prefix: "djust ")
        )
    }

    private func applyColor(_ text: String?) {
        let choice = text.flatMap { Style.Choice(rawValue: $0) } ?? .auto
        console.style = Style(choice, isTerminal: console.terminal.isInteractive, environment: environment)
    }

    /// The folder of `-C`; several are followed one from another, as git does.
    private func workingDirectory(_ arguments: ParsedArguments) throws -> URL {
        var folder = directory
        for path in arguments.values(CommandTable.directory) {
            folder = Invocation.resolve(path, from: folder)
            guard (try? folder.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true else {
                throw CommandFailure("there is no folder '\(path)'", hint: "check the path given with -C")
            }
        }
        return folder.standardizedFileURL
    }
}
