/// One option: its names, what it takes and what it means; also the key under which its value is read.
struct OptionSpec: Sendable, Hashable {
    /// The long name without the two dashes.
    let long: String
    /// The one-letter name, for options that are typed often.
    var short: Character?
    /// What the option takes; nil for a flag.
    var value: ValueKind?
    /// What it does, in one line without a full stop.
    let summary: String
    /// Whether it may be given more than once and every value counts; otherwise the last one wins.
    var isRepeatable = false
    /// Whether it may stand without a value, which then is empty; the value has to follow an equals sign.
    var isValueOptional = false

    static func == (left: OptionSpec, right: OptionSpec) -> Bool { left.long == right.long }

    /// Options are told apart by their long names, which are unique within a command.
    func hash(into hasher: inout Hasher) { hasher.combine(long) }

    /// The option as help and documentation show it: `-p, --port PORT`.
    var usage: String {
        let names = (short.map { "-\($0), " } ?? "    ") + "--\(long)"
        return value.map { isValueOptional ? "\(names)[=\($0.placeholder)]" : "\(names) \($0.placeholder)" } ?? names
    }
}

/// One positional argument.
struct ArgumentSpec: Sendable {
    /// The name that help shows, in capitals.
    let name: String
    /// What it stands for.
    let summary: String
    /// What it takes.
    let value: ValueKind
    /// Whether it may be left out.
    var isOptional = false
    /// Whether it takes all the words that are left.
    var isRepeatable = false

    /// The argument as the usage line shows it.
    var usage: String {
        let repeated = isRepeatable ? "\(name)..." : name
        return isOptional ? "[\(repeated)]" : repeated
    }
}
