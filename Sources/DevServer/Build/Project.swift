import CLinux
import Glibc

/// The package that is served, and where its parts are.
struct Project {
    /// The directory of the `Package.swift`.
    let directory: String
    /// The executable product.
    let product: String
    /// SwiftPM's scratch directory.
    let scratch: String
    /// The packages on this machine that the manifest names, outside or inside the project.
    let dependencies: [String]
    /// The command that builds the product.
    let buildCommand: ChildProcess.Launch

    /// Finds the package and its product.
    static func find(_ options: ServeOptions) throws(ServeError) -> Project {
        guard let start = realPath(options.directory), let directory = PackageManifest.root(from: start) else {
            throw ServeError(
                id: "DJS-005",
                message: "There is no Package.swift in \(options.directory) or in any directory above it.",
                hint: "Go to your project, or make one with 'djust new myapp'."
            )
        }
        let manifest = PackageManifest(TextFile.text(at: FilePath.join(directory, "Package.swift")))
        let product = try product(options, manifest)
        let scratch = FilePath.join(directory, options.scratchPath ?? ".build")
        var arguments = ["swift", "build", "--product", product, "--package-path", directory]
        if options.scratchPath != nil { arguments += ["--scratch-path", scratch] }
        return Project(
            directory: directory,
            product: product,
            scratch: scratch,
            dependencies: manifest.localDependencies.compactMap { realPath(FilePath.join(directory, $0)) },
            buildCommand: ChildProcess.Launch(
                executable: options.swiftCommand,
                arguments: arguments + options.buildArguments,
                environment: ProcessEnvironment.current(),
                directory: directory
            )
        )
    }

    private static func product(_ options: ServeOptions, _ manifest: PackageManifest) throws(ServeError) -> String {
        if let product = options.product { return product }
        switch manifest.executables.count {
        case 1: return manifest.executables[0]
        case 0:
            throw ServeError(
                id: "DJS-006",
                message: "Package.swift names no executable product.",
                hint: "Add '.executable(name: \"myapp\", targets: [\"App\"])' to its products."
            )
        default:
            let names = manifest.executables.joined(separator: ", ")
            throw ServeError(
                id: "DJS-007",
                message: "Package.swift names several executables: \(names).",
                hint: "Say which one to serve with --product."
            )
        }
    }

    private static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    // MARK: - Programs

    /// Where a build puts the program.
    var executable: String { FilePath.join(scratch, "debug/\(product)") }

    private var copyPrefix: String { ".\(product)-serving-" }

    /// Gives the program that was just built a name of its own, so that it can be started again after a crash even
    /// while a later build is replacing it.
    ///
    /// A second name for the same file, beside it, so that its resources are found.
    func keepProgram() -> String {
        for attempt in 0..<1_000 {
            let copy = FilePath.join(FilePath.parent(of: executable), "\(copyPrefix)\(getpid())-\(attempt)")
            if link(executable, copy) == 0 { return copy }
            if errno != EEXIST { break }
        }
        return executable
    }

    /// Removes names that `keepProgram` gave, of this server and of servers that have ended, except some.
    func removeProgramCopies(except kept: [String]) {
        let directory = FilePath.parent(of: executable)
        for name in TextFile.names(in: directory) where name.hasPrefix(copyPrefix) {
            let owner = pid_t(name.dropFirst(copyPrefix.count).prefix(while: \.isNumber)) ?? 0
            if owner != getpid(), owner > 0, Glibc.kill(owner, 0) == 0 || errno == EPERM { continue }
            let path = FilePath.join(directory, name)
            if !kept.contains(path) { unlink(path) }
        }
    }

    // MARK: - State

    /// Where apps keep the snapshots of their sessions.
    var stateDirectory: String { FilePath.join(scratch, "djust/state") }

    /// Makes the directory of the snapshots, readable by nobody else.
    func prepareDirectories() throws {
        for directory in [scratch, FilePath.parent(of: stateDirectory), stateDirectory] {
            if mkdir(directory, directory == scratch ? 0o755 : 0o700) != 0, errno != EEXIST {
                throw SystemError("making \(directory)")
            }
        }
        chmod(stateDirectory, 0o700)
    }
}
