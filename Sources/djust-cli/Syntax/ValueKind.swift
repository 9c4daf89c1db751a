/// What an option or an argument takes: the parser checks it, and the completions offer it.
enum ValueKind: Sendable {
    /// A value that can be offered.
    struct Choice: Sendable {
        /// The word.
        let value: String
        /// What it means, for shells that show it.
        let summary: String

        /// Describes a value.
        init(_ value: String, _ summary: String) {
            self.value = value
            self.summary = summary
        }
    }

    /// Any text.
    case text(placeholder: String)
    /// A path of a file or folder.
    case path(placeholder: String)
    /// A path of a folder.
    case directory(placeholder: String)
    /// The name of a command.
    case command
    /// A whole number.
    case integer(placeholder: String, ClosedRange<Int>)
    /// One of some words, and nothing else.
    case choice(placeholder: String, [Choice])
    /// One of some words, or another text that the command itself checks.
    case suggestion(placeholder: String, [Choice])

    /// How help writes the value.
    var placeholder: String {
        switch self {
        case .text(let placeholder), .path(let placeholder), .directory(let placeholder): placeholder
        case .command: "COMMAND"
        case .integer(let placeholder, _), .choice(let placeholder, _), .suggestion(let placeholder, _): placeholder
        }
    }

    /// The words to offer, if there is a list.
    var choices: [Choice] {
        switch self {
        case .choice(_, let choices), .suggestion(_, let choices): choices
        case .command: CommandTable.commands.map { Choice($0.spec.name, $0.spec.summary) }
        case .text, .path, .directory, .integer: []
        }
    }

    /// Checks a value and says what is wrong with it.
    /// - Parameters:
    ///   - text: What was typed.
    ///   - subject: What the message calls it: `--port` or `SHELL`.
    /// - Throws: `UsageError` with what would have been right.
    func check(_ text: String, for subject: String) throws(UsageError) {
        switch self {
        case .text, .suggestion, .command:
            return
        case .path, .directory:
            if text.isEmpty { throw UsageError("\(subject) needs a path, and got an empty one") }
        case .integer(_, let range):
            if let number = Int(text), range.contains(number) { return }
            throw UsageError(
                "\(subject) needs a whole number from \(range.lowerBound) to \(range.upperBound), not '\(text)'"
            )
        case .choice(_, let choices):
            if choices.contains(where: { $0.value == text }) { return }
            let words = choices.map(\.value)
            throw UsageError(
                "'\(text)' is not a value of \(subject)",
                hint: UsageError.nearest(to: text, among: words) ?? "the values are: \(words.joined(separator: ", "))"
            )
        }
    }
}
