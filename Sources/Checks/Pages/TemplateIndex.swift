internal import Djust

/// Parses the templates of a project through the framework's own parser, and sees which belong together.
struct TemplateIndex {
    /// Every template, in order of paths; then the inline ones, in order of views.
    private(set) var templates: [ProjectTemplate]
    /// The template files by name; of several files of one name the first in the order of paths counts.
    let parsed: ParsedTemplates
    /// What is wrong with the templates.
    let problems: [Finding]
    /// Names that lead nowhere.
    let missing: [TemplateReference]

    /// Reads the templates.
    init(
        _ files: [ProjectFiles.File],
        inline: InlineTemplates,
        views: [ViewDeclaration],
        vocabulary: TemplateVocabulary
    ) {
        let bound = Self.bindings(of: views)
        templates = Parallel.map(files) { file in
            let name = file.templateName ?? file.path
            let source = SourceText(name: file.path, bytes: file.bytes)
            return ProjectTemplate(source, name: name, views: bound[name] ?? [], vocabulary: vocabulary)
        }
        let named = Dictionary(templates.map { ($0.name, $0.parsed) }, uniquingKeysWith: { first, _ in first })
        parsed = ParsedTemplates(named)
        templates += inline.templates.map { template in
            let view = views[template.view]
            return ProjectTemplate(template.source, name: view.name, views: [view], vocabulary: vocabulary)
        }
        let used = Set(templates.lazy.flatMap(\.references).map(\.name))
        for index in templates.indices where used.contains(templates[index].name) { templates[index].isPart = true }
        problems = templates.flatMap { Self.problems($0.parsed.diagnostics) }
        missing =
            templates.flatMap { $0.references.filter { named[$0.name] == nil } }
            + Self.files(of: views).filter { named[$0.name] == nil }
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

    /// The template files that views name.
    private static func files(of views: [ViewDeclaration]) -> [TemplateReference] {
        views.compactMap { view in
            guard case .file(let name, let span) = view.template else { return nil }
            return TemplateReference(name: name, span: span)
        }
    }
}
