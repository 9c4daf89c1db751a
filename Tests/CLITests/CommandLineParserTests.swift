import Testing

@testable import djust_cli

/// How words become options and arguments.
struct CommandLineParserTests {
    static let loud = OptionSpec(long: "loud", short: "l", summary: "a flag")
    static let also = OptionSpec(long: "also", short: "a", summary: "another flag")
    static let port = OptionSpec(
        long: "port",
        short: "p",
        value: .integer(placeholder: "PORT", 0...65_535),
        summary: "a number"
    )
    static let tag = OptionSpec(
        long: "tag",
        short: "t",
        value: .text(placeholder: "TAG"),
        summary: "a text",
        isRepeatable: true
    )
    static let kind = OptionSpec(
        long: "kind",
        value: .choice(placeholder: "KIND", [.init("text", ""), .init("json", "")]),
        summary: "a choice"
    )
    static let since = OptionSpec(
        long: "since",
        value: .text(placeholder: "REF"),
        summary: "a text that may be missing",
        isValueOptional: true
    )
    static let spec = CommandSpec(
        name: "sample",
        summary: "A command to parse for",
        arguments: [
            ArgumentSpec(name: "FILE", summary: "a file", value: .path(placeholder: "FILE")),
            ArgumentSpec(name: "MORE", summary: "more", value: .path(placeholder: "MORE"), isOptional: true),
        ],
        options: [loud, also, port, tag, kind, since]
    )

    struct Case: CustomTestStringConvertible {
        let words: [String]
        let options: [OptionSpec: [String]]
        let positionals: [String]

        init(_ words: [String], _ options: [OptionSpec: [String]] = [:], _ positionals: [String] = ["f"]) {
            self.words = words
            self.options = options
            self.positionals = positionals
        }

        var testDescription: String { words.joined(separator: " ") }
    }

    @Test(arguments: [
        Case(["f"]),
        Case(["--loud", "f"], [loud: [""]]),
        Case(["f", "-l"], [loud: [""]]),
        Case(["-la", "f"], [loud: [""], also: [""]]),
        Case(["-lap", "80", "f"], [loud: [""], also: [""], port: ["80"]]),
        Case(["-p80", "f"], [port: ["80"]]),
        Case(["-lp80", "f"], [loud: [""], port: ["80"]]),
        Case(["--port", "80", "f"], [port: ["80"]]),
        Case(["--port=80", "f"], [port: ["80"]]),
        Case(["--tag=", "f"], [tag: [""]]),
        Case(["--tag=a=b", "f"], [tag: ["a=b"]]),
        Case(["--tag", "--loud", "f"], [tag: ["--loud"]]),
        Case(["-t", "a", "--tag", "b", "f"], [tag: ["a", "b"]]),
        Case(["--kind", "json", "f"], [kind: ["json"]]),
        Case(["--since", "f"], [since: [""]]),
        Case(["--since=main", "f"], [since: ["main"]]),
        Case(["f", "g"], [:], ["f", "g"]),
        Case(["--", "--loud"], [:], ["--loud"]),
        Case(["f", "--", "--"], [:], ["f", "--"]),
        Case(["-"], [:], ["-"]),
        Case(["-q", "-C", "sub", "f"], [CommandTable.quiet: [""], CommandTable.directory: ["sub"]]),
        Case(["--help"], [CommandTable.help: [""]], []),
    ])
    func `words are understood`(_ sample: Case) throws {
        let parsed = try CommandLineParser.parse(sample.words, for: Self.spec)
        #expect(parsed == ParsedArguments(options: sample.options, positionals: sample.positionals))
    }

    struct Mistake: CustomTestStringConvertible {
        let words: [String]
        let message: String
        var hint: String?

        var testDescription: String { words.joined(separator: " ") }
    }

    @Test(arguments: [
        Mistake(words: ["--lodu", "f"], message: "unknown option '--lodu'", hint: "did you mean '--loud'?"),
        Mistake(words: ["--zzzzzz", "f"], message: "unknown option '--zzzzzz'"),
        Mistake(words: ["-x", "f"], message: "unknown option '-x'"),
        Mistake(words: ["-lx", "f"], message: "unknown option '-x'"),
        Mistake(words: ["--loud=yes", "f"], message: "'--loud' is a flag and takes no value"),
        Mistake(words: ["f", "--port"], message: "'--port' needs a value: PORT"),
        Mistake(words: ["f", "-p"], message: "'-p' needs a value: PORT"),
        Mistake(words: ["-p", "x", "f"], message: "-p needs a whole number from 0 to 65535, not 'x'"),
        Mistake(words: ["--port=70000", "f"], message: "--port needs a whole number from 0 to 65535, not '70000'"),
        Mistake(
            words: ["--kind", "jsn", "f"],
            message: "'jsn' is not a value of --kind",
            hint: "did you mean 'json'?"
        ),
        Mistake(
            words: ["--kind", "xml", "f"],
            message: "'xml' is not a value of --kind",
            hint: "the values are: text, json"
        ),
        Mistake(words: [], message: "FILE is missing: a file"),
        Mistake(words: ["f", "g", "h"], message: "unexpected argument 'h'"),
        Mistake(words: [""], message: "FILE needs a path, and got an empty one"),
    ])
    func `mistakes are named`(_ mistake: Mistake) {
        let expected = UsageError(mistake.message, hint: mistake.hint, command: "sample")
        #expect(throws: expected) { try CommandLineParser.parse(mistake.words, for: Self.spec) }
    }

    @Test func `options in front of the command stop at its name`() throws {
        let (leading, rest) = try CommandLineParser.parseLeading(["-q", "--color=never", "new", "--force", "x"])
        #expect(leading.has(CommandTable.quiet))
        #expect(leading.value(CommandTable.color) == "never")
        #expect(Array(rest) == ["new", "--force", "x"])
    }
}
