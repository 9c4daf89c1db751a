/// `djust help`: what the commands are and how each is used.
enum HelpCommand: Command {
    static let format = OptionSpec(
        long: "format",
        value: .choice(
            placeholder: "FORMAT",
            [.init("text", "for the terminal"), .init("markdown", "all commands, as in docs/cli.md")]
        ),
        summary: "Write text, or all commands as Markdown"
    )

    static let spec = CommandSpec(
        name: "help",
        summary: "Show help about djust or about one command",
        arguments: [
            ArgumentSpec(
                name: "COMMAND",
                summary: "the command to show help about",
                value: .command,
                isOptional: true
            )
        ],
        options: [format],
        examples: [.init("djust help new", "show the options of djust new")]
    )

    static func run(_ invocation: Invocation) throws -> ExitCode {
        let console = invocation.console
        let help = HelpText(style: console.style)
        if invocation.arguments.value(format) == "markdown" {
            console.write(CommandReference.markdown())
        } else if let name = invocation.arguments.positionals.first {
            guard let command = CommandTable.command(named: name) else {
                throw UsageError(
                    "there is no command '\(name)'",
                    hint: UsageError.nearest(to: name, among: CommandTable.commands.map { $0.spec.name })
                )
            }
            console.write(help.command(command.spec))
        } else {
            console.write(help.overview())
        }
        return .success
    }
}
