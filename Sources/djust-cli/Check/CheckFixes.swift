import Checks
import Djust

/// Makes the fixes of a check, or shows them.
struct CheckFixes {
    private let request: CheckRequest
    private let console: Console
    private let outcome: FixOutcome

    /// Finds out what there is to fix; nothing is written.
    init(_ request: CheckRequest, _ invocation: Invocation) {
        self.request = request
        console = invocation.console
        let unsafe = invocation.arguments.has(CheckOption.unsafeFixes)
        outcome = Fixer(request.runner, unsafe: unsafe).run(ProjectSnapshot(request.listing))
    }

    /// Writes what would change, as `patch` reads it, and ends with 1 when something would.
    func diff() -> ExitCode {
        var output = OutputBuffer()
        for file in outcome.files { UnifiedDiff.write(file, into: &output) }
        console.write(bytes: output.bytes)
        warnAboutRefused()
        let count = outcome.fixed.count
        guard count > 0 else {
            console.note("nothing to fix; exit 0")
            return .success
        }
        console.note("\(count) finding\(count == 1 ? "" : "s") would be fixed; exit 1: --diff was given")
        return .failure
    }

    /// Writes the files, and says what is left to do.
    /// - Returns: The report of the project as it is now, and whether every file could be written.
    func apply() -> (CheckReport, isComplete: Bool) {
        var failed: Set<String> = []
        for file in outcome.files {
            do throws(FileReplacement.Failure) {
                try FileReplacement("\(request.root)/\(file.path)").write(file.after, expecting: file.before)
            } catch {
                failed.insert(file.path)
                console.error("\(file.path) is not fixed: \(Self.reason(error))")
            }
        }
        warnAboutRefused()
        guard !failed.isEmpty else { return (outcome.report, true) }
        // What is on disk is neither the project that was read nor the one that was checked.
        var report = request.runner.run()
        report.fixed = outcome.fixed.filter { finding in
            finding.fix?.edits.allSatisfy { !failed.contains($0.span.source.name) } ?? false
        }
        return (report, false)
    }

    private func warnAboutRefused() {
        for finding in outcome.refused {
            console.error(
                "the fix of \(finding.rule) in \(finding.path) was taken back: a file could not be read after it",
                hint: "please report this as a bug of djust"
            )
        }
    }

    private static func reason(_ failure: FileReplacement.Failure) -> String {
        switch failure {
        case .changed: "it has changed since it was read; check again"
        case .system(let words): words
        }
    }
}
