import Synchronization

/// Where a command writes: data to standard output, everything else to standard error.
///
/// Standard output is buffered, and written before anything goes to standard error, so that the two keep their order
/// on a terminal. May be used from any thread.
final class Console: Sendable {
    /// Takes bytes; false when nobody reads them any more.
    typealias Sink = @Sendable ([UInt8]) -> Bool

    /// Whether and how wide standard output is a terminal.
    let terminal: Terminal
    private let output: Sink
    private let errors: Sink
    private let state: Mutex<State>

    private struct State {
        var style = Style(isEnabled: false)
        var isQuiet = false
        var buffer: [UInt8] = []
        var isClosed = false
    }

    /// Makes a console over two sinks.
    init(terminal: Terminal, output: @escaping Sink, errors: @escaping Sink) {
        self.terminal = terminal
        self.output = output
        self.errors = errors
        state = Mutex(State())
    }

    /// Colours or none, as `--color`, `NO_COLOR` and the terminal say.
    var style: Style {
        get { state.withLock { $0.style } }
        set { state.withLock { $0.style = newValue } }
    }

    /// Whether progress and remarks are left out.
    var isQuiet: Bool {
        get { state.withLock { $0.isQuiet } }
        set { state.withLock { $0.isQuiet = newValue } }
    }

    // MARK: - Standard output

    /// Writes a line of data.
    func print(_ line: String = "") { write(line + "\n") }

    /// Writes text as it is.
    func write(_ text: String) { write(bytes: text.utf8) }

    /// Writes bytes as they are.
    func write(bytes: some Sequence<UInt8>) {
        state.withLock { state in
            state.buffer.append(contentsOf: bytes)
            if state.buffer.count >= 1 << 16 { flush(&state) }
        }
    }

    /// Hands what has been written over to the system.
    func flush() { state.withLock { flush(&$0) } }

    private func flush(_ state: inout State) {
        if !state.buffer.isEmpty, !state.isClosed { state.isClosed = !output(state.buffer) }
        state.buffer.removeAll(keepingCapacity: true)
    }

    // MARK: - Standard error

    /// Writes a remark or progress, unless `-q` was given.
    func note(_ line: String) {
        if !isQuiet { writeError(line) }
    }

    /// Writes a line that has to be seen.
    func problem(_ line: String) { writeError(line) }

    /// Writes an error, and what to do about it.
    func error(_ message: String, hint: String? = nil) {
        let style = style
        writeError("\(style.error("error:")) \(message)")
        if let hint { writeError("\(style.hint("hint:")) \(hint)") }
    }

    private func writeError(_ line: String) {
        state.withLock { state in
            flush(&state)
            _ = errors(Array("\(line)\n".utf8))
        }
    }
}
