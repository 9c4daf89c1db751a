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
    /// The names of views in its `{% live_render %}`, each with its place.
    let embeds: [TemplateReference]

    /// Parses a template.
    init(_ source: SourceText, name: String, views: [ViewDeclaration], vocabulary: TemplateVocabulary) {
        self.name = name
        self.views = views
        let tokens = TemplateLexer.tokens(of: source)
        parsed = TemplateParser.parse(source, tokens: tokens, name: name, with: vocabulary)
        comments = Self.comments(tokens, of: source, besides: Self.commentTags(of: parsed, tokens))
        isPart = comments.contains(where: \.marksPartial)
        (references, namesUnknownTemplate) = Self.references(of: parsed, named: name)
        embeds = Self.embeds(of: parsed, tokens)
    }

    /// Whether a tag has this name; few templates have it, and the others need not be walked through.
    private static func holds(_ tag: String, _ tokens: [TemplateToken], in source: SourceText) -> Bool {
        tokens.contains { $0.kind == .tag && source.bytes[$0.content].starts(with: tag.utf8) }
    }

    private static func embeds(of template: ParsedTemplate, _ tokens: [TemplateToken]) -> [TemplateReference] {
        guard holds("live_render", tokens, in: template.source) else { return [] }
        var embeds: [TemplateReference] = []
        TemplateWalk.visit(template.nodes) { node in
            guard case .output(let output) = node, TagText.name(of: output.span) == "live_render",
                let expression = output.tag.expressions.first, let view = expression.literalText
            else { return }
            embeds.append(TemplateReference(name: view, span: expression.span))
        }
        return embeds
    }

    /// Where `{% comment %}…{% endcomment %}` stands, in order.
    private static func commentTags(of template: ParsedTemplate, _ tokens: [TemplateToken]) -> [Range<Int>] {
        guard holds("comment", tokens, in: template.source) else { return [] }
        var ranges: [Range<Int>] = []
        TemplateWalk.visit(template.nodes) { node in
            if case .comment(let comment) = node, comment.span.bytes.starts(with: "{%".utf8) {
                ranges.append(comment.span.range)
            }
        }
        return ranges
    }

    /// The comments of a template; in a part that is commented out there are none.
    ///
    /// O(bytes).
    private static func comments(
        _ tokens: [TemplateToken],
        of source: SourceText,
        besides commentTags: [Range<Int>]
    ) -> [Comment] {
        var rest = commentTags[...]
        var comments: [Comment] = []
        for token in tokens {
            while let first = rest.first, first.upperBound <= token.range.lowerBound { rest.removeFirst() }
            if let first = rest.first, first.contains(token.range.lowerBound) { continue }
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
