import Checks
import Djust
import Foundation

/// `djust check`: what is wrong, or soon will be, in templates and views.
enum CheckCommand: Command {
    static let spec = CommandSpec(
        name: "check",
        summary: "Find mistakes in templates and views",
        discussion: """
            Ends with 1 when there is an error or a warning, and says why. A comment silences a rule on its own line or
            the next: {# djust:ignore T010 reason #} in a template, // djust:ignore V006 - reason in Swift. The whole
            project is always read, because rules look at views and templates together; paths choose whose findings are
            shown. docs/checks.md says more.
            """,
        arguments: [
            ArgumentSpec(
                name: "PATH",
                summary: "Only findings in these files and folders; * ? and ** are understood",
                value: .path(placeholder: "PATH"),
                isOptional: true,
                isRepeatable: true
            )
        ],
        options: CheckOption.all,
        examples: [
            .init("djust check", "check the project that this folder is in"),
            .init("djust check --tag templates", "check the templates only"),
            .init("djust check --fix", "fix what can safely be fixed"),
            .init("djust check --changed=main", "check what a branch has changed"),
            .init("djust check --watch", "check again whenever a file has changed"),
            .init("djust check --format github", "annotate a pull request from a workflow"),
            .init("djust check --explain T010", "say what a rule is for"),
        ]
    )

    /// What is left to the end of the process, as freeing millions of small things first would only take time.
    private final class Remains {
        private let project: Project?
        init(_ project: Project?) { self.project = project }
    }

    static func run(_ invocation: Invocation) throws -> ExitCode {
        if invocation.arguments.has(CheckOption.watch) { return try CheckWatch(invocation).run() }
        if let listing = try CheckListing(invocation).text() {
            invocation.console.write(listing)
            return .success
        }
        let request = try CheckRequest(invocation)
        let arguments = invocation.arguments
        if arguments.has(CheckOption.showConfig) {
            invocation.console.write(ConfigurationListing.json(request.listing, runner: request.runner))
            return .success
        }
        if arguments.has(CheckOption.diff) { return CheckFixes(request, invocation).diff() }

        var report: CheckReport
        var isComplete = true
        if request.fixes {
            (report, isComplete) = CheckFixes(request, invocation).apply()
            report.coverage.otherFiles = request.otherFiles
        } else {
            var project: Project?
            report = request.report(leaving: &project)
            _ = Unmanaged.passRetained(Remains(project))
        }
        if arguments.has(CheckOption.writeBaseline) {
            return try CheckBaseline(invocation, root: request.root).write(report, configuration: request.configuration)
        }
        try CheckOutput(invocation).write(report)
        return isComplete ? ExitCode(rawValue: report.exitStatus) : .failure
    }
}
