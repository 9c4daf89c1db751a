import Foundation

/// Asks git which files of a project have changed.
struct GitFiles {
    /// The folder of the project, which may be deep in the repository.
    let root: String

    /// The files that differ from a commit in the folder or are new there.
    ///
    /// - Parameter reference: The commit, from which the common ancestor with `HEAD` is taken; nil for `HEAD` itself.
    /// - Returns: Paths relative to the folder.
    /// - Throws: `CommandFailure` when git is not there, this is no repository, or there is no such commit.
    func changed(since reference: String?) throws(CommandFailure) -> Set<String> {
        var base = "HEAD"
        if let reference {
            let ancestor = try run(["merge-base", "--end-of-options", reference, "HEAD"])
            base = String(decoding: ancestor, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        }
        let tracked = try names(["diff", "--name-only", "-z", "--relative", "--diff-filter=d", base, "--", "."])
        let new = try names(["ls-files", "--others", "--exclude-standard", "-z"])
        return Set(tracked + new)
    }

    /// The files that are staged, and the texts of the next commit where those on disk are others.
    func staged() throws(CommandFailure) -> (files: Set<String>, texts: [String: [UInt8]]) {
        let staged = try names(["diff", "--cached", "--name-only", "-z", "--relative", "--diff-filter=d", "--", "."])
        // What is on disk and not staged is not part of the commit.
        let edited = try names(["diff", "--name-only", "-z", "--relative", "--", "."])
        var texts: [String: [UInt8]] = [:]
        for path in Set(edited) { texts[path] = try run(["show", ":./\(path)"]) }
        return (Set(staged), texts)
    }

    private func names(_ arguments: [String]) throws(CommandFailure) -> [String] {
        try run(arguments).split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }

    private func run(_ arguments: [String]) throws(CommandFailure) -> [UInt8] {
        let git = Process()
        let output = Pipe()
        let errors = Pipe()
        git.executableURL = URL(filePath: "/usr/bin/env")
        git.arguments = ["git", "-C", root] + arguments
        git.standardInput = FileHandle.nullDevice
        git.standardOutput = output
        git.standardError = errors
        do {
            try git.run()
            let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
            let complaint = try errors.fileHandleForReading.readToEnd() ?? Data()
            git.waitUntilExit()
            if git.terminationStatus == 0 { return Array(bytes) }
            let words = String(decoding: complaint, as: UTF8.self).split(separator: "\n").first ?? ""
            throw CommandFailure(
                "git could not say which files have changed: \(words)",
                hint: "name the files instead, or check the whole project"
            )
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure("git could not be asked: \(error)", hint: "name the files instead")
        }
    }
}
