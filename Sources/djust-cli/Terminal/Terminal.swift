import Glibc

/// What standard output is connected to.
struct Terminal: Sendable {
    /// Whether it is a terminal.
    let isInteractive: Bool
    /// How many columns it has; nil when it is no terminal and lines may be of any length.
    let width: Int?

    /// Something that is not a terminal.
    static let none = Terminal(isInteractive: false, width: nil)

    /// Asks the system about standard output; `COLUMNS` wins over what the terminal says.
    static func current(environment: [String: String]) -> Terminal {
        guard isatty(STDOUT_FILENO) == 1 else { return .none }
        if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 {
            return Terminal(isInteractive: true, width: columns)
        }
        var size = winsize()
        let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return Terminal(isInteractive: true, width: isKnown ? Int(size.ws_col) : 80)
    }

    /// Writes all bytes to a descriptor; false when it is closed or broken.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if written < 0, errno == EAGAIN {
                var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&entry, 1, -1)
            } else if !(written < 0 && errno == EINTR) {
                return false
            }
        }
        return true
    }

    /// Reads all bytes of a descriptor; those up to the first error when there is one.
    static func read(from descriptor: Int32) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                bytes += chunk.prefix(count)
            } else if !(count < 0 && errno == EINTR) {
                return bytes
            }
        }
    }

    /// Lets a write to a closed pipe end the process without a word, whatever the parent process had set.
    static func restoreBrokenPipeSignal() { signal(SIGPIPE, SIG_DFL) }
}
