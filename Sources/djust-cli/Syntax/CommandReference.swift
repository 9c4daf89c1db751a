/// Writes docs/cli.md from the command table.
enum CommandReference {
    /// The whole page; `make completions` writes it, and a test compares it.
    static func markdown() -> String {
        var text = """
            # The `djust` command

            Made by `djust help --format markdown`; edit the commands in `Sources/djust-cli/Commands` instead.

            Exit codes: 0 when all is well, 1 when something was found or failed, 2 when the command line could not be
            understood. Data goes to standard output, everything else to standard error.

            ## Options of every command

            \(table(CommandTable.commonOptions.map { (label($0), $0.summary) }, heading: "Option"))

            """
        for command in CommandTable.commands { text += "\n" + section(command.spec) }
        return text
    }

    private static func section(_ spec: CommandSpec) -> String {
        var parts = ["## djust \(spec.name)", "\(spec.summary).", "```\n\(spec.usage)\n```"]
        if !spec.discussion.isEmpty { parts.append(spec.discussion) }
        if !spec.arguments.isEmpty {
            parts.append(table(spec.arguments.map { ("`\($0.name)`", $0.summary) }, heading: "Argument"))
        }
        if !spec.options.isEmpty {
            parts.append(table(spec.options.map { (label($0), $0.summary) }, heading: "Option"))
        }
        for option in spec.options {
            guard let choices = option.value?.choices, !choices.isEmpty else { continue }
            let items = choices.map { "- `\($0.value)`: \($0.summary)" }
            parts.append("Values of `--\(option.long)`:\n\n\(items.joined(separator: "\n"))")
        }
        for example in spec.examples { parts.append("`\(example.line)`: \(example.meaning).") }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static func label(_ option: OptionSpec) -> String {
        let names = [
            option.short.map { "`-\($0)`" }, "`--\(option.long)\(value(of: option))`",
        ]
        return names.compactMap(\.self).joined(separator: ", ")
    }

    private static func value(of option: OptionSpec) -> String {
        option.value.map { option.isValueOptional ? "[=\($0.placeholder)]" : " \($0.placeholder)" } ?? ""
    }

    private static func table(_ rows: [(String, String)], heading: String) -> String {
        let lines = rows.map { "| \($0.0.escapingPipes) | \($0.1.escapingPipes) |" }
        return "| \(heading) | Meaning |\n|---|---|\n" + lines.joined(separator: "\n")
    }
}

extension String {
    /// The text for a cell of a Markdown table.
    fileprivate var escapingPipes: String {
        split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
}
