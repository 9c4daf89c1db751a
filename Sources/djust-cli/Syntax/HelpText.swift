/// Writes help from the command table.
struct HelpText {
    /// Colours or none.
    let style: Style

    /// What `djust --help` shows: all commands.
    func overview() -> String {
        var text = "Reactive web pages in Swift: one class, one template.\n\n"
        text += "\(style.heading("Usage:")) djust COMMAND [options]\n"
        text += section("Commands", CommandTable.commands.map { ($0.spec.name, $0.spec.summary) })
        text += section("Options", rows(of: CommandTable.commonOptions + [CommandTable.version]))
        text += "\n'djust help COMMAND' says more about a command.\n"
        return text
    }

    /// What `djust COMMAND --help` shows.
    func command(_ spec: CommandSpec) -> String {
        var text = "\(spec.summary).\n\n\(style.heading("Usage:")) \(spec.usage)\n"
        if !spec.discussion.isEmpty { text += "\n\(spec.discussion)\n" }
        text += section("Arguments", spec.arguments.map { ($0.name, $0.summary) })
        text += section("Options", rows(of: spec.options))
        text += section("Options of every command", rows(of: CommandTable.commonOptions))
        text += section("Examples", spec.examples.map { ($0.line, $0.meaning) })
        return text
    }

    private func rows(of options: [OptionSpec]) -> [(String, String)] { options.map { ($0.usage, $0.summary) } }

    private func section(_ title: String, _ rows: [(name: String, text: String)]) -> String {
        guard let width = rows.map(\.name.count).max() else { return "" }
        let lines = rows.map { row in
            "  \(row.name)\(String(repeating: " ", count: width - row.name.count + 2))\(row.text)\n"
        }
        return "\n\(style.heading("\(title):"))\n\(lines.joined())"
    }
}
