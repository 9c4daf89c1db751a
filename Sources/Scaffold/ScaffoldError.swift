/// Why a project could not be made.
package enum ScaffoldError: Error, Sendable, Equatable {
    /// A name that no project can have, and why.
    case invalidName(String, reason: String)
    /// There is no such skeleton; the nearest name if there is one.
    case unknownSkeleton(String, suggestion: String?, known: [String])
    /// Files in the way, relative to the project.
    case wouldOverwrite([String], folder: String)
    /// Something that is no folder stands where the project would go.
    case notAFolder(String)
    /// The path of `--link` does not lead to the framework.
    case noFramework(String)
    /// A file could not be written, and what the system said.
    case unwritable(String, reason: String)
    /// A skeleton is wrong: which file, and what is wrong with it.
    case brokenSkeleton(String, reason: String)
    /// The archive in the binary is damaged.
    case brokenArchive
}

extension ScaffoldError {
    /// What went wrong, in a sentence.
    package var message: String {
        switch self {
        case .invalidName(let name, let reason): "'\(name)' cannot be the name of a project: \(reason)"
        case .unknownSkeleton(let name, _, _): "there is no skeleton '\(name)'"
        case .wouldOverwrite(let paths, let folder):
            "\(paths.count == 1 ? "a file is" : "\(paths.count) files are") in the way in \(folder):\n"
                + Self.listing(paths).joined(separator: "\n")
        case .notAFolder(let path): "'\(path)' exists and is not a folder"
        case .noFramework(let path): "there is no djust framework in '\(path)'"
        case .unwritable(let path, let reason): "cannot write '\(path)': \(reason)"
        case .brokenSkeleton(let path, let reason): "the skeleton file '\(path)' is wrong: \(reason)"
        case .brokenArchive: "the files inside this djust are damaged"
        }
    }

    /// What to do about it.
    package var hint: String? {
        switch self {
        case .invalidName: "use letters, digits, '-' and '_', such as 'my-app', or give another name with --name"
        case .unknownSkeleton(_, let suggestion?, _): "did you mean '\(suggestion)'?"
        case .unknownSkeleton(_, nil, let known): "there are: \(known.joined(separator: ", "))"
        case .wouldOverwrite: "choose another folder, or overwrite exactly these files with --force"
        case .notAFolder: "choose another path"
        case .noFramework: "give the path of a checkout of djust: the folder that holds Sources/FrameworkCore"
        case .unwritable: "check the folder's permissions and the free space"
        case .brokenSkeleton, .brokenArchive: "build or download djust again"
        }
    }

    /// One line for each file; the files of the vendored framework, hundreds of them, have one line together.
    private static func listing(_ paths: [String]) -> [String] {
        let framework = paths.filter { $0.hasPrefix(ProjectPlan.vendorFolder) }
        let lines = paths.filter { !$0.hasPrefix(ProjectPlan.vendorFolder) }.map { "  \($0)" }
        return framework.isEmpty ? lines : lines + ["  \(ProjectPlan.vendorFolder) (\(framework.count) files)"]
    }
}
