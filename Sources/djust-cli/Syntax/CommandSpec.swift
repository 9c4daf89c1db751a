/// What one command is called, what it takes and what it says about itself.
///
/// The parser, the help, the completions and docs/cli.md are all made from this one description, so they cannot
/// disagree.
struct CommandSpec: Sendable {
    /// A line to type and what it does.
    struct Example: Sendable {
        /// The line, as typed in a shell.
        let line: String
        /// What it does, as a phrase.
        let meaning: String

        /// Describes an example.
        init(_ line: String, _ meaning: String) {
            self.line = line
            self.meaning = meaning
        }
    }

    /// The word after `djust`.
    let name: String
    /// What it does, in one line without a full stop.
    let summary: String
    /// What else a reader of the help wants to know; paragraphs are separated by empty lines.
    var discussion = ""
    /// The positional arguments, in order.
    var arguments: [ArgumentSpec] = []
    /// The command's own options; the options that every command has are in `CommandTable.commonOptions`.
    var options: [OptionSpec] = []
    /// Lines to copy.
    var examples: [Example] = []

    /// The line under "Usage": the command's name and the shape of what follows it.
    var usage: String {
        var words = ["djust", name]
        if !options.isEmpty { words.append("[options]") }
        words += arguments.map(\.usage)
        return words.joined(separator: " ")
    }
}
