package import Djust

/// One template of a project, parsed, before its parents and includes are folded in.
package struct ProjectTemplate: Sendable {
    /// A comment of a template.
    struct Comment: Sendable {
        /// Brackets included.
        let span: SourceSpan
        /// What stands between them.
        let content: SourceSpan

        /// Whether it says that the template is a part of a page: `{# djust:partial #}`.
        var marksPartial: Bool {
            let words = content.bytes.split(whereSeparator: \.isHTMLSpace).map { String(decoding: $0, as: UTF8.self) }
            return words.joined().lowercased().hasPrefix("djust:partial")
        }
    }

    /// The name that templates know it by; of an inline template the name of its view.
    package let name: String
    /// The template's own text as a tree.
    package let parsed: ParsedTemplate
    /// The views that are bound to it.
    package internal(set) var views: [ViewDeclaration]
    /// Whether another template extends or includes it, or a comment in it says that it is a part.
    package internal(set) var isPart: Bool
    /// The comments `{# … #}` and `<!-- … -->`.
    let comments: [Comment]
    /// The names in its `{% extends %}` and `{% include %}`, each with its place.
    let references: [TemplateReference]
    /// Whether one of those is only known when it is rendered.
    let namesUnknownTemplate: Bool

    /// Parses a template.
    init(_ source: SourceText, name: String, views: [ViewDeclaration], vocabulary: TemplateVocabulary) {
        self.name = name
        self.views = views
        let tokens = TemplateLexer.tokens(of: source)
        parsed = TemplateParser.parse(source, tokens: tokens, name: name, with: vocabulary)
        comments = Self.comments(tokens, of: source)
        isPart = comments.contains(where: \.marksPartial)
        (references, namesUnknownTemplate) = Self.references(of: parsed, named: name)
    }

    private static func comments(_ tokens: [TemplateToken], of source: SourceText) -> [Comment] {
        var comments: [Comment] = []
        for token in tokens {
            let span = SourceSpan(source: source, range: token.range)
            switch token.kind {
            case .comment:
                comments.append(Comment(span: span, content: SourceSpan(source: source, range: token.content)))
            case .text: MarkupComments.find(in: span, into: &comments)
            case .variable, .tag: break
            }
        }
        return comments
    }

    private static func references(of template: ParsedTemplate, named owner: String) -> ([TemplateReference], Bool) {
        let expressions = (template.extends.map { [$0.template] } ?? []) + template.includes
        let references = expressions.compactMap { expression in
            ParsedTemplates.name(expression, in: owner).map { TemplateReference(name: $0, span: expression.span) }
        }
        return (references, references.count < expressions.count)
    }
}
