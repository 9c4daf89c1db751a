import Djust

/// A command line that cannot be understood; the process ends with `ExitCode.usage`.
struct UsageError: Error, Sendable, Equatable {
    /// What is wrong.
    let message: String
    /// What to do, often the nearest name.
    let hint: String?
    /// The command whose help would say more.
    var command: String?

    /// Describes a mistake.
    init(_ message: String, hint: String? = nil, command: String? = nil) {
        self.message = message
        self.hint = hint
        self.command = command
    }

    /// The hint for a mistyped word, when a known word is close enough.
    static func nearest(to word: String, among names: some Sequence<String>, prefix: String = "") -> String? {
        NearestName.of(word, among: names).map { "did you mean '\(prefix)\($0)'?" }
    }
}
