import Checks
import DevServer
import Foundation

/// Checks, and checks again whenever a file has changed that the check reads, until Ctrl-C.
struct CheckWatch {
    private let invocation: Invocation

    /// Takes a command line.
    /// - Throws: `UsageError` for options that cannot be meant together with this one.
    init(_ invocation: Invocation) throws(UsageError) {
        self.invocation = invocation
        try Self.checkCombinations(invocation.arguments)
    }

    /// Checks until somebody ends it.
    /// - Throws: What the first check throws; later ones say what is wrong and wait for the next change.
    func run() throws -> ExitCode {
        let root = try CheckRequest.projectFolder(invocation).path
        var rules = IgnoreRules()
        rules.excludedNames = ProjectListing.skippedFolders
        var latest: CheckRequest?
        let watch: FolderWatch
        do throws(SystemError) {
            watch = try FolderWatch(root, rules: rules) { path in
                if path == CheckConfiguration.fileName { return true }
                guard let latest else { return ProjectListing.mayCheck(path, in: root) || path.hasSuffix(".json") }
                return latest.listing.isChecked(path) || path == latest.baselinePath
            }
        } catch {
            throw CommandFailure("changes cannot be watched: \(error)")
        }
        latest = try check([])
        if let notice = watch.notice { invocation.console.note(notice) }
        let signal = watch.run { changed in
            do {
                latest = try self.check(changed)
            } catch {
                CommandRunner.show(error, on: self.invocation.console)
                self.wait(nil)
            }
        }
        // Ctrl-C is how this ends, and no failure.
        return signal == SIGINT ? .success : ExitCode(rawValue: 128 + signal)
    }

    /// Checks once and writes the report.
    private func check(_ changed: [String]) throws -> CheckRequest {
        let console = invocation.console
        if console.terminal.isInteractive { console.write("\u{1B}[H\u{1B}[2J\u{1B}[3J") }
        if !changed.isEmpty { console.note(console.style.faint("changed: \(ServeLines.names(changed))")) }
        let clock = ContinuousClock()
        let start = clock.now
        let request = try CheckRequest(invocation)
        var project: Project?
        try CheckOutput(invocation).write(request.report(leaving: &project))
        wait(clock.now - start)
        return request
    }

    private func wait(_ duration: Duration?) {
        let console = invocation.console
        let done = duration.map { "checked in \(ServeLines.time($0)); " } ?? ""
        console.note(console.style.faint("\(done)waiting for changes, Ctrl-C ends"))
        console.flush()
    }

    // MARK: - Combinations

    private static func checkCombinations(_ arguments: ParsedArguments) throws(UsageError) {
        let reasons: [(options: [OptionSpec], reason: String)] = [
            ([CheckOption.fix, CheckOption.unsafeFixes], "would change files that somebody is editing"),
            (
                [CheckOption.diff, CheckOption.output, CheckOption.writeBaseline],
                "would write the same again and again"
            ),
            ([CheckOption.stdinFilename], "read texts from different places"),
            ([CheckOption.staged], "read texts from different places: what is staged changes when nothing is saved"),
            (
                [CheckOption.explain, CheckOption.listRules, CheckOption.listTags, CheckOption.showConfig],
                "do different things: there is nothing to wait for"
            ),
        ]
        for (options, reason) in reasons {
            for option in options where arguments.has(option) {
                throw UsageError("--\(CheckOption.watch.long) and --\(option.long) \(reason)", command: "check")
            }
        }
        if let name = arguments.value(CheckOption.format), let format = ReportFormat(rawValue: name),
            !format.canFollowItself
        {
            throw UsageError(
                "--\(CheckOption.watch.long) writes one report after another, which \(name) cannot hold",
                hint: "choose --format text, concise or compiler",
                command: "check"
            )
        }
    }
}
