import Foundation

/// One subcommand: a description and what it does.
protocol Command: Sendable {
    /// What the command line may say.
    static var spec: CommandSpec { get }

    /// Does the work. What goes wrong is thrown as a `CommandFailure` or a `UsageError`.
    static func run(_ invocation: Invocation) async throws -> ExitCode
}

/// All that a command is given: it looks at nothing else.
struct Invocation {
    /// What was typed after the command's name.
    let arguments: ParsedArguments
    /// Where to write.
    let console: Console
    /// The folder that relative paths start from: the current one, or that of `-C`.
    let directory: URL
    /// The environment variables.
    let environment: [String: String]
    /// Reads standard input to its end.
    let input: @Sendable () -> [UInt8]

    /// The project that the folder is in: the nearest folder with a `Package.swift` or a `djust.json`.
    ///
    /// - Throws: `CommandFailure` when there is none, so that a check of the wrong folder is never green.
    func projectFolder() throws -> URL {
        var folder = directory.standardizedFileURL
        while true {
            for name in ["Package.swift", "djust.json"]
            where FileManager.default.fileExists(atPath: folder.appending(path: name).path) {
                return folder
            }
            if folder.path == "/" { break }
            folder = folder.deletingLastPathComponent()
        }
        throw CommandFailure(
            "there is no project in '\(directory.path)' or above it",
            hint: "go to the folder with Package.swift, or name it with -C"
        )
    }

    /// The place that a path on the command line means.
    func resolve(_ path: String) -> URL { Self.resolve(path, from: directory) }

    /// The place that a path means in a folder.
    static func resolve(_ path: String, from folder: URL) -> URL {
        (path.hasPrefix("/") ? URL(filePath: path) : folder.appending(path: path)).standardizedFileURL
    }
}

/// A command that could not do its work; the process ends with `ExitCode.failure`.
struct CommandFailure: Error, Sendable {
    /// What went wrong.
    let message: String
    /// What to do about it.
    let hint: String?

    /// Describes a failure.
    init(_ message: String, hint: String? = nil) {
        self.message = message
        self.hint = hint
    }
}
