import DevServer
import Foundation

/// `djust serve`: build the app, serve it, and follow every change.
enum ServeCommand: Command {
    static let reload = OptionSpec(
        long: "reload",
        short: "r",
        summary: "Follow changes: patch templates, rebuild Swift, keep the state"
    )
    static let host = OptionSpec(
        long: "host",
        value: .text(placeholder: "HOST"),
        summary: "Listen on this address; 127.0.0.1 unless told otherwise"
    )
    static let port = OptionSpec(
        long: "port",
        short: "p",
        value: .integer(placeholder: "PORT", 0...65_535),
        summary: "Listen on this port; 8000 unless told otherwise, 0 takes any free one"
    )
    static let strictPort = OptionSpec(
        long: "strict-port",
        summary: "Fail when the port is taken instead of trying the next"
    )
    static let product = OptionSpec(
        long: "product",
        value: .text(placeholder: "NAME"),
        summary: "Serve this executable, when the package has several"
    )
    static let poll = OptionSpec(
        long: "poll",
        value: .integer(placeholder: "MS", 10...60_000),
        summary: "Look for changes at this interval, where the system does not tell of them"
    )
    static let verbose = OptionSpec(long: "verbose", short: "v", summary: "Say more about what happens")

    static let spec = CommandSpec(
        name: "serve",
        summary: "Build the app and serve it",
        discussion: """
            With --reload a changed template is patched into every open page, and changed Swift is built beside the
            running app, which is replaced when the build is good. Both keep the state of the pages. The first Ctrl-C
            stops the app in an orderly way, the second at once.
            """,
        options: [reload, host, port, strictPort, product, poll, verbose],
        examples: [
            .init("djust serve --reload", "serve on http://127.0.0.1:8000/ and follow changes"),
            .init("djust serve -p 0", "serve on any free port"),
        ]
    )

    static func run(_ invocation: Invocation) async throws -> ExitCode {
        let arguments = invocation.arguments
        var options = ServeOptions(directory: invocation.directory.path)
        options.reload = arguments.has(reload)
        options.strictPort = arguments.has(strictPort)
        options.verbose = arguments.has(verbose)
        options.product = arguments.value(product)
        if let host = arguments.value(host) { options.host = host }
        if let port = arguments.integer(port).flatMap({ UInt16(exactly: $0) }) { options.port = port }
        options.pollInterval = arguments.integer(poll).map { .milliseconds($0) }
        do {
            return ExitCode(rawValue: try await DevServer(options, console: ServeLog(invocation.console)).run())
        } catch let error as ServeError {
            throw CommandFailure(error.description, hint: error.hint)
        }
    }
}
