package import Foundation

/// The version control of a new project.
package enum GitRepository {
    /// What became of a request for a repository.
    package enum Outcome: Sendable, Equatable {
        /// There is a new repository.
        case created
        /// The project stands in a work tree already.
        case alreadyInside
        /// There is no `git`, or it failed; nothing else is wrong with the project.
        case unavailable
    }

    /// Makes a repository in a folder, unless it stands in a work tree already; commits nothing.
    package static func initialize(in folder: URL, environment: [String: String]) -> Outcome {
        if isInsideWorkTree(folder) { return .alreadyInside }
        guard let git = executable("git", environment: environment) else { return .unavailable }
        let process = Process()
        process.executableURL = git
        process.arguments = ["init", "--quiet", folder.path]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
            process.waitUntilExit()
        } catch {
            return .unavailable
        }
        return process.terminationStatus == 0 ? .created : .unavailable
    }

    /// Whether the folder or one above it holds `.git`: a folder, or the file of a linked work tree.
    static func isInsideWorkTree(_ folder: URL) -> Bool {
        var current = folder.standardizedFileURL
        while true {
            if FileManager.default.fileExists(atPath: current.appending(path: ".git").path) { return true }
            if current.path == "/" || current.path.isEmpty { return false }
            current = current.deletingLastPathComponent()
        }
    }

    private static func executable(_ name: String, environment: [String: String]) -> URL? {
        (environment["PATH"] ?? "").split(separator: ":").lazy
            .map { URL(filePath: String($0)).appending(path: name) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }
}
