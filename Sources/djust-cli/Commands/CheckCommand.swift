import Checks
import Djust
import Foundation

/// `djust check`: what is wrong, or soon will be, in templates and views.
enum CheckCommand: Command {
    static let tag = OptionSpec(
        long: "tag",
        short: "t",
        value: .suggestion(placeholder: "TAG", RuleTag.allCases.map { .init($0.rawValue, summary(of: $0)) }),
        summary: "Only rules with this tag; all of them are tagged djust",
        isRepeatable: true
    )
    static let ignore = OptionSpec(
        long: "ignore",
        short: "i",
        value: .suggestion(placeholder: "RULE", RuleRegistry.metadata.map { .init($0.id, $0.summary) }),
        summary: "Leave a rule out, besides those that djust.json names",
        isRepeatable: true
    )
    static let format = OptionSpec(
        long: "format",
        short: "f",
        value: .choice(placeholder: "FORMAT", ReportFormat.allCases.map { .init($0.rawValue, summary(of: $0)) }),
        summary: "Write text, json or github; text unless told otherwise"
    )

    static let spec = CommandSpec(
        name: "check",
        summary: "Find mistakes in templates and views",
        discussion: """
            Ends with 1 when there is an error or a warning. A comment silences a rule on its own line and the next:
            {# djust:ignore T010 reason #} in a template, // djust:ignore V006 - reason in Swift.
            """,
        options: [tag, ignore, format],
        examples: [
            .init("djust check", "check the project that this folder is in"),
            .init("djust check --tag templates", "check the templates only"),
            .init("djust check --format github", "annotate a pull request from a workflow"),
        ]
    )

    static func run(_ invocation: Invocation) throws -> ExitCode {
        let arguments = invocation.arguments
        let console = invocation.console
        let root = try invocation.projectFolder().path
        let runner: CheckRunner
        do throws(CheckUsageError) {
            runner = try CheckRunner(
                CheckOptions(root: root, tags: arguments.values(tag), ignore: arguments.values(ignore))
            )
        } catch {
            throw UsageError(error.message, hint: error.hint, command: spec.name)
        }
        let report = runner.run()
        let format = arguments.value(format).flatMap { ReportFormat(rawValue: $0) } ?? .text
        var output = OutputBuffer()
        format.reporter(usesColor: console.style.isEnabled).write(report, into: &output)
        console.write(output.text)
        return ExitCode(rawValue: report.exitStatus)
    }

    private static func summary(of tag: RuleTag) -> String {
        switch tag {
        case .djust: "every rule"
        case .templates: "what is written in templates"
        case .liveview: "views: their state and their handlers"
        case .config: "how the app is put together and served"
        case .security: "what an attacker could use"
        case .quality: "habits that make code hard to trust"
        case .accessibility: "what people who do not see or point cannot use"
        case .deploy: "what only matters where the app is served to others"
        case .project: "the check itself: files and comments that it cannot use"
        }
    }

    private static func summary(of format: ReportFormat) -> String {
        switch format {
        case .text: "for people"
        case .json: "for programs"
        case .github: "annotations of GitHub Actions"
        }
    }
}
