package import Foundation

/// Where a project finds the framework.
package enum FrameworkSource: Sendable, Equatable {
    /// In `Vendor/djust`, written from this binary.
    case vendored
    /// In a checkout; the path of its `FrameworkCore`, absolute, or relative to the project.
    case linked(path: String)

    /// Finds the framework in a checkout of djust, for work on the framework itself.
    ///
    /// - Throws: `ScaffoldError.noFramework` unless the folder is a checkout or the `FrameworkCore` in it.
    package static func checkout(at folder: URL) throws(ScaffoldError) -> FrameworkSource {
        for candidate in [folder.appending(path: "Sources/FrameworkCore"), folder] {
            let manifest = candidate.appending(path: "Package.swift").path
            let module = candidate.appending(path: "Djust").path
            if FileManager.default.fileExists(atPath: manifest), FileManager.default.fileExists(atPath: module) {
                return .linked(path: candidate.path)
            }
        }
        throw .noFramework(folder.path)
    }

    /// The path that the project's `Package.swift` names.
    var dependencyPath: String {
        switch self {
        case .vendored: "Vendor/djust"
        case .linked(let path): path
        }
    }
}
