/// What a command line said, checked against the command's spec and read by the spec's own options.
struct ParsedArguments: Sendable, Equatable {
    /// The values of each option in the order given; a flag has an empty text for each time it was given.
    var options: [OptionSpec: [String]] = [:]
    /// The positional words in order.
    var positionals: [String] = []

    /// Whether a flag was given.
    func has(_ option: OptionSpec) -> Bool { options[option] != nil }

    /// The value of an option, or nil; the last one given wins.
    func value(_ option: OptionSpec) -> String? { options[option]?.last }

    /// Every value of an option that may be repeated.
    func values(_ option: OptionSpec) -> [String] { options[option] ?? [] }

    /// The value of an option of kind `integer`, which the parser has checked.
    func integer(_ option: OptionSpec) -> Int? { value(option).flatMap { Int($0) } }
}
