/// Builds a project, serves it on a socket of its own, and keeps the running app in step with the source.
package final class DevServer: Sendable {
    private let options: ServeOptions
    private let console: any ServeConsole
    private let mailbox = Mailbox()

    /// Prepares a server; nothing happens before `run()`.
    package init(_ options: ServeOptions, console: any ServeConsole) {
        self.options = options
        self.console = console
    }

    /// Serves until a signal, `stop()` or an error that ends it; answers the exit status of the command:
    /// 0 after `stop()`, 128 and the signal's number after a signal, 1 when the first build or start failed and
    /// nothing is watched that could mend it.
    ///
    /// - Throws: `ServeError` when it cannot begin: no package, no product, a strict port that is busy.
    package func run() async throws -> Int32 {
        let (options, console, mailbox) = (options, console, mailbox)
        let began = ContinuousClock.now
        return try await withCheckedThrowingContinuation { continuation in
            do {
                try BackgroundThread.start {
                    continuation.resume(
                        with: Result {
                            try Supervisor(options, console: console, mailbox: mailbox, began: began).run()
                        }
                    )
                }
            } catch {
                continuation.resume(throwing: error)
            }
        }
    }

    /// Ends `run()` as the first Ctrl-C would.
    ///
    /// From any thread; may be called before `run()`.
    package func stop() { mailbox.post(.stop) }
}
