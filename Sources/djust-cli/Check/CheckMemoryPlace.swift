import Checks
import Foundation

/// Where checks of a project remember what they have found.
struct CheckMemoryPlace {
    private let invocation: Invocation
    private let root: String

    /// Takes a command line and the project that it is about.
    init(_ invocation: Invocation, root: String) {
        self.invocation = invocation
        self.root = root
    }

    /// The place; nil when nothing is to be remembered, or when there is no place for it.
    var cache: CheckCache? {
        let arguments = invocation.arguments
        // Nothing takes any time that can be told when everything is remembered.
        if arguments.has(CheckOption.noCache) || arguments.has(CheckOption.timings) { return nil }
        let program = (executable: "/proc/self/exe", version: Version.current)
        let build = "\(root)/.build"
        if let folder = arguments.value(CheckOption.cacheDirectory) {
            let parent = invocation.resolve(folder).path
            return CheckCache(below: parent, of: root, executable: program.executable, version: program.version)
        }
        if (try? URL(filePath: build).resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true {
            let folder = "\(build)/djust/check"
            return CheckCache(folder: folder, executable: program.executable, version: program.version)
        }
        guard let parent = userFolder else { return nil }
        let folder = "\(parent)/djust/check"
        return CheckCache(below: folder, of: root, executable: program.executable, version: program.version)
    }

    /// The folder of what programs of this user may forget (XDG Base Directory Specification).
    private var userFolder: String? {
        let environment = invocation.environment
        if let folder = environment["XDG_CACHE_HOME"], folder.hasPrefix("/") { return folder }
        return environment["HOME"].flatMap { $0.hasPrefix("/") ? "\($0)/.cache" : nil }
    }
}
