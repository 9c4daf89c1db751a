import Checks
import Djust

/// The options of `djust check`, in the order of its help.
enum CheckOption {
    // MARK: - What is checked

    static let tag = OptionSpec(
        long: "tag",
        short: "t",
        value: .suggestion(placeholder: "TAG", RuleTag.allCases.map { .init($0.rawValue, summary(of: $0)) }),
        summary: "Only rules with this tag; all of them are tagged djust",
        isRepeatable: true
    )
    static let select = OptionSpec(
        long: "select",
        short: "s",
        value: .suggestion(placeholder: "RULE", rules),
        summary: "Only this rule, or those whose ids begin so: T010, V, T00",
        isRepeatable: true
    )
    static let ignore = OptionSpec(
        long: "ignore",
        short: "i",
        value: .suggestion(placeholder: "RULE", rules),
        summary: "Leave rules out, besides those that djust.json names",
        isRepeatable: true
    )
    static let deploy = OptionSpec(
        long: "deploy",
        summary: "Check for an app that is served to others: more rules, and some are stricter"
    )
    static let changed = OptionSpec(
        long: "changed",
        value: .text(placeholder: "REF"),
        summary: "Only findings in files that git sees changed since a commit; HEAD unless named",
        isValueOptional: true
    )
    static let staged = OptionSpec(
        long: "staged",
        summary: "Only findings in files that are staged, read as they are staged"
    )
    static let stdinFilename = OptionSpec(
        long: "stdin-filename",
        value: .path(placeholder: "PATH"),
        summary: "Read this file's text from standard input, and report only its findings"
    )

    static let watch = OptionSpec(
        long: "watch",
        short: "w",
        summary: "Check again whenever a file has changed, until Ctrl-C"
    )

    static let noCache = OptionSpec(
        long: "no-cache",
        summary: "Check what has not changed too, and remember nothing"
    )
    static let cacheDirectory = OptionSpec(
        long: "cache-dir",
        value: .directory(placeholder: "DIR"),
        summary: "Remember in this folder what was found, and not in .build or ~/.cache/djust"
    )

    // MARK: - How it ends

    static let failLevel = OptionSpec(
        long: "fail-level",
        value: .choice(
            placeholder: "LEVEL",
            [.init("error", "errors"), .init("warning", "errors and warnings"), .init("info", "everything")]
        ),
        summary: "What makes the exit code 1: error, warning or info; warning unless told otherwise"
    )
    static let maxWarnings = OptionSpec(
        long: "max-warnings",
        value: .integer(placeholder: "COUNT", 0...1_000_000),
        summary: "Let so many warnings pass, and fail with more"
    )
    static let exitZero = OptionSpec(long: "exit-zero", summary: "End with 0 whatever is found")

    // MARK: - Fixes and what is known

    static let fix = OptionSpec(long: "fix", summary: "Make the fixes that are safe, and report what is left")
    static let unsafeFixes = OptionSpec(
        long: "unsafe-fixes",
        summary: "Make the fixes too that want to be looked at afterwards"
    )
    static let diff = OptionSpec(long: "diff", summary: "Show what fixes would change, and write nothing")
    static let baseline = OptionSpec(
        long: "baseline",
        value: .path(placeholder: "FILE"),
        summary: "Leave out the findings that this file knows"
    )
    static let writeBaseline = OptionSpec(
        long: "write-baseline",
        value: .path(placeholder: "FILE"),
        summary: "Write what is found to a file, \(Baseline.fileName) unless named, as known",
        isValueOptional: true
    )

    // MARK: - What is written

    static let format = OptionSpec(
        long: "format",
        short: "f",
        value: .choice(placeholder: "FORMAT", ReportFormat.allCases.map { .init($0.rawValue, summary(of: $0)) }),
        summary: "Write text, json, sarif or another format; text, and github in GitHub Actions"
    )
    static let output = OptionSpec(
        long: "output",
        short: "o",
        value: .path(placeholder: "FILE"),
        summary: "Write the report to a file"
    )
    static let statistics = OptionSpec(
        long: "statistics",
        summary: "Count the findings by rule instead of listing them"
    )
    static let timings = OptionSpec(long: "timings", summary: "Say on standard error how long every rule took")
    static let explain = OptionSpec(
        long: "explain",
        value: .suggestion(placeholder: "RULE", rules),
        summary: "Say what a rule is for, with examples, and check nothing"
    )
    static let listRules = OptionSpec(long: "list-rules", summary: "List the rules, as text or json, and check nothing")
    static let listTags = OptionSpec(long: "list-tags", summary: "List the tags and check nothing")
    static let showConfig = OptionSpec(
        long: "show-config",
        summary: "Show as JSON what would be checked with which rules, and check nothing"
    )

    /// All of them.
    static let all = [
        tag, select, ignore, deploy, changed, staged, stdinFilename, watch, noCache, cacheDirectory, failLevel,
        maxWarnings, exitZero, fix,
        unsafeFixes, diff, baseline, writeBaseline, format, output, statistics, timings, explain, listRules, listTags,
        showConfig,
    ]

    // MARK: - Values

    private static let rules = RuleRegistry.metadata.map { ValueKind.Choice($0.id, $0.summary) }

    /// What a tag stands for, as a phrase.
    static func summary(of tag: RuleTag) -> String {
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
        case .concise: "a line for each finding"
        case .compiler: "what the Swift compiler writes, for editors"
        case .json: "for programs"
        case .github: "annotations of GitHub Actions"
        case .sarif: "SARIF 2.1.0, for code scanning"
        case .gitlab: "a code quality report of GitLab"
        case .junit: "a test report, for CI servers"
        case .rdjson: "for reviewdog"
        case .markdown: "a table, for summaries"
        }
    }
}
