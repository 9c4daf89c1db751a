/// How a process ended.
package enum ProcessEnding: Sendable, Hashable {
    /// It exited with a status.
    case exited(Int32)
    /// A signal killed it.
    case signalled(Int32)
    /// It was told to start, or to get ready, and did not within the time that it had.
    case timedOut

    /// Reads what `waitpid` reports.
    init(waitStatus: Int32) {
        let signal = waitStatus & 0x7f
        self = signal == 0 ? .exited((waitStatus >> 8) & 0xff) : .signalled(signal)
    }

    /// Whether it ended well.
    package var isSuccess: Bool { self == .exited(0) }
}

extension ProcessEnding: CustomStringConvertible {
    /// A phrase that follows the process's name: `exited with status 1`, `was killed by SIGILL (a Swift trap)`.
    package var description: String {
        switch self {
        case .exited(let status): "exited with status \(status)"
        case .signalled(let signal): "was killed by \(Self.name(ofSignal: signal))"
        case .timedOut: "was not ready in time"
        }
    }

    /// A signal's name, with a word on those that a Swift program usually gets from itself.
    private static func name(ofSignal signal: Int32) -> String {
        switch signal {
        case 1: "SIGHUP"
        case 2: "SIGINT"
        case 3: "SIGQUIT"
        case 4: "SIGILL (a Swift trap)"
        case 5: "SIGTRAP (a Swift trap)"
        case 6: "SIGABRT"
        case 7: "SIGBUS"
        case 8: "SIGFPE"
        case 9: "SIGKILL (perhaps out of memory)"
        case 11: "SIGSEGV"
        case 13: "SIGPIPE"
        case 15: "SIGTERM"
        default: "signal \(signal)"
        }
    }
}
