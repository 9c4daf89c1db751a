/// Every command, and the options that all of them have.
///
/// A new command is one file and one line here.
enum CommandTable {
    /// The commands, sorted by name.
    static let commands: [any Command.Type] = [
        CheckCommand.self,
        CompletionsCommand.self,
        HelpCommand.self,
        LspCommand.self,
        NewCommand.self,
        RenderCommand.self,
        RoutesCommand.self,
        ServeCommand.self,
    ]

    /// Finds a command by its exact name.
    static func command(named name: String) -> (any Command.Type)? { commands.first { $0.spec.name == name } }

    // MARK: - Options of every command

    /// Shows help; wins over everything else.
    static let help = OptionSpec(long: "help", short: "h", summary: "Show this help")
    /// Works in another folder.
    static let directory = OptionSpec(
        long: "directory",
        short: "C",
        value: .directory(placeholder: "DIR"),
        summary: "Work as if started in this folder"
    )
    /// Says when to colour.
    static let color = OptionSpec(
        long: "color",
        value: .choice(
            placeholder: "WHEN",
            [
                .init("auto", "on a terminal, unless NO_COLOR is set"), .init("always", "always"),
                .init("never", "never"),
            ]
        ),
        summary: "Colour the output: auto, always or never"
    )
    /// Leaves remarks and progress out.
    static let quiet = OptionSpec(long: "quiet", short: "q", summary: "Say only what was asked for and what is wrong")

    /// What every command takes besides its own options.
    static let commonOptions = [help, directory, color, quiet]

    /// Prints the version; only in place of a command.
    static let version = OptionSpec(long: "version", summary: "Show the version of djust and of its Swift")
}
