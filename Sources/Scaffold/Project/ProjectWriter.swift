internal import Foundation

/// Writes a project so that either all of it is there or nothing has changed.
///
/// Everything is written to a staging folder first. A new project is then one rename away; in a folder that exists the
/// files are moved in one by one, and moved out again when one of them fails.
package struct ProjectWriter {
    private let plan: ProjectPlan
    private let files = FileManager.default

    /// Prepares to write a plan.
    package init(_ plan: ProjectPlan) { self.plan = plan }

    /// Writes the project.
    ///
    /// - Parameter overwrites: Whether files of the plan that exist are replaced. No other file is ever touched.
    /// - Throws: `ScaffoldError.wouldOverwrite` with all files in the way, `.notAFolder` or `.unwritable`.
    package func write(overwrites: Bool = false) throws(ScaffoldError) {
        let conflicts = try plan.conflicts()
        if !overwrites, !conflicts.isEmpty {
            throw .wouldOverwrite(conflicts, folder: plan.folder.path)
        }
        let exists = files.fileExists(atPath: plan.folder.path)
        let parent = plan.folder.deletingLastPathComponent()
        let stage = (exists ? plan.folder : parent).appending(path: ".djust-new-\(UUID().uuidString)")
        defer { try? files.removeItem(at: stage) }
        let createdParent = exists ? nil : firstMissing(parent)
        do {
            let tree = stage.appending(path: "tree")
            for file in plan.files { try write(file, below: tree) }
            if exists {
                try moveIn(from: tree, keeping: stage.appending(path: "replaced"))
            } else {
                try files.moveItem(at: tree, to: plan.folder)
            }
        } catch {
            if let createdParent { try? files.removeItem(at: createdParent) }
            throw .unwritable(plan.folder.path, reason: Self.reason(error))
        }
    }

    // MARK: - Staging

    private func write(_ file: ProjectPlan.File, below folder: URL) throws {
        let url = folder.appending(path: file.path)
        try makeFolder(url.deletingLastPathComponent())
        try Data(file.bytes).write(to: url)
        try files.setAttributes([.posixPermissions: file.mode], ofItemAtPath: url.path)
    }

    private func makeFolder(_ url: URL) throws {
        if files.fileExists(atPath: url.path) { return }
        try files.createDirectory(
            at: url,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o755]
        )
    }

    /// The topmost folder on the way to a place that does not exist yet, to be taken away again on failure.
    private func firstMissing(_ folder: URL) -> URL? {
        var missing: URL?
        var current = folder.standardizedFileURL
        while current.path != "/", !files.fileExists(atPath: current.path) {
            missing = current
            current = current.deletingLastPathComponent()
        }
        return missing
    }

    // MARK: - Moving into a folder that exists

    /// Moves the staged files to their places, and what was there aside; undoes all of it when one move fails.
    private func moveIn(from tree: URL, keeping replaced: URL) throws {
        var undo: [() throws -> Void] = []
        do {
            for file in plan.files {
                let target = plan.folder.appending(path: file.path)
                let folder = target.deletingLastPathComponent()
                if let created = firstMissing(folder) {
                    undo.append { try FileManager.default.removeItem(at: created) }
                    try makeFolder(folder)
                }
                if (try? files.attributesOfItem(atPath: target.path)) != nil {
                    let aside = replaced.appending(path: file.path)
                    try makeFolder(aside.deletingLastPathComponent())
                    try files.moveItem(at: target, to: aside)
                    undo.append { try FileManager.default.moveItem(at: aside, to: target) }
                }
                try files.moveItem(at: tree.appending(path: file.path), to: target)
                undo.append { try FileManager.default.removeItem(at: target) }
            }
        } catch {
            for step in undo.reversed() { try? step() }
            throw error
        }
    }

    /// What the system said, without Foundation's wrapping.
    private static func reason(_ error: any Error) -> String {
        let cocoa = error as NSError
        let cause = cocoa.userInfo[NSUnderlyingErrorKey] as? any Error
        return cause.map { ($0 as NSError).localizedDescription } ?? cocoa.localizedDescription
    }
}
