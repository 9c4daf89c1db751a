import Foundation
import Scaffold

/// What `djust new` says: the files, one a line, and what to type next.
struct NewListing {
    /// What is written.
    let plan: ProjectPlan
    /// The folder as it was typed.
    let folder: String

    /// One line for each file; the vendored framework has one line for all of its files.
    /// - Parameter existing: The files that are there already and are marked so.
    /// - Returns: The lines in the order of the paths.
    func lines(existing: Set<String>) -> [String] {
        let framework = plan.files.filter(\.isFramework)
        var lines = plan.files.filter { !$0.isFramework || existing.contains($0.path) }.map { file in
            (existing.contains(file.path) ? "  exists  " : "  create  ") + join(file.path)
        }
        if !framework.isEmpty {
            lines.append("  create  \(join(ProjectPlan.vendorFolder)) (the framework, \(framework.count) files)")
        }
        return lines
    }

    /// The commands that build and show the project, for the folder that the user is in.
    func nextSteps(directory: URL, style: Style) -> String {
        let isHere = plan.folder.standardizedFileURL.path == directory.standardizedFileURL.path
        var steps = isHere ? [] : ["cd \(folder.contains(where: Self.isSpecial) ? folder.quotedForShell : folder)"]
        steps.append("djust serve --reload")
        return "\n\(style.good("\(plan.name.text) is ready.")) Next:\n\n"
            + steps.map { "  \($0)\n" }.joined() + "\nand open http://127.0.0.1:8000/ in a browser.\n"
    }

    private func join(_ path: String) -> String {
        folder == "." ? path : folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
    }

    private static func isSpecial(_ character: Character) -> Bool {
        !(character.isLetter || character.isNumber || "/._-+".contains(character))
    }
}
