import Foundation
import Scaffold

/// `djust new`: a project that builds, passes its tests and can be served.
enum NewCommand: Command {
    static let skeleton = OptionSpec(
        long: "skeleton",
        short: "s",
        value: .suggestion(placeholder: "SKELETON", skeletonChoices),
        summary: "What to begin with; '\(SkeletonCatalog.defaultName)' unless told otherwise"
    )
    static let name = OptionSpec(
        long: "name",
        value: .text(placeholder: "NAME"),
        summary: "Name the project; the folder's name unless told otherwise"
    )
    static let link = OptionSpec(
        long: "link",
        value: .directory(placeholder: "PATH"),
        summary: "Use the framework of a checkout of djust instead of copying it"
    )
    static let force = OptionSpec(
        long: "force",
        short: "f",
        summary: "Overwrite files that are in the way, and only those"
    )
    static let dryRun = OptionSpec(long: "dry-run", short: "n", summary: "Say what would be written, and write nothing")
    static let versionControl = OptionSpec(
        long: "vcs",
        value: .choice(
            placeholder: "VCS",
            [.init("git", "make a repository, unless the folder is in one"), .init("none", "make none")]
        ),
        summary: "Make a git repository or none; git unless told otherwise"
    )
    static let list = OptionSpec(long: "list-skeletons", summary: "List the skeletons")

    static let spec = CommandSpec(
        name: "new",
        summary: "Make a new project",
        discussion: """
            The project carries the framework in Vendor/djust, so it builds without a network. Nothing is written when
            a file is in the way, and nothing stays behind when something fails.
            """,
        arguments: [
            ArgumentSpec(
                name: "PATH",
                summary: "the folder of the project; its last part is the project's name",
                value: .directory(placeholder: "PATH"),
                isOptional: true
            )
        ],
        options: [skeleton, name, link, force, dryRun, versionControl, list],
        examples: [
            .init("djust new myapp", "make myapp, with a counter and a to-do list"),
            .init("djust new shop --skeleton minimal", "begin with one counter"),
            .init("djust new . --name shop", "make the project in this folder"),
        ]
    )

    static func run(_ invocation: Invocation) throws -> ExitCode {
        do throws(ScaffoldError) {
            if invocation.arguments.has(list) {
                for skeleton in try SkeletonCatalog.embedded().skeletons {
                    invocation.console.print("\(skeleton.name)\t\(skeleton.summary)")
                }
                return .success
            }
            return try make(invocation)
        } catch {
            throw CommandFailure(error.message, hint: error.hint)
        }
    }

    private static func make(_ invocation: Invocation) throws(ScaffoldError) -> ExitCode {
        let arguments = invocation.arguments
        let console = invocation.console
        guard let path = arguments.positionals.first else {
            console.error("PATH is missing: the folder of the project", hint: "for example: djust new myapp")
            return .usage
        }
        let folder = invocation.resolve(path)
        let framework: FrameworkSource =
            if let checkout = arguments.value(link) {
                try .checkout(at: invocation.resolve(checkout))
            } else {
                .vendored
            }
        let plan = try ProjectPlan(
            name: try ProjectName(arguments.value(name) ?? folder.lastPathComponent),
            folder: folder,
            skeleton: try SkeletonCatalog.embedded().skeleton(
                named: arguments.value(skeleton) ?? SkeletonCatalog.defaultName
            ),
            framework: framework
        )

        if arguments.has(dryRun) {
            let conflicts = try Set(plan.conflicts())
            for line in NewListing(plan: plan, folder: path).lines(existing: conflicts) { console.print(line) }
            return conflicts.isEmpty || arguments.has(force) ? .success : .failure
        }
        try ProjectWriter(plan).write(overwrites: arguments.has(force))
        let listing = NewListing(plan: plan, folder: path)
        if !console.isQuiet { for line in listing.lines(existing: []) { console.print(line) } }
        if arguments.value(versionControl) != "none" {
            switch GitRepository.initialize(in: folder, environment: invocation.environment) {
            case .created, .alreadyInside: break
            case .unavailable: console.note("no git repository was made, because git is not there or failed")
            }
        }
        if !console.isQuiet { console.write(listing.nextSteps(directory: invocation.directory, style: console.style)) }
        return .success
    }

    private static var skeletonChoices: [ValueKind.Choice] {
        let skeletons = (try? SkeletonCatalog.embedded().skeletons) ?? []
        return skeletons.map { ValueKind.Choice($0.name, $0.summary) }
    }
}
