internal import Djust

/// Composes the templates of a project into pages, through the framework's own loader.
struct TemplateIndex {
    /// A comment of a template.
    struct Comment: Sendable {
        /// Brackets included.
        let span: SourceSpan
        /// What stands between them.
        let content: SourceSpan
    }

    /// Every template, composed.
    private(set) var pages: [TemplatePage] = []
    /// What is wrong with the templates.
    private(set) var problems: [Finding] = []
    /// The comments `{# … #}` of every template.
    private(set) var comments: [Comment] = []

    init(_ files: [ProjectFiles.File], inline: InlineTemplates, views: [ViewDeclaration], root: String) {
    }
}
