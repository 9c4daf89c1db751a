internal import Djust

/// The texts of a project as they were at one moment: everything that a check reads from disk.
package struct ProjectSnapshot: Sendable {
    /// The folder of the project.
    package let root: String
    /// What `djust.json` says.
    package let configuration: CheckConfiguration
    /// Templates and Swift files.
    private(set) var files: ProjectFiles
    /// `Package.swift`; nil when there is none.
    let manifest: [UInt8]?
    /// What could not be read.
    let problems: [Finding]

    /// Reads a project, with texts that take the place of files on disk.
    package init(root: String, overlay: [String: [UInt8]] = [:]) {
        self.init(ProjectListing(root: root, overlay: overlay))
    }

    /// Reads the files of a project.
    ///
    /// Nothing fails: what cannot be read is a finding.
    package init(_ listing: ProjectListing) {
        root = listing.root
        configuration = listing.configuration
        manifest = listing.manifest
        files = ProjectFiles(listing)
        problems =
            listing.problems
            + files.unreadable.map { path, reason in
                let source = SourceText(name: path, bytes: [])
                return Problems.unreadableFile.finding(
                    "\(path) cannot be read: \(reason)",
                    at: SourceSpan(source: source, range: 0..<0)
                )
            }
    }

    /// The text of a file.
    package func bytes(of path: String) -> [UInt8]? { files.bytes(of: path) }

    /// Puts a text in the place of a file's.
    package mutating func replace(_ path: String, with bytes: [UInt8]) { files.replace(path, with: bytes) }
}
