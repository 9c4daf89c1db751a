package import Foundation

/// All that `djust new` is going to write, worked out before anything is touched.
package struct ProjectPlan: Sendable {
    /// One file to write.
    package struct File: Sendable, Equatable {
        /// Where, relative to the project.
        package var path: String
        /// Its permissions.
        package var mode: Int
        /// Its content.
        package var bytes: [UInt8]
        /// Whether it is a part of the vendored framework, which listings sum up in one line.
        package var isFramework = false
    }

    /// Where the vendored framework goes.
    package static let vendorFolder = "Vendor/djust/"

    /// The name of the project.
    package let name: ProjectName
    /// The folder of the project.
    package let folder: URL
    /// The files, sorted by path.
    package let files: [File]

    /// Works out the files of a project.
    ///
    /// - Parameters:
    ///   - name: The name of the project.
    ///   - folder: Where it is to be; the folder need not exist.
    ///   - skeleton: What to begin with.
    ///   - framework: Where it finds the framework.
    /// - Throws: `ScaffoldError.brokenSkeleton` or `.brokenArchive`.
    package init(
        name: ProjectName,
        folder: URL,
        skeleton: Skeleton,
        framework: FrameworkSource
    ) throws(ScaffoldError) {
        let renderer = SkeletonRenderer(name: name, framework: framework)
        var files: [File] = []
        for file in skeleton.files {
            files.append(
                File(
                    path: try renderer.path(file.path),
                    mode: file.mode,
                    bytes: file.isRendered ? try renderer.render(file.bytes, named: file.path) : file.bytes
                )
            )
        }
        if framework == .vendored {
            for entry in try EmbeddedArchive.framework().entries {
                files.append(
                    File(path: Self.vendorFolder + entry.path, mode: entry.mode, bytes: entry.bytes, isFramework: true)
                )
            }
        }
        self.name = name
        self.folder = folder
        self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// The files of the plan that are there already, in the plan's order.
    ///
    /// - Throws: `ScaffoldError.notAFolder` when the project's folder is something else.
    package func conflicts() throws(ScaffoldError) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder) else { return [] }
        guard isFolder.boolValue else { throw .notAFolder(folder.path) }
        return files.map(\.path).filter { path in
            (try? FileManager.default.attributesOfItem(atPath: folder.appending(path: path).path)) != nil
        }
    }
}
