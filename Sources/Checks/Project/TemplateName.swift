/// The name by which templates know a template file: its path below the folder `Templates`.
struct TemplateName {
    /// The name, such as `items/list.html`.
    let name: String

    /// The endings that a template may have.
    private static let endings = [".html", ".htm", ".txt", ".xml", ".svg", ".djust"]

    /// Finds the name of a file, or nil when the file is no template.
    ///
    /// Folders named `Templates` or `templates` hold templates, wherever they stand in the project; the innermost counts.
    /// When the project that is checked is such a folder itself, everything in it is a template.
    /// - Parameters:
    ///   - path: The file, relative to the project.
    ///   - root: The folder of the project.
    init?(path: String, root: String) {
        guard Self.endings.contains(where: { path.hasSuffix($0) }) else { return nil }
        let folders = path.split(separator: "/")
        if let index = folders.dropLast().lastIndex(where: { Self.isTemplateFolder($0) }) {
            // A skeleton's template is no template of this project.
            if folders[(index + 1)...].first == "skeletons" { return nil }
            name = folders[(index + 1)...].joined(separator: "/")
        } else if let last = root.split(separator: "/").last, Self.isTemplateFolder(last) {
            name = path
        } else {
            return nil
        }
    }

    private static func isTemplateFolder(_ name: Substring) -> Bool { name == "Templates" || name == "templates" }
}
