import Checks
import Djust
import Foundation

/// What a command line asks the check to do: the project, the rules, the files, what makes it fail.
struct CheckRequest {
    /// The folder of the project.
    let root: String
    /// The project's files, by name.
    let listing: ProjectListing
    /// The check.
    let runner: CheckRunner
    /// Whether files are to be changed.
    let fixes: Bool
    /// Where checks remember what they have found; nil when they do not.
    private let cache: CheckCache?
    /// Files that were named and are nothing that the check reads.
    private(set) var otherFiles = 0
    /// The list of known findings, relative to the project; nil when there is none.
    let baselinePath: String?

    /// What `djust.json` says.
    var configuration: CheckConfiguration { listing.configuration }

    /// Reads a command line and the project that it is about.
    /// - Throws: `UsageError`, or `CommandFailure` when there is no project or git does not answer.
    init(_ invocation: Invocation) throws {
        let arguments = invocation.arguments
        try Self.checkCombinations(arguments)
        root = try Self.projectFolder(invocation).path
        cache = CheckMemoryPlace(invocation, root: root).cache
        fixes = arguments.has(CheckOption.fix) || arguments.has(CheckOption.unsafeFixes)

        var options = CheckOptions(
            root: root,
            tags: arguments.values(CheckOption.tag),
            ignore: arguments.values(CheckOption.ignore)
        )
        options.select = arguments.values(CheckOption.select)
        options.deploy = arguments.has(CheckOption.deploy)

        let git = GitFiles(root: root)
        if arguments.has(CheckOption.changed) {
            let reference = arguments.value(CheckOption.changed) ?? ""
            options.files = try git.changed(since: reference.isEmpty ? nil : reference)
        }
        if arguments.has(CheckOption.staged) {
            (options.files, options.overlay) = try git.staged()
        }
        if let path = arguments.value(CheckOption.stdinFilename) {
            let name = try Self.relative(invocation.resolve(path), to: root, as: path)
            options.overlay[name] = invocation.input()
            options.files = [name]
        }
        listing = ProjectListing(root: root, overlay: options.overlay)
        for operand in arguments.positionals {
            let pattern = try Self.pattern(operand, invocation, root: root, listing: listing)
            options.paths.append(pattern.path)
            if pattern.isOther { otherFiles += 1 }
        }
        options.policy = Self.policy(arguments, listing.configuration)
        let baseline = CheckBaseline(invocation, root: root)
        baselinePath = baseline.path(configuration: listing.configuration)
        if !arguments.has(CheckOption.writeBaseline) {
            options.baseline = try baseline.read(configuration: listing.configuration)
        }
        do throws(CheckUsageError) {
            runner = try CheckRunner(options)
        } catch {
            throw UsageError(error.message, hint: error.hint, command: CheckCommand.spec.name)
        }
    }

    /// Checks, and gives the project back for a program that ends with the check.
    func report(leaving project: inout Project?) -> CheckReport {
        var report = runner.run(listing, cache: cache, leaving: &project)
        report.coverage.otherFiles = otherFiles
        return report
    }

    /// The folder of the project; outside of any, one folder that is named can be checked by itself.
    static func projectFolder(_ invocation: Invocation) throws -> URL {
        do {
            return try invocation.projectFolder()
        } catch {
            let operands = invocation.arguments.positionals
            guard operands.count == 1 else { throw error }
            let folder = invocation.resolve(operands[0])
            let values = try? folder.resourceValues(forKeys: [.isDirectoryKey])
            guard values?.isDirectory == true else { throw error }
            return folder
        }
    }

    // MARK: - Combinations

    /// Refuses what cannot be meant.
    private static func checkCombinations(_ arguments: ParsedArguments) throws(UsageError) {
        let sources = [CheckOption.changed, CheckOption.staged, CheckOption.stdinFilename]
        try refuse(arguments, sources, sources, "choose files in different ways")
        let writing = [CheckOption.fix, CheckOption.unsafeFixes]
        try refuse(
            arguments,
            writing,
            [CheckOption.staged, CheckOption.stdinFilename],
            "would write to a file that is not what was read"
        )
        try refuse(arguments, [CheckOption.writeBaseline], writing + [CheckOption.diff], "do different things")
        let parts = sources + [CheckOption.tag, CheckOption.select, CheckOption.ignore]
        try refuse(arguments, [CheckOption.writeBaseline], parts, "would leave out of the baseline what is not chosen")
        if arguments.has(CheckOption.writeBaseline), !arguments.positionals.isEmpty {
            throw UsageError("--write-baseline is about the whole project and takes no paths", command: "check")
        }
        let other = "contradict each other"
        try refuse(arguments, [CheckOption.noCache], [CheckOption.cacheDirectory], other)
        if arguments.has(CheckOption.statistics), let format = arguments.value(CheckOption.format),
            format != ReportFormat.text.rawValue
        {
            throw UsageError("--statistics writes text, not \(format)", command: "check")
        }
    }

    private static func refuse(
        _ arguments: ParsedArguments,
        _ left: [OptionSpec],
        _ right: [OptionSpec],
        _ reason: String
    ) throws(UsageError) {
        for first in left where arguments.has(first) {
            for second in right where first != second && arguments.has(second) {
                throw UsageError("--\(first.long) and --\(second.long) \(reason)", command: CheckCommand.spec.name)
            }
        }
    }

    // MARK: - Values

    private static func policy(_ arguments: ParsedArguments, _ configuration: CheckConfiguration) -> ExitPolicy {
        var policy = ExitPolicy()
        let level = arguments.value(CheckOption.failLevel).flatMap { Diagnostic.Severity(rawValue: $0) }
        policy.failLevel = level ?? configuration.failLevel ?? .warning
        // A fail level on the command line wins over a number of warnings in djust.json.
        let allowed = level == nil ? configuration.maxWarnings : nil
        policy.maxWarnings = arguments.integer(CheckOption.maxWarnings) ?? allowed
        policy.exitZero = arguments.has(CheckOption.exitZero)
        return policy
    }

    /// What an operand means; a file or folder that does not exist, or a pattern that matches nothing, is refused.
    private static func pattern(
        _ operand: String,
        _ invocation: Invocation,
        root: String,
        listing: ProjectListing
    ) throws(UsageError) -> (path: PathPattern, isOther: Bool) {
        let path = try relative(invocation.resolve(operand), to: root, as: operand)
        let pattern = PathPattern(path.isEmpty ? "**" : path)
        var isFolder = false
        let place = path.isEmpty ? root : "\(root)/\(path)"
        if let values = try? URL(filePath: place).resourceValues(forKeys: [.isDirectoryKey]) {
            isFolder = values.isDirectory ?? false
            return (pattern, !isFolder && !listing.isChecked(path))
        }
        guard !listing.paths.contains(where: pattern.matches) else { return (pattern, false) }
        let isPattern = operand.contains { $0 == "*" || $0 == "?" }
        throw UsageError(
            isPattern ? "nothing that is checked matches '\(operand)'" : "there is no file or folder '\(operand)'",
            hint: isPattern ? nil : UsageError.nearest(to: path, among: listing.paths),
            command: CheckCommand.spec.name
        )
    }

    /// A path relative to the project.
    private static func relative(_ place: URL, to root: String, as name: String) throws(UsageError) -> String {
        let path = place.path
        if path == root { return "" }
        let prefix = root.hasSuffix("/") ? root : root + "/"
        guard path.hasPrefix(prefix) else {
            throw UsageError(
                "'\(name)' is not in the project '\(root)'",
                hint: "choose the project with -C",
                command: CheckCommand.spec.name
            )
        }
        return String(path.dropFirst(prefix.count))
    }
}
