import DevServer

/// What `djust serve` says about each event.
struct ServeLines {
    /// A line, and how much it matters.
    enum Line: Equatable {
        /// Standard output: the address, and what the app writes there.
        case data(String)
        /// Standard error, left out with `-q`.
        case progress(String)
        /// Standard error, always.
        case problem(String)
    }

    /// Colours or none.
    let style: Style

    /// The lines for an event.
    func lines(for event: ServeEvent) -> [Line] {
        switch event {
        case .portBusy(let port, let owner, let next): [.progress(portBusy(port, owner, next))]
        case .exposed(let host):
            [.problem("\(warning) \(host) can be reached from other machines, and development pages show source code")]
        case .ready(let url, let started, let total):
            [
                .progress("\(style.good("ready")) in \(Self.time(total)), the app started in \(Self.time(started))"),
                .data("Serving \(url)"),
            ]
        case .building(let product, let reason): [.progress(building(product, reason))]
        case .waitingForLock(let process):
            [.progress("waiting for another SwiftPM\(process.map { " (process \($0))" } ?? "") to finish")]
        case .buildCancelled: [.progress("stopped the build: there are newer changes")]
        case .built(let duration, let warnings):
            warnings.map { .problem(text(of: $0)) } + [.progress("built in \(Self.time(duration))")]
        case .buildFailed(let diagnostics, let duration):
            diagnostics.map { .problem(text(of: $0)) } + [.problem("\(failed) the build, after \(Self.time(duration))")]
        case .watching(let directories, let files): [.progress("watching \(files) files in \(directories) folders")]
        case .watchNotice(let text): [.problem("\(warning) \(text)")]
        case .changed(let files): [.progress("changed: \(Self.names(files))")]
        case .patched(let files, let sessions, let milliseconds, let total):
            [
                .progress(
                    "\(style.good("patched")) \(Self.names(files)) into \(Self.count(sessions, "page")) "
                        + "in \(Self.time(.milliseconds(milliseconds))), \(Self.time(total)) after the save"
                )
            ]
        case .assetsReloaded(let files): [.progress("\(style.good("reloaded")) \(Self.names(files))")]
        case .templateFailed(let errors): errors.map { .problem(text(of: $0)) }
        case .swapped(let swap, let total):
            [.progress("\(style.good("swapped")) the app in \(Self.time(swap)), \(Self.time(total)) after the save")]
        case .output(let line, let isError): [isError ? .problem(line) : .data(line)]
        case .appFailedToStart(let ending, let lines): crash("the new app \(ending) before it was ready", lines)
        case .appCrashed(let ending, let lines, let restart):
            crash("the app \(ending)", lines) + [.problem(restarting(restart))]
        case .restarted(let duration): [.progress("the app runs again after \(Self.time(duration))")]
        case .stopping: [.progress("stopping")]
        case .remark(let text): [.progress(style.faint(text))]
        }
    }

    // MARK: - Sentences

    private var warning: String { style.error("warning:") }
    private var failed: String { style.error("failed:") }

    private func portBusy(_ port: UInt16, _ owner: PortOwner?, _ next: UInt16?) -> String {
        let holder = owner.map { " by '\($0.command)' (process \($0.processID))" } ?? ""
        return "port \(port) is taken\(holder)" + (next.map { ", trying \($0)" } ?? "")
    }

    private func building(_ product: String, _ reason: [String]) -> String {
        reason.isEmpty ? "building \(product)" : "building \(product) for \(Self.names(reason))"
    }

    private func crash(_ sentence: String, _ lines: [String]) -> [Line] {
        [.problem("\(style.error("crashed:")) \(sentence)")] + lines.map { .problem("  \($0)") }
    }

    private func restarting(_ delay: Duration?) -> String {
        delay.map { "starting it again in \(Self.time($0))" } ?? "it is not started again until something changes"
    }

    private func text(of diagnostic: BuildDiagnostic) -> String {
        let word = diagnostic.severity == .error ? style.error("error:") : style.hint("warning:")
        let place = Self.place(diagnostic.file, diagnostic.line, diagnostic.column)
        let notes = diagnostic.notes.map { "\n\(Self.place($0.file, $0.line, $0.column))note: \($0.message)" }.joined()
        return "\(place)\(word) \(diagnostic.message)" + Self.excerpt(diagnostic.excerpt) + notes
    }

    private func text(of error: OverlayError) -> String {
        let place = Self.place(error.file, error.line, error.column)
        return "\(place)\(style.error("error:")) \(error.message)" + Self.excerpt(error.excerpt)
    }

    // MARK: - Words

    private static func place(_ file: String, _ line: Int, _ column: Int) -> String {
        if file.isEmpty { return "" }
        return "\(file):" + (line > 0 ? "\(line):" : "") + (column > 0 ? "\(column):" : "") + " "
    }

    private static func excerpt(_ text: String) -> String { text.isEmpty ? "" : "\n\(text)" }

    /// Some files by name, and the others by their number.
    static func names(_ files: [String]) -> String {
        let shown = files.prefix(3).joined(separator: ", ")
        return files.count > 3 ? "\(shown) and \(files.count - 3) more" : shown
    }

    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    /// A duration as people read it: `4 ms`, `1.9 s`, `2 min 5 s`.
    static func time(_ duration: Duration) -> String {
        let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
        if seconds < 0.01 { return "\(tenths(seconds * 1_000)) ms" }
        if seconds < 1 { return "\(Int((seconds * 1_000).rounded())) ms" }
        if seconds < 60 { return "\(tenths(seconds)) s" }
        let whole = Int(seconds.rounded())
        return "\(whole / 60) min \(whole % 60) s"
    }

    private static func tenths(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
