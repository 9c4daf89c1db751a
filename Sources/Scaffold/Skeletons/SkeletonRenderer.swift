internal import Djust

/// Renders the files and the file names of a skeleton with our own template engine.
struct SkeletonRenderer {
    private let engine = TemplateEngine(loader: MemoryTemplateLoader([:]))
    /// What skeletons can say, by name.
    private let variables: VariableTable

    /// Prepares to render for one project.
    init(name: ProjectName, framework: FrameworkSource) {
        variables = VariableTable([
            "name": .string(name.text),
            "type": .string(name.typeName),
            "title": .string(name.title),
            "dependency": .string(Self.swiftLiteral(framework.dependencyPath)),
        ])
    }

    /// Renders a file name.
    func path(_ path: String) throws(ScaffoldError) -> String {
        String(decoding: try render(Array(path.utf8), named: path), as: UTF8.self)
    }

    /// Renders the content of a file.
    ///
    /// Nothing is escaped, since most of these files are not HTML: what goes into them is a checked name, or escaped
    /// for where it stands.
    func render(_ bytes: [UInt8], named name: String) throws(ScaffoldError) -> [UInt8] {
        do {
            let template = try engine.compile(SourceText(name: name, bytes: bytes))
            var context = RenderContext(root: variables, autoescape: false)
            return try template.render(in: &context).bytes
        } catch {
            throw .brokenSkeleton(name, reason: "\(error)")
        }
    }

    /// The text as it stands between the quotes of a Swift string literal.
    private static func swiftLiteral(_ text: String) -> String {
        String(text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] })
    }
}
