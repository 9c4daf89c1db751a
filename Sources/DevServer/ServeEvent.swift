/// Something that the development server did or saw, for the terminal to tell.
///
/// The server never prints; the command line turns these into lines, with or without colour.
package enum ServeEvent: Sendable {
    // MARK: - Listening

    /// The wanted port is taken; `next` is tried, or nothing when the port is strict.
    case portBusy(port: UInt16, owner: PortOwner?, next: UInt16?)
    /// The server listens where other machines may reach it, and development pages show source code.
    case exposed(host: String)
    /// The app answers requests for the first time, `total` after the command began.
    case ready(url: String, started: Duration, total: Duration)

    // MARK: - Building

    /// A build begins; `reason` names the changed files, and is empty for the first build.
    case building(product: String, reason: [String])
    /// The build waits for another SwiftPM that holds the build directory.
    case waitingForLock(processID: Int32?)
    /// The build was stopped because newer changes made it stale.
    case buildCancelled
    /// The build is good. Warnings are of this build only.
    case built(duration: Duration, warnings: [BuildDiagnostic])
    /// The build failed. What ran before keeps running.
    case buildFailed(diagnostics: [BuildDiagnostic], duration: Duration)

    // MARK: - Reloading

    /// The project is being watched.
    case watching(directories: Int, files: Int)
    /// Watching works differently from usual, and why: polling, or a limit with the `sysctl` that lifts it.
    case watchNotice(String)
    /// Files changed; paths are relative to the project.
    case changed(files: [String])
    /// The running app took over changed templates: `milliseconds` is its own time, `total` since the first event.
    case patched(files: [String], sessions: Int, milliseconds: Double, total: Duration)
    /// Open pages were told to fetch static files again.
    case assetsReloaded(files: [String])
    /// A template is wrong; pages keep showing what the last good one made.
    case templateFailed([OverlayError])
    /// A new app has taken over from the old one: `swap` from its start until it answered, `total` since the change.
    case swapped(swap: Duration, total: Duration)

    // MARK: - The app

    /// A line that the app wrote.
    case output(line: String, isError: Bool)
    /// The app died before it was ready; what ran before keeps running.
    case appFailedToStart(ending: ProcessEnding, standardError: [String])
    /// The running app ended by itself; it is started again after `restart`, or not at all when nil.
    case appCrashed(ending: ProcessEnding, standardError: [String], restart: Duration?)
    /// The app runs again after a crash.
    case restarted(duration: Duration)

    // MARK: - Ending

    /// A signal or `stop()` ends the server; a second signal ends it at once.
    case stopping
    /// A remark for `--verbose`.
    case remark(String)
}

/// Where the development server tells what happens.
package protocol ServeConsole: Sendable {
    /// Takes an event. Called on the server's thread, in order; it should return quickly.
    func show(_ event: ServeEvent)
}
