/// Starting apps, and handing the listening socket from one to the next.
extension Supervisor {
    // MARK: - Starting

    /// Starts the last good program; it takes over once it is ready.
    func startProgram(_ reason: StartReason) {
        guard exitStatus == nil, let program else { return }
        reactor.cancel(restartTimer)
        // Between "retire" and the hand-over there is nobody to fall back on: let that finish first.
        if let old = retiring {
            if old.phase == .retired { old.kill() }
            startsAgain = true
            return
        }
        abandonNext()
        startReason = reason
        // A crash stays on show, so that whoever missed the terminal learns of it; so does a build that still fails.
        if reason != .crash { errors.removeAll { $0.kind != .swift } }
        missedTemplates = []
        missedAssets = []
        do throws(SystemError) {
            next = try AppProcess(
                executable: program,
                name: project.executable,
                project: project.directory,
                stateDirectory: project.stateDirectory,
                socket: socket,
                on: reactor,
                onEvent: { [unowned self] app, event in self.handle(event, from: app) }
            )
        } catch {
            return show([OverlayError(.runtime, title: "The app cannot be started", message: error.description)])
        }
        startTimer = reactor.schedule(after: options.deadlines.start) { [unowned self] in self.next?.timeOut() }
    }

    /// Gives up the app that starts: there is a newer one.
    private func abandonNext() {
        reactor.cancel(startTimer)
        next?.phase = .ended
        next?.kill()
        next = nil
    }

    private func handle(_ event: AppProcess.Event, from app: AppProcess) {
        switch event {
        case .output(let line, let isError): console.show(.output(line: line, isError: isError))
        case .report(let report): handle(report, from: app)
        case .ended(let ending): ended(app, ending)
        }
    }

    private func handle(_ report: ControlReport, from app: AppProcess) {
        switch report.type {
        case ControlReport.ready where app === next && app.phase == .starting: becameReady(app)
        case ControlReport.retired where app === retiring && app.phase == .retiring: retired(app)
        case ControlReport.patched where app === current: patched(report)
        case ControlReport.templateError where app === current || app === next: templatesFailed(report, in: app)
        default: break
        }
    }

    private func patched(_ report: ControlReport) {
        guard !patches.isEmpty else { return }
        let patch = patches.removeFirst()
        console.show(
            .patched(
                files: patch.files,
                sessions: report.sessions,
                milliseconds: report.milliseconds,
                total: patch.began.duration(to: .now)
            )
        )
    }

    /// The app shows the errors of its templates by itself, and nothing once there are none; ours stay beside them.
    private func templatesFailed(_ report: ControlReport, in app: AppProcess) {
        app.templateErrors = report.errors
        if !report.errors.isEmpty { console.show(.templateFailed(report.errors)) }
        if app === current, !errors.isEmpty { app.send(.overlay, errors: errors + app.templateErrors) }
    }

    // MARK: - Taking over

    private func becameReady(_ app: AppProcess) {
        reactor.cancel(startTimer)
        app.phase = .ready
        guard let old = current else { return takeOver() }
        // The old app stops accepting and writes its snapshots before the new one accepts; connections wait in the
        // kernel meanwhile, and sessions find their state.
        current = nil
        retiring = old
        old.phase = .retiring
        old.send(.retire)
        retireTimer = reactor.schedule(after: options.deadlines.retire) { old.kill() }
    }

    private func retired(_ app: AppProcess) {
        app.phase = .retired
        reactor.cancel(retireTimer)
        retireTimer = reactor.schedule(after: options.deadlines.finish) { app.kill() }
        takeOver()
    }

    private func takeOver() {
        guard let app = next, app.phase == .ready else { return }
        next = nil
        current = app
        app.phase = .serving
        patches = []
        errorPage.stop()
        app.send(.accept)
        if !missedTemplates.isEmpty { app.send(.templatesChanged, files: missedTemplates.sorted()) }
        if !missedAssets.isEmpty { app.send(.assetsChanged, files: missedAssets.sorted()) }
        if !errors.isEmpty { app.send(.overlay, errors: errors + app.templateErrors) }
        project.removeProgramCopies(except: [app.executable, program].compactMap(\.self))
        probe = ReadinessProbe(socket.loopback, on: reactor) { [unowned self] in self.announce(app) }
    }

    private func announce(_ app: AppProcess) {
        let started = app.began.duration(to: .now)
        if !hasServed {
            hasServed = true
            console.show(.ready(url: socket.url, started: started, total: began.duration(to: .now)))
        } else if startReason == .crash {
            console.show(.restarted(duration: started))
        } else {
            console.show(.swapped(swap: started, total: (changeBegan ?? app.began).duration(to: .now)))
        }
        changeBegan = nil
    }

    // MARK: - Ending

    private func ended(_ app: AppProcess, _ ending: ProcessEnding) {
        let phase = app.phase
        app.phase = .ended
        if app === retiring {
            retiring = nil
            reactor.cancel(retireTimer)
            if phase == .retiring { takeOver() }
            if startsAgain, exitStatus == nil {
                startsAgain = false
                startProgram(.change)
            }
        } else if app === next {
            next = nil
            reactor.cancel(startTimer)
            if exitStatus == nil { failedToStart(app, ending) }
        } else if app === current {
            current = nil
            probe = nil
            if exitStatus == nil { crashed(app, ending) }
        }
        finishStopping()
    }

    private func failedToStart(_ app: AppProcess, _ ending: ProcessEnding) {
        changeBegan = nil
        let report = CrashReport.error(
            title: "The app did not start",
            ending,
            app.errorTail,
            project: project.directory
        )
        show(app.templateErrors.isEmpty ? [report] : app.templateErrors)
        console.show(.appFailedToStart(ending: ending, standardError: app.errorTail))
        if current == nil, hasServed, startReason == .crash || retiring != nil {
            restart(after: crashes.crashed(at: .now))
        } else if !options.reload, !hasServed {
            stop(status: 1)
        }
    }

    private func crashed(_ app: AppProcess, _ ending: ProcessEnding) {
        if !options.reload, ending.isSuccess { return stop(status: 0) }
        let delay = crashes.crashed(at: .now)
        errors = [CrashReport.error(title: "The app crashed", ending, app.errorTail, project: project.directory)]
        // When it is started again at once, connections wait in the kernel; nobody needs to see a page about it.
        if delay > .zero { show(errors) }
        console.show(.appCrashed(ending: ending, standardError: app.errorTail, restart: delay))
        if next == nil { restart(after: delay) }
    }

    private func restart(after delay: Duration) {
        guard delay > .zero else { return startProgram(.crash) }
        restartTimer = reactor.schedule(after: delay) { [unowned self] in
            if self.current == nil, self.next == nil { self.startProgram(.crash) }
        }
    }
}
