import CLinux
import Glibc

/// One running app: its process, its control channel, and how far it has got.
final class AppProcess {
    /// How far an app has got.
    enum Phase {
        /// Started; not yet ready.
        case starting
        /// Ready; waits to be told to accept.
        case ready
        /// Accepts connections.
        case serving
        /// Told to retire.
        case retiring
        /// No longer accepts, and its snapshots are written.
        case retired
        /// Exited.
        case ended
    }

    /// What an app tells.
    enum Event {
        case report(ControlReport)
        case ended(ProcessEnding)
        case output(String, isError: Bool)
    }

    /// How many of the last lines of standard error are kept, for telling why it died.
    private static let tailLength = 30

    /// How far it has got; kept by the supervisor.
    var phase = Phase.starting
    /// The program that it runs.
    let executable: String
    /// When it was started.
    let began = ContinuousClock.now
    /// The last lines that it wrote to standard error.
    private(set) var errorTail: [String] = []
    /// What it last found wrong with templates.
    var templateErrors: [OverlayError] = []
    /// Whether it was killed for not being ready in time.
    private(set) var hasTimedOut = false
    private var process: ChildProcess?
    private var channel: ControlChannel?

    /// Starts an app with the listening socket as descriptor 3 and the control channel as 4.
    init(
        executable: String,
        name: String,
        project: String,
        stateDirectory: String,
        socket: ListeningSocket,
        on reactor: Reactor,
        onEvent: @escaping (AppProcess, Event) -> Void
    ) throws(SystemError) {
        self.executable = executable
        let (ours, theirs) = try Descriptor.socketPair()
        var environment = ProcessEnvironment.current()
        environment["LISTEN_FDS"] = "1"
        environment["LISTEN_PID"] = nil
        environment["LISTEN_FDNAMES"] = nil
        environment["DJUST_CONTROL_FD"] = "4"
        environment["DJUST_ENV"] = "development"
        environment["DJUST_STATE_DIR"] = stateDirectory
        // A backtrace takes seconds, and all that time nobody would answer; whoever wants one asks for it.
        if environment["SWIFT_BACKTRACE"] == nil { environment["SWIFT_BACKTRACE"] = "enable=no" }
        let launch = ChildProcess.Launch(
            executable: executable,
            arguments: [name],
            environment: environment,
            directory: project,
            inherited: [socket.descriptor.number, theirs.number]
        )
        process = try ChildProcess(
            launch,
            on: reactor,
            onLine: { [weak self] line, isError in
                guard let self else { return }
                if isError { self.remember(line) }
                onEvent(self, .output(line, isError: isError))
            },
            onEnd: { [weak self] ending in
                guard let self else { return }
                self.channel?.close()
                onEvent(self, .ended(self.hasTimedOut ? .timedOut : ending))
            }
        )
        channel = ControlChannel(ours, on: reactor) { [weak self] report in
            if let self { onEvent(self, .report(report)) }
        }
    }

    /// Whether it accepts connections.
    var isServing: Bool { phase == .serving }

    /// Sends a command.
    func send(_ type: ControlCommand.Kind, files: [String]? = nil, errors: [OverlayError]? = nil) {
        channel?.send(ControlCommand(kind: type, files: files, errors: errors))
    }

    /// Ends it at once with everything that it started.
    func kill() { process?.killTree() }

    /// Asks it to end.
    func terminate() { process?.signal(SIGTERM) }

    /// Ends it because it was not ready in time.
    func timeOut() {
        hasTimedOut = true
        kill()
    }

    private func remember(_ line: String) {
        errorTail.append(line)
        if errorTail.count > Self.tailLength { errorTail.removeFirst() }
    }
}
