/// What `djust serve` was asked to do.
package struct ServeOptions: Sendable {
    /// Where to look for the package: this directory or the nearest one above it that holds a `Package.swift`.
    package var directory: String
    /// Whether to watch the project and rebuild, patch or restart as files change.
    package var reload: Bool
    /// The address or name to listen on.
    package var host: String
    /// The TCP port to listen on; 0 lets the kernel choose.
    package var port: UInt16
    /// Whether a busy port is an error instead of a reason to take the next free one.
    package var strictPort: Bool
    /// Whether to report what is only of interest when something seems wrong.
    package var verbose: Bool
    /// The executable product to build and run; nil means the only one that the manifest names.
    package var product: String?
    /// Where SwiftPM builds; nil means `.build` in the package.
    package var scratchPath: String?
    /// Further arguments for `swift build`.
    package var buildArguments: [String]
    /// Compare files at this interval instead of asking the kernel for events; nil means ask the kernel.
    package var pollInterval: Duration?
    /// Whether SIGINT, SIGTERM and SIGHUP stop the server.
    ///
    /// Off where somebody else owns the process's signals.
    package var handlesSignals: Bool
    /// The `swift` command, looked up in `PATH` unless it holds a slash.
    package var swiftCommand: String
    /// How long things may take before they are given up.
    package var deadlines: Deadlines

    /// How long things may take before they are given up.
    package struct Deadlines: Sendable {
        /// From the start of an app to its `ready`.
        package var start: Duration = .seconds(30)
        /// From `retire` to the old app's snapshots being written; then it is killed and the new one takes over.
        package var retire: Duration = .seconds(2)
        /// From the snapshots being written to the old app's exit; then it is killed.
        package var finish: Duration = .seconds(5)
        /// From SIGTERM to SIGKILL when the server stops.
        package var stop: Duration = .milliseconds(600)

        /// The usual deadlines.
        package init() {}
    }

    /// Takes what the command line says; everything else starts at its default.
    package init(
        directory: String,
        reload: Bool = false,
        host: String = "127.0.0.1",
        port: UInt16 = 8000,
        strictPort: Bool = false,
        verbose: Bool = false
    ) {
        self.directory = directory
        self.reload = reload
        self.host = host
        self.port = port
        self.strictPort = strictPort
        self.verbose = verbose
        product = nil
        scratchPath = nil
        buildArguments = []
        pollInterval = nil
        handlesSignals = true
        swiftCommand = "swift"
        deadlines = Deadlines()
    }
}
