internal import Djust

/// The skeletons that `djust new` can begin with.
package struct SkeletonCatalog: Sendable {
    /// What `djust new` uses unless told otherwise.
    package static let defaultName = "demo"

    /// The skeletons, the default first and the others by name.
    package let skeletons: [Skeleton]

    /// The skeletons in this binary.
    package static func embedded() throws(ScaffoldError) -> SkeletonCatalog {
        try SkeletonCatalog(EmbeddedArchive.skeletons().entries)
    }

    /// Reads skeletons from files: `NAME/manifest.json` and `NAME/files/...`.
    package init(_ entries: [EmbeddedArchive.Entry]) throws(ScaffoldError) {
        var parts: [String: Part] = [:]
        for entry in entries {
            guard let slash = entry.path.firstIndex(of: "/") else { continue }
            let name = String(entry.path[..<slash])
            let path = entry.path[entry.path.index(after: slash)...]
            if path == "manifest.json" {
                do {
                    parts[name, default: Part()].manifest = try SkeletonManifest.read(entry.bytes)
                } catch {
                    throw .brokenSkeleton(entry.path, reason: "\(error)")
                }
            } else if path.hasPrefix("files/") {
                var file = entry
                file.path = String(path.dropFirst("files/".count))
                parts[name, default: Part()].files.append(file)
            }
        }
        var skeletons: [Skeleton] = []
        for (name, part) in parts.sorted(by: { $0.key < $1.key }) {
            guard let summary = part.manifest?.summary else { continue }
            skeletons.append(Skeleton(name: name, summary: summary, files: try Self.files(of: name, in: parts)))
        }
        self.skeletons =
            skeletons.filter { $0.name == Self.defaultName }
            + skeletons.filter { $0.name != Self.defaultName }
    }

    /// Finds a skeleton.
    ///
    /// - Throws: `ScaffoldError.unknownSkeleton` with the nearest name.
    package func skeleton(named name: String) throws(ScaffoldError) -> Skeleton {
        if let skeleton = skeletons.first(where: { $0.name == name }) { return skeleton }
        let known = skeletons.map(\.name)
        throw .unknownSkeleton(name, suggestion: NearestName.of(name, among: known), known: known)
    }

    // MARK: - Reading

    private struct Part {
        var manifest: SkeletonManifest?
        var files: [EmbeddedArchive.Entry] = []
    }

    /// The files of a skeleton over those of the skeletons that it includes, one level deep.
    private static func files(of name: String, in parts: [String: Part]) throws(ScaffoldError) -> [Skeleton.File] {
        var files: [String: Skeleton.File] = [:]
        for source in (parts[name]?.manifest?.includes ?? []) + [name] {
            guard let part = parts[source], let manifest = part.manifest else {
                throw .brokenSkeleton("\(name)/manifest.json", reason: "it includes '\(source)', which has no manifest")
            }
            for file in part.files {
                files[file.path] = Skeleton.File(
                    path: file.path,
                    mode: file.mode,
                    bytes: file.bytes,
                    isRendered: manifest.render.contains(file.path)
                )
            }
            if let missing = manifest.render.first(where: { path in !part.files.contains { $0.path == path } }) {
                throw .brokenSkeleton(
                    "\(source)/manifest.json",
                    reason: "it renders '\(missing)', which does not exist"
                )
            }
        }
        return files.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
}
