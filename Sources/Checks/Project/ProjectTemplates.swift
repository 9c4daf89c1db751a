package import Djust

/// The templates of a project for rendering them without the app: those in files by their names, inline ones by the
/// names of their views.
package struct ProjectTemplates: TemplateLoader {
    private let texts: [String: SourceText]
    private let views: [String: [ViewDeclaration]]
    private let files: [String]

    /// Takes the templates of a project; of several files of one name the first in the order of paths counts.
    package init(_ project: Project) {
        let pages = project.pages()
        texts = Dictionary(pages.map { ($0.name, $0.source) }, uniquingKeysWith: { first, _ in first })
        views = Dictionary(pages.map { ($0.name, $0.views) }, uniquingKeysWith: { first, _ in first })
        files = project.templateNames
    }

    package func load(_ name: String) -> SourceText? { texts[name] }

    /// The names of the template files.
    package func names() -> [String] { files }

    /// The names by which a file is known, given its path relative to the project.
    package func names(atPath path: String) -> [String] {
        files.filter { texts[$0]?.name == path }
    }

    /// The views that a template shows.
    package func views(of name: String) -> [ViewDeclaration] { views[name] ?? [] }
}
