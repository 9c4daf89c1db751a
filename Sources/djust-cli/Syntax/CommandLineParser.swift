/// Reads words into options and arguments the GNU way, by a command's spec.
///
/// Understood: `--name`, `--name value`, `--name=value`, `-n`, `-n value`, `-nvalue`, `-abc` for three flags, `-` as a
/// word, and `--` after which everything is a word. Options and words may be mixed.
struct CommandLineParser {
    private let options: [OptionSpec]
    private let arguments: [ArgumentSpec]
    private let command: String?

    private var words: ArraySlice<String>
    private var parsed = ParsedArguments()
    private let stopsAtFirstWord: Bool

    /// Parses what follows a command's name.
    /// - Throws: `UsageError` for an unknown option, a missing or impossible value, a word too many or too few.
    static func parse(_ words: [String], for spec: CommandSpec) throws(UsageError) -> ParsedArguments {
        var parser = CommandLineParser(
            words: words[...],
            options: spec.options + CommandTable.commonOptions,
            arguments: spec.arguments,
            command: spec.name
        )
        do throws(UsageError) {
            try parser.run()
            // Help wins over everything that is missing.
            if !parser.parsed.has(CommandTable.help) { try parser.checkPositionals() }
        } catch {
            var error = error
            error.command = spec.name
            throw error
        }
        return parser.parsed
    }

    /// Parses the options in front of the command's name, and returns what is left: the name and all that follows it.
    static func parseLeading(_ words: [String]) throws(UsageError) -> (ParsedArguments, rest: ArraySlice<String>) {
        var parser = CommandLineParser(
            words: words[...],
            options: CommandTable.commonOptions + [CommandTable.version],
            arguments: [],
            command: nil,
            stopsAtFirstWord: true
        )
        try parser.run()
        return (parser.parsed, parser.words)
    }

    private init(
        words: ArraySlice<String>,
        options: [OptionSpec],
        arguments: [ArgumentSpec],
        command: String?,
        stopsAtFirstWord: Bool = false
    ) {
        self.words = words
        self.options = options
        self.arguments = arguments
        self.command = command
        self.stopsAtFirstWord = stopsAtFirstWord
    }

    private mutating func run() throws(UsageError) {
        while let word = words.first {
            if word == "--" {
                words.removeFirst()
                parsed.positionals += words
                if !stopsAtFirstWord { words = [] }
                return
            }
            if word.hasPrefix("--") {
                words.removeFirst()
                try takeLong(word.dropFirst(2))
            } else if word.hasPrefix("-"), word != "-" {
                words.removeFirst()
                try takeShort(word.dropFirst())
            } else if stopsAtFirstWord {
                return
            } else {
                words.removeFirst()
                parsed.positionals.append(word)
            }
        }
    }

    // MARK: - Options

    private mutating func takeLong(_ text: Substring) throws(UsageError) {
        let name = text.prefix { $0 != "=" }
        guard let option = options.first(where: { $0.long == name }) else {
            throw UsageError(
                "unknown option '--\(name)'",
                hint: UsageError.nearest(to: String(name), among: options.map(\.long), prefix: "--")
            )
        }
        let attached = name.endIndex < text.endIndex ? String(text[text.index(after: name.endIndex)...]) : nil
        guard let kind = option.value else {
            if attached != nil { throw UsageError("'--\(name)' is a flag and takes no value") }
            return record("", for: option)
        }
        if option.isValueOptional, attached == nil { return record("", for: option) }
        try record(attached, for: option, kind, called: "--\(name)")
    }

    private mutating func takeShort(_ letters: Substring) throws(UsageError) {
        var letters = letters
        while let letter = letters.popFirst() {
            guard let option = options.first(where: { $0.short == letter }) else {
                throw UsageError("unknown option '-\(letter)'")
            }
            guard let kind = option.value else {
                record("", for: option)
                continue
            }
            let attached = letters.isEmpty ? nil : String(letters)
            return try record(attached, for: option, kind, called: "-\(letter)")
        }
    }

    /// Takes the value attached to the option's name, or else the next word.
    private mutating func record(
        _ attached: String?,
        for option: OptionSpec,
        _ kind: ValueKind,
        called name: String
    ) throws(UsageError) {
        guard let value = attached ?? words.popFirst() else {
            throw UsageError("'\(name)' needs a value: \(kind.placeholder)")
        }
        try kind.check(value, for: name)
        record(value, for: option)
    }

    private mutating func record(_ text: String, for option: OptionSpec) {
        parsed.options[option, default: []].append(text)
    }

    // MARK: - Words

    private func checkPositionals() throws(UsageError) {
        let given = parsed.positionals
        let needed = arguments.filter { !$0.isOptional }
        if given.count < needed.count {
            let missing = needed[given.count]
            throw UsageError("\(missing.name) is missing: \(missing.summary)")
        }
        for (index, word) in given.enumerated() {
            if index < arguments.count {
                try arguments[index].value.check(word, for: arguments[index].name)
            } else if let last = arguments.last, last.isRepeatable {
                try last.value.check(word, for: last.name)
            } else {
                throw UsageError("unexpected argument '\(word)'")
            }
        }
    }
}
