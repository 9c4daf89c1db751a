/// Where a command writes: data to standard output, everything else to standard error.
///
/// Standard output is buffered, and written before anything goes to standard error, so that the two keep their order
/// on a terminal. Nothing but this type and `main.swift` writes or exits.
final class Console {
    /// Takes bytes; false when nobody reads them any more.
    typealias Sink = ([UInt8]) -> Bool

    /// Whether and how wide standard output is a terminal.
    let terminal: Terminal
    /// Writes styled text or plain text, as `--color`, `NO_COLOR` and the terminal say.
    var style: Style
    /// Whether progress and remarks are left out.
    var isQuiet = false

    private let output: Sink
    private let errors: Sink
    private var buffer: [UInt8] = []
    private(set) var isOutputClosed = false

    /// Makes a console over two sinks.
    init(terminal: Terminal, style: Style = Style(isEnabled: false), output: @escaping Sink, errors: @escaping Sink) {
        self.terminal = terminal
        self.style = style
        self.output = output
        self.errors = errors
    }

    /// Writes a line of data to standard output.
    func print(_ line: String = "") { write(line + "\n") }

    /// Writes text to standard output as it is.
    func write(_ text: String) {
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= 1 << 16 { flush() }
    }

    /// Writes a remark or progress to standard error, unless `-q` was given.
    func note(_ line: String) {
        if !isQuiet { writeError(line) }
    }

    /// Writes an error, and what to do about it, to standard error.
    func error(_ message: String, hint: String? = nil) {
        writeError("\(style.error("error:")) \(message)")
        if let hint { writeError("\(style.hint("hint:")) \(hint)") }
    }

    /// Hands what has been written to standard output over to it.
    func flush() {
        defer { buffer.removeAll(keepingCapacity: true) }
        if buffer.isEmpty || isOutputClosed { return }
        isOutputClosed = !output(buffer)
    }

    private func writeError(_ line: String) {
        flush()
        _ = errors(Array("\(line)\n".utf8))
    }
}
