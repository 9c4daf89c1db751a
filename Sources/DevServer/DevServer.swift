/// Builds a project, serves it on a socket of its own, and keeps the running app in step with the source.
package final class DevServer: Sendable {
    private let options: ServeOptions
    private let console: any ServeConsole

    /// Prepares a server; nothing happens before `run()`.
    package init(_ options: ServeOptions, console: any ServeConsole) {
        self.options = options
        self.console = console
    }

    /// Serves until a signal, `stop()` or an error that ends it; answers the exit status of the command.
    ///
    /// - Throws: `ServeError` when it cannot begin: no package, no product, a strict port that is busy.
    package func run() async throws -> Int32 {
        0
    }

    /// Ends `run()` as the first Ctrl-C would. From any thread; may be called before `run()`.
    package func stop() {}
}
