internal import Djust

/// Renders the files and the file names of a skeleton.
struct SkeletonRenderer {
    /// What skeletons can say, by name.
    private let variables: [String: String]

    /// Prepares to render for one project.
    init(name: ProjectName, framework: FrameworkSource) {
        variables = [
            "name": name.text,
            "type": name.typeName,
            "title": name.title,
            "dependency": Self.swiftLiteral(framework.dependencyPath),
        ]
    }

    /// Renders a file name.
    func path(_ path: String) throws(ScaffoldError) -> String {
        guard path.contains("{{") else { return path }
        return String(decoding: try render(Array(path.utf8), named: path), as: UTF8.self)
    }

    /// Renders the content of a file. Nothing is escaped: most of these files are not HTML.
    func render(_ bytes: [UInt8], named name: String) throws(ScaffoldError) -> [UInt8] {
        var text = String(decoding: bytes, as: UTF8.self)
        for (name, value) in variables {
            text = text.split(separator: "{{ \(name) }}", omittingEmptySubsequences: false).joined(separator: value)
        }
        return Array(text.utf8)
    }

    /// The text as it stands between the quotes of a Swift string literal.
    private static func swiftLiteral(_ text: String) -> String {
        String(text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] })
    }
}
