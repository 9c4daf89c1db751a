/// Colours, or none.
struct Style: Sendable {
    /// Whether to write escape sequences.
    let isEnabled: Bool

    /// When to colour.
    enum Choice: String, CaseIterable {
        case auto
        case always
        case never
    }

    /// Chooses a style.
    ///
    /// `--color` decides; without it a non-empty `NO_COLOR` turns colours off (https://no-color.org), and so does
    /// an output that is not a terminal or a terminal that is `dumb`.
    init(_ choice: Choice, isTerminal: Bool, environment: [String: String]) {
        switch choice {
        case .always: isEnabled = true
        case .never: isEnabled = false
        case .auto:
            let isRefused = environment["NO_COLOR"]?.isEmpty == false || environment["TERM"] == "dumb"
            isEnabled = isTerminal && !isRefused
        }
    }

    /// Turns colours on or off.
    init(isEnabled: Bool) { self.isEnabled = isEnabled }

    /// The start of an error.
    func error(_ text: String) -> String { wrap(text, "1;31") }
    /// The start of a hint.
    func hint(_ text: String) -> String { wrap(text, "1;36") }
    /// A heading.
    func heading(_ text: String) -> String { wrap(text, "1") }
    /// Something that matters less.
    func faint(_ text: String) -> String { wrap(text, "2") }
    /// Something that went well.
    func good(_ text: String) -> String { wrap(text, "32") }

    private func wrap(_ text: String, _ code: String) -> String {
        isEnabled ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
