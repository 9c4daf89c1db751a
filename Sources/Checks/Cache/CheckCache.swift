internal import Djust

/// Where checks remember what they have found, so that a check of unchanged files need not read them.
package struct CheckCache: Sendable {
    /// How many combinations of options are remembered for a project.
    static let capacity = 24

    /// The folder of one project's entries; made when there is something to remember.
    package let folder: String
    /// Which program checks: another one may find something else.
    package let program: String

    /// Names a folder and a program.
    package init(folder: String, program: String) {
        self.folder = folder
        self.program = program
    }

    /// Chooses a project's folder among those of other projects, for the program that is in a file.
    ///
    /// - Parameters:
    ///   - parent: The folder of the folders.
    ///   - root: The project.
    ///   - executable: The program's file; one that is built anew is another program.
    ///   - version: The program's version.
    package init?(below parent: String, of root: String, executable: String, version: String) {
        let name = String(StableHash.of(Array(root.utf8)), radix: 36)
        self.init(folder: "\(parent)/\(name)", executable: executable, version: version)
    }

    /// Names a folder, for the program that is in a file.
    package init?(folder: String, executable: String, version: String) {
        guard let signature = FileSignature(of: executable) else { return nil }
        self.init(folder: folder, program: "\(version) \(signature)")
    }

    /// What is remembered of a check; nil when it is one that is not remembered: of texts that are not on disk, or of
    /// files that cannot be read.
    func memory(of listing: ProjectListing, _ options: CheckOptions) -> CheckMemory? {
        guard listing.overlay.isEmpty, listing.unreadable.isEmpty else { return nil }
        // What is chosen by path and what makes the check fail is decided afterwards.
        var choice = CacheEncoder()
        choice.append(listing.root)
        for list in [options.tags, options.select, options.ignore] {
            choice.append(list.count)
            for word in list.sorted() { choice.append(word) }
        }
        choice.append(options.deploy ? 1 : 0)
        var identity = CacheEncoder()
        identity.append(program)
        identity.append(choice.bytes)
        for text in [listing.settings?.bytes, listing.manifest] {
            identity.append(text == nil ? 0 : 1)
            identity.append(text ?? [])
        }
        let name = String(StableHash.of(choice.bytes), radix: 36)
        return CheckMemory(folder: folder, name: "\(name).check", identity: identity.bytes, listing: listing)
    }
}
