import DevServer

/// Turns what the development server does into lines on the terminal.
struct ServeLog: ServeConsole {
    private let console: Console

    /// Writes to a console.
    init(_ console: Console) { self.console = console }

    func show(_ event: ServeEvent) {
        for line in ServeLines(style: console.style).lines(for: event) {
            switch line {
            case .data(let text): console.print(text)
            case .progress(let text): console.note(text)
            case .problem(let text): console.problem(text)
            }
        }
        console.flush()
    }
}
