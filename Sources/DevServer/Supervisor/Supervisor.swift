import CLinux
import Glibc

/// Keeps a built app running on the listening socket, and replaces it as the source changes.
///
/// All of it happens on the reactor's thread. At most three apps live at a time: the one that serves, the one that
/// starts, and the one that retires.
final class Supervisor {
    let options: ServeOptions
    let console: any ServeConsole
    let reactor: Reactor
    let project: Project
    let socket: ListeningSocket
    let errorPage: ErrorPageServer
    let classifier: FileChangeClassifier
    let began: ContinuousClock.Instant

    var builder: Builder?
    var watcher: ProjectWatcher?
    var signals: SignalInbox?

    /// The app that serves.
    var current: AppProcess?
    /// The app that starts, or waits for `current` to retire.
    var next: AppProcess?
    /// The app that was told to retire.
    var retiring: AppProcess?
    /// The program of the last good build.
    var program: String?
    /// What open pages and the error page show.
    var errors: [OverlayError] = []
    /// Why the app that starts was started.
    var startReason = StartReason.first
    /// Another start was asked for while the last one was taking over.
    var startsAgain = false
    /// Whether any app has answered.
    var hasServed = false
    var crashes = CrashPolicy()
    var probe: ReadinessProbe?
    var startTimer: Reactor.Timer?
    var retireTimer: Reactor.Timer?
    var restartTimer: Reactor.Timer?

    /// What changed and has not been built, for telling.
    var unbuilt: [String] = []
    /// When the first change that is not served yet was made.
    var changeBegan: ContinuousClock.Instant?
    /// Template changes that the running app has not answered, oldest first.
    var patches: [(files: [String], began: ContinuousClock.Instant)] = []
    /// Templates and static files that changed since the app that starts was started.
    var missedTemplates: Set<String> = []
    var missedAssets: Set<String> = []

    /// The exit status, once the server stops.
    var exitStatus: Int32?
    var stopTimer: Reactor.Timer?

    /// Why an app is started.
    enum StartReason {
        case first
        case change
        case crash
    }

    /// Opens the listening socket of a project.
    init(
        _ options: ServeOptions,
        console: any ServeConsole,
        mailbox: Mailbox,
        began: ContinuousClock.Instant
    ) throws {
        self.options = options
        self.console = console
        self.began = began
        reactor = Reactor(mailbox: mailbox)
        project = try Project.find(options)
        classifier = FileChangeClassifier(project: project.directory)
        socket = try ListeningSocket.open(host: options.host, port: options.port, strict: options.strictPort) {
            console.show(.portBusy(port: $0, owner: $1, next: $2))
        }
        errorPage = ErrorPageServer(on: socket, reactor: reactor)
    }

    /// Serves until it is told to stop; answers the exit status.
    func run() throws -> Int32 {
        if socket.isExposed { console.show(.exposed(host: options.host)) }
        reactor.onStop { [unowned self] in self.stop(status: 0) }
        if options.handlesSignals {
            signals = try SignalInbox([SIGINT, SIGTERM, SIGHUP], on: reactor) { [unowned self] signal in
                self.stop(status: 128 + signal)
            }
        }
        defer { signals?.close() }
        try project.prepareDirectories()
        if options.reload { watch() }
        let builder = Builder(project.buildCommand, project: project.directory, on: reactor) { [unowned self] event in
            self.handle(event)
        }
        self.builder = builder
        do {
            try builder.request()
        } catch {
            throw ServeError(
                id: "DJS-008",
                message: "Cannot run '\(options.swiftCommand) build': \(error).",
                hint: "Install Swift 6.2 or later and put its 'bin' directory into PATH."
            )
        }
        reactor.run()
        project.removeProgramCopies(except: [])
        return exitStatus ?? 0
    }

    // MARK: - Telling

    /// Shows errors wherever people look: in open pages, or, when no app serves, on the error page.
    func show(_ errors: [OverlayError]) {
        self.errors = errors
        if let current {
            current.send(.overlay, errors: errors + current.templateErrors)
        } else if !errors.isEmpty {
            errorPage.answer(with: ErrorPage(errors: errors))
        }
    }

    // MARK: - Stopping

    /// Ends everything: the first time with a moment to finish, the second time at once.
    func stop(status: Int32) {
        guard exitStatus == nil else { return killAll() }
        exitStatus = status
        console.show(.stopping)
        for timer in [startTimer, retireTimer, restartTimer] { reactor.cancel(timer) }
        watcher = nil
        probe = nil
        errorPage.stop()
        builder?.stop()
        // A serving app writes its snapshots, so that sessions resume when the server is started again.
        current?.send(.retire)
        next?.terminate()
        stopTimer = reactor.schedule(after: options.deadlines.stop) { [unowned self] in self.killAll() }
        finishStopping()
    }

    /// Leaves the reactor's loop once nothing runs any more.
    func finishStopping() {
        let isIdle = current == nil && next == nil && retiring == nil && builder?.isBuilding != true
        if exitStatus != nil, isIdle { reactor.stop() }
    }

    private func killAll() {
        builder?.kill()
        for app in [current, next, retiring] { app?.kill() }
    }
}
