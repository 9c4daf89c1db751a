import Foundation
import Synchronization

@testable import djust_cli

/// One run of the command line in this process, with its output caught.
struct CommandLineRun {
    let code: ExitCode
    let output: String
    let errors: String

    /// Runs words as they would follow `djust`.
    init(_ words: String..., in directory: URL = FileManager.default.temporaryDirectory) async {
        await self.init(words: words, in: directory)
    }

    /// Runs words in an environment and on a terminal.
    init(
        words: [String],
        in directory: URL = FileManager.default.temporaryDirectory,
        environment: [String: String] = [:],
        terminal: Terminal = .none,
        input: String = ""
    ) async {
        let output = Recorder()
        let errors = Recorder()
        let console = Console(
            terminal: terminal,
            output: { output.append($0) },
            errors: { errors.append($0) }
        )
        var runner = CommandRunner(words: words, environment: environment, console: console, directory: directory)
        runner.input = { Array(input.utf8) }
        code = await runner.run()
        self.output = output.text
        self.errors = errors.text
    }
}

/// Collects what is written to a sink.
private final class Recorder: Sendable {
    private let bytes = Mutex<[UInt8]>([])

    func append(_ more: [UInt8]) -> Bool {
        bytes.withLock { $0 += more }
        return true
    }

    var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
}

/// A folder that is there for one test.
struct TemporaryFolder: ~Copyable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "djust-cli-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }
}

/// A command of the system, run with its output caught; nil where it is not installed.
struct SystemCommand {
    let status: Int32
    let output: String

    init?(_ name: String, _ arguments: [String], environment: [String: String] = [:]) throws {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let places = folders.map { URL(filePath: String($0)).appending(path: name) }
        guard let place = places.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
            return nil
        }
        let process = Process()
        let pipe = Pipe()
        process.executableURL = place
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        output = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        status = process.terminationStatus
    }
}

/// The root of the repository.
let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
