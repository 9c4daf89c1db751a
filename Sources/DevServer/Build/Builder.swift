import CLinux
import Glibc

/// Runs `swift build`: one build at a time, and one more at the end when things changed meanwhile.
final class Builder {
    /// How a build ended.
    struct Outcome {
        /// Whether there is a new program.
        var succeeded: Bool
        /// What the build complained about.
        var diagnostics: [BuildDiagnostic]
        /// How long it took.
        var duration: Duration
    }

    /// What a builder tells.
    enum Event {
        case started
        case waitingForLock(processID: Int32?)
        case cancelled
        case finished(Outcome)
        case output(String)
    }

    /// A build that newer changes make stale is stopped and begun again, but not more often than this in a row:
    /// somebody who saves every second must see a result too.
    private static let mostCancellations = 2

    private let launch: ChildProcess.Launch
    private let project: String
    private let reactor: Reactor
    private let onEvent: (Event) -> Void
    private var running: ChildProcess?
    private var diagnostics: CompilerDiagnostics
    private var began = ContinuousClock.now
    private var isStale = false
    private var isCancelling = false
    private var cancellations = 0
    private var hasReportedLock = false
    private var killTimer: Reactor.Timer?

    /// Prepares a builder that runs a build command.
    init(_ launch: ChildProcess.Launch, project: String, on reactor: Reactor, onEvent: @escaping (Event) -> Void) {
        self.launch = launch
        self.project = project
        self.reactor = reactor
        self.onEvent = onEvent
        diagnostics = CompilerDiagnostics(project: project)
    }

    /// Whether a build runs.
    var isBuilding: Bool { running != nil }

    /// Builds now, or once more after the build that runs.
    /// - Throws: `SystemError` when the command cannot be started.
    func request() throws(SystemError) {
        guard running != nil else { return try start() }
        isStale = true
        if cancellations < Self.mostCancellations, !isCancelling { cancel() }
    }

    /// Stops the build that runs; no event follows except its end.
    func stop() {
        isStale = false
        running?.signal(SIGINT)
    }

    /// Ends the build that runs, and its compilers, at once.
    func kill() { running?.killTree() }

    // MARK: - Running

    private func start() throws(SystemError) {
        isStale = false
        isCancelling = false
        hasReportedLock = false
        diagnostics = CompilerDiagnostics(project: project)
        began = .now
        let process = try ChildProcess(
            launch,
            on: reactor,
            onLine: { [unowned self] line, _ in
                self.diagnostics.take(line)
                self.onEvent(.output(line))
            },
            onEnd: { [unowned self] ending in self.finish(ending) }
        )
        process.onUnfinishedLine = { [unowned self] text in self.noticeLock(text) }
        running = process
        onEvent(.started)
    }

    /// Asks SwiftPM to end (it forwards SIGINT to its compilers), and ends everything if it does not.
    private func cancel() {
        isCancelling = true
        cancellations += 1
        running?.signal(SIGINT)
        killTimer = reactor.schedule(after: .milliseconds(500)) { [weak self] in self?.running?.killTree() }
    }

    private func noticeLock(_ text: String) {
        guard !hasReportedLock, text.contains("Another instance of SwiftPM") else { return }
        hasReportedLock = true
        let digits = text.firstRange(of: "PID: ").map { text[$0.upperBound...].prefix(while: \.isNumber) }
        onEvent(.waitingForLock(processID: digits.flatMap { Int32($0) }))
    }

    private func finish(_ ending: ProcessEnding) {
        reactor.cancel(killTimer)
        running = nil
        if isCancelling, !ending.isSuccess {
            onEvent(.cancelled)
        } else {
            cancellations = 0
            let succeeded = ending.isSuccess
            onEvent(
                .finished(
                    Outcome(
                        succeeded: succeeded,
                        diagnostics: diagnostics.end(failed: !succeeded),
                        duration: began.duration(to: .now)
                    )
                )
            )
        }
        guard isStale, running == nil else { return }
        do {
            try start()
        } catch {
            onEvent(.finished(Outcome(succeeded: false, diagnostics: [Self.explain(error)], duration: .zero)))
        }
    }

    /// A build command that cannot be started, as a diagnostic.
    static func explain(_ error: SystemError) -> BuildDiagnostic {
        BuildDiagnostic(.error, message: "\(error). Is the Swift toolchain in PATH?")
    }
}
