import Checks
import Djust
import Foundation

/// Writes the report of a check where the command line wants it.
struct CheckOutput {
    private let invocation: Invocation
    private let format: ReportFormat

    /// Takes a command line.
    init(_ invocation: Invocation) {
        self.invocation = invocation
        // Annotations are what a workflow wants, unless it says otherwise.
        let usual: ReportFormat = invocation.environment["GITHUB_ACTIONS"] == "true" ? .github : .text
        format = invocation.arguments.value(CheckOption.format).flatMap { ReportFormat(rawValue: $0) } ?? usual
    }

    /// Writes the report, and what belongs to standard error.
    /// - Throws: `CommandFailure` when a file cannot be written.
    func write(_ report: CheckReport) throws {
        let console = invocation.console
        let arguments = invocation.arguments
        let file = arguments.value(CheckOption.output)
        var style = ReportStyle()
        style.usesColor = console.style.isEnabled && file == nil
        style.width = console.terminal.width ?? style.width
        style.version = Version.current
        let isCounted = arguments.has(CheckOption.statistics)
        let reporter: any Reporter = isCounted ? StatisticsReporter() : format.reporter(style)
        var output = OutputBuffer()
        reporter.write(report, into: &output)
        if let file {
            do {
                try Data(output.bytes).write(to: invocation.resolve(file), options: .atomic)
            } catch {
                throw CommandFailure("\(file) cannot be written: \(error.localizedDescription)")
            }
        } else {
            console.write(bytes: output.bytes)
        }
        if arguments.has(CheckOption.timings) { writeTimings(of: report) }
        if file != nil || !(isCounted || format.hasSummary) { console.note(SummaryLine.text(of: report)) }
        if format == .github { try appendSummary(of: report) }
    }

    private func writeTimings(of report: CheckReport) {
        for timing in report.timings.sorted(by: { $0.duration > $1.duration }) {
            let microseconds = timing.duration / .microseconds(1)
            let text = String(format: "%10.2f ms  %@", microseconds / 1000, timing.name)
            invocation.console.problem(text)
        }
    }

    /// Adds a table to the page of a workflow's run.
    private func appendSummary(of report: CheckReport) throws {
        guard let path = invocation.environment["GITHUB_STEP_SUMMARY"], !path.isEmpty else { return }
        var output = OutputBuffer()
        MarkdownReporter().write(report, into: &output)
        let place = invocation.resolve(path)
        if !FileManager.default.fileExists(atPath: place.path) {
            _ = FileManager.default.createFile(atPath: place.path, contents: nil)
        }
        do {
            let file = try FileHandle(forWritingTo: place)
            try file.seekToEnd()
            try file.write(contentsOf: Data(output.bytes))
            try file.close()
        } catch {
            throw CommandFailure("the summary of the workflow cannot be written: \(error.localizedDescription)")
        }
    }
}
