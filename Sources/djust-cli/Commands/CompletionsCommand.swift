/// `djust completions`: the script that teaches a shell to complete `djust`.
enum CompletionsCommand: Command {
    static let shells = Shell.allCases.map { ValueKind.Choice($0.rawValue, $0.instructions) }

    static let spec = CommandSpec(
        name: "completions",
        summary: "Print the completion script for a shell",
        discussion: Shell.allCases.map { "For \($0.rawValue), \($0.instructions)." }.joined(separator: "\n"),
        arguments: [
            ArgumentSpec(
                name: "SHELL",
                summary: "bash, zsh or fish",
                value: .choice(placeholder: "SHELL", shells)
            )
        ],
        examples: [.init("source <(djust completions bash)", "complete djust in this bash")]
    )

    static func run(_ invocation: Invocation) throws -> ExitCode {
        guard let shell = invocation.arguments.positionals.first.flatMap({ Shell(rawValue: $0) }) else {
            throw UsageError("the shell is missing", command: spec.name)
        }
        invocation.console.write(shell.script())
        return .success
    }
}
