import Checks
import Djust
import Foundation

/// What `djust render` was asked for: a template, where others come from, and the project around it.
struct RenderSubject {
    /// The compiled template.
    let template: Template
    /// Where its includes come from.
    let engine: TemplateEngine
    /// The project, where there is one.
    let project: Project?
    /// The views that show the template.
    let views: [ViewDeclaration]

    /// Finds a template: standard input for `-`, a template of the project by its name, a view with an inline template by
    /// its own, or any file by its path.
    /// - Throws: `TemplateError` for a template with mistakes, `CommandFailure` when there is none.
    init(_ name: String, for invocation: Invocation) throws {
        let project = (try? invocation.projectFolder()).map { Project.read(at: $0.path) }
        let templates = project.map { ProjectTemplates($0) }
        self.project = project
        if name == "-" {
            engine = Self.engine(templates, beside: invocation.directory)
            template = try engine.compile(SourceText(name: "<stdin>", bytes: invocation.input()))
            views = []
            return
        }
        let file = invocation.resolve(name)
        if let templates, let known = Self.known(name, file, templates, invocation) {
            engine = Self.engine(templates, beside: invocation.directory)
            template = try engine.template(named: known)
            views = templates.views(of: known)
            return
        }
        guard let bytes = FileManager.default.contents(atPath: file.path) else {
            throw Self.notFound(name, templates)
        }
        engine = Self.engine(templates, beside: file.deletingLastPathComponent())
        template = try engine.compile(SourceText(name: name, bytes: Array(bytes)))
        views = []
    }

    /// The name by which the project knows a template that is given by its name or by its path.
    private static func known(
        _ name: String,
        _ file: URL,
        _ templates: ProjectTemplates,
        _ invocation: Invocation
    ) -> String? {
        if templates.load(name) != nil { return name }
        guard let root = try? invocation.projectFolder().path, file.path.hasPrefix(root + "/") else { return nil }
        return templates.names(atPath: String(file.path.dropFirst(root.count + 1))).first
    }

    private static func engine(_ templates: ProjectTemplates?, beside folder: URL) -> TemplateEngine {
        if let templates { return TemplateEngine(loader: templates) }
        return TemplateEngine(loader: DirectoryTemplateLoader([folder.path]))
    }

    private static func notFound(_ name: String, _ templates: ProjectTemplates?) -> CommandFailure {
        let nearest = templates.flatMap { NearestName.of(name, among: $0.names()) }
        return CommandFailure(
            "there is no template '\(name)', and no file of this path",
            hint: nearest.map { "did you mean '\($0)'?" }
                ?? "name a file below a folder 'Templates' of the project, a path, or '-' for standard input"
        )
    }
}
