import Foundation

Terminal.restoreBrokenPipeSignal()
let environment = ProcessInfo.processInfo.environment
let runner = CommandRunner(
    words: Array(CommandLine.arguments.dropFirst()),
    environment: environment,
    console: Console(
        terminal: .current(environment: environment),
        output: { Terminal.write($0, to: 1) },
        errors: { Terminal.write($0, to: 2) }
    ),
    directory: URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory),
    input: { Terminal.read(from: 0) }
)
exit(await runner.run().rawValue)
