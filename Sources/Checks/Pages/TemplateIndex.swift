internal import Djust

/// Parses the templates of a project through the framework's own parser and composes them into pages.
struct TemplateIndex {
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

    /// Every template, composed, in order of paths; then the inline ones, in order of views.
    private(set) var pages: [TemplatePage] = []
    /// What is wrong with the templates.
    private(set) var problems: [Finding] = []
    /// Names that lead nowhere.
    private(set) var missing: [MissingTemplate] = []
    /// The comments `{# … #}` and `<!-- … -->` of every template.
    private(set) var comments: [Comment] = []
    /// The names of the template files.
    private(set) var names: [String] = []
    /// The template files, parsed.
    private(set) var parsed = ParsedTemplates([:])

    /// Reads the templates.
    init(
        _ files: [ProjectFiles.File],
        inline: InlineTemplates,
        views: [ViewDeclaration],
        lookup: ViewLookup,
        vocabulary: TemplateVocabulary,
        root: String
    ) {
        var entries = Parallel.map(files) {
            Entry(path: $0.path, bytes: $0.bytes, vocabulary: vocabulary, root: root)
        }
        entries += inline.templates.map {
            Entry(source: $0.source, view: $0.view, views: views, vocabulary: vocabulary)
        }
        for entry in entries {
            comments += entry.comments
            problems += Self.problems(entry.parsed.diagnostics)
        }
        let templates = ParsedTemplates(
            Dictionary(
                entries.filter { $0.view == nil }.map { ($0.name, $0.parsed) },
                uniquingKeysWith: { first, _ in first }
            )
        )
        names = templates.names
        parsed = templates
        let bound = Self.bindings(of: views)
        let used = Self.references(entries)
        missing = used.missing(in: templates) + Self.unboundViews(views, templates: templates)
        pages = Parallel.map(entries) { entry in
            entry.page(
                templates: templates,
                bound: entry.view.map { [views[$0]] } ?? bound[entry.name] ?? [],
                isPart: used.names.contains(entry.name) || entry.comments.contains(where: \.marksPartial),
                lookup: lookup
            )
        }
    }

    /// The mistakes in a template; words that an unknown library may have are left to the library's own.
    private static func problems(_ diagnostics: [Diagnostic]) -> [Finding] {
        let words = [TemplateErrorCode.unknownTag, .unknownFilter].map(\.rawValue)
        let isOpen = diagnostics.contains { $0.id == TemplateErrorCode.unknownLibrary.rawValue }
        return diagnostics.filter { !isOpen || !words.contains($0.id) }.map(Self.problem)
    }

    /// A mistake that the template language reports, as a finding of the check.
    private static func problem(_ diagnostic: Diagnostic) -> Finding {
        Problems.brokenTemplate.finding(
            "\(diagnostic.message) (\(diagnostic.id))",
            at: diagnostic.span,
            hint: diagnostic.hint,
            notes: diagnostic.notes
        )
    }

    /// The views by the name of the template file that they are bound to.
    private static func bindings(of views: [ViewDeclaration]) -> [String: [ViewDeclaration]] {
        var bound: [String: [ViewDeclaration]] = [:]
        for view in views {
            if case .file(let name, _) = view.template { bound[name, default: []].append(view) }
        }
        return bound
    }

    private static func unboundViews(_ views: [ViewDeclaration], templates: ParsedTemplates) -> [MissingTemplate] {
        views.compactMap { view in
            guard case .file(let name, let span) = view.template, templates[name] == nil else { return nil }
            return MissingTemplate(name: name, span: span)
        }
    }

    /// What the templates say about one another.
    private static func references(_ entries: [Entry]) -> References {
        var references = References()
        for entry in entries { references.add(entry) }
        return references
    }

    /// The names in `{% extends %}` and `{% include %}`.
    private struct References {
        var names: Set<String> = []
        private var places: [MissingTemplate] = []

        mutating func add(_ entry: Entry) {
            if let extends = entry.parsed.extends { add(extends.template, in: entry.name) }
            var bodies = [entry.parsed.nodes]
            while let nodes = bodies.popLast() {
                for node in nodes {
                    if case .include(let include) = node { add(include.template, in: entry.name) }
                    bodies += node.bodies
                }
            }
        }

        func missing(in templates: ParsedTemplates) -> [MissingTemplate] { places.filter { templates[$0.name] == nil } }

        private mutating func add(_ expression: FilterExpression, in owner: String) {
            guard let name = ParsedTemplates.name(expression, in: owner) else { return }
            names.insert(name)
            places.append(MissingTemplate(name: name, span: expression.span))
        }
    }
}

extension TemplateIndex {
    /// One template, parsed.
    fileprivate struct Entry: Sendable {
        let name: String
        let parsed: ParsedTemplate
        let comments: [Comment]
        /// The index of the view, for an inline template.
        let view: Int?

        init(path: String, bytes: [UInt8], vocabulary: TemplateVocabulary, root: String) {
            self.init(
                source: SourceText(name: path, bytes: bytes),
                name: TemplateName(path: path, root: root)?.name ?? path,
                view: nil,
                vocabulary: vocabulary
            )
        }

        init(source: SourceText, view: Int, views: [ViewDeclaration], vocabulary: TemplateVocabulary) {
            self.init(source: source, name: views[view].name, view: view, vocabulary: vocabulary)
        }

        private init(source: SourceText, name: String, view: Int?, vocabulary: TemplateVocabulary) {
            self.name = name
            self.view = view
            parsed = TemplateParser.parse(source, name: name, with: vocabulary)
            comments = TemplateLexer.tokens(of: source).flatMap { token -> [Comment] in
                let span = SourceSpan(source: source, range: token.range)
                switch token.kind {
                case .comment: return [Comment(span: span, content: SourceSpan(source: source, range: token.content))]
                case .text: return MarkupComments.find(in: span)
                case .variable, .tag: return []
                }
            }
        }

        /// Composes the page.
        func page(
            templates: ParsedTemplates,
            bound: [ViewDeclaration],
            isPart: Bool,
            lookup: ViewLookup
        ) -> TemplatePage {
            let markup = MarkupReader(parsed, named: name, in: templates)
            let named = markup.elements.compactMap { $0.attribute("dj-view")?.staticValue }
            var pageViews = bound
            for view in named.flatMap({ lookup.views(named: $0) })
            where !pageViews.contains(where: { $0.qualifiedName == view.qualifiedName }) { pageViews.append(view) }
            let hasView = markup.elements.contains { $0.has("dj-view") }
            return TemplatePage(
                name: name,
                source: parsed.source,
                template: parsed,
                views: pageViews,
                isBound: !bound.isEmpty,
                isLive: bound.contains { !$0.isAbstract } || (hasView && !isPart),
                isDynamic: markup.isDynamic,
                isPart: isPart,
                elements: markup.elements,
                outputs: markup.outputs,
                blockTags: markup.blockTags
            )
        }
    }
}
