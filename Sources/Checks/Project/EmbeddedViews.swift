internal import Djust

/// The views that templates show inside of other pages, by `{% live_render "PlayerView" %}`.
package struct EmbeddedViews: Sendable {
    /// The names as they are written, each with its place.
    let references: [TemplateReference]
    /// The qualified names of the views.
    private let views: Set<String>

    /// Reads the templates of a project.
    init(_ templates: [ProjectTemplate], lookup: ViewLookup) {
        references = templates.flatMap(\.embeds)
        views = Set(references.flatMap { lookup.views(named: $0.name) }.map(\.qualifiedName))
    }

    /// Whether a template shows a view in a page of another one.
    func contains(_ view: ViewDeclaration) -> Bool { views.contains(view.qualifiedName) }
}
