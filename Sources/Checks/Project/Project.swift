package import Djust
package import SwiftOutline

/// Everything that rules look at: the sources, the views, the routes, the composed pages.
package struct Project: Sendable {
    /// What `djust.json` says.
    package var configuration: CheckConfiguration
    /// The Swift files, by path.
    package var sources: [SwiftSource]
    /// `Package.swift`; nil when there is none.
    package let manifest: SwiftSource?
    /// The live views.
    package var views: [ViewDeclaration]
    /// The types that the sources declare, by simple name.
    package var types: [String: [SwiftDeclaration]]
    /// The routes.
    package var routes: RouteTable
    /// Every template: those in files in order of paths, then the inline ones in order of views.
    package let templates: [ProjectTemplate]
    /// What could not be understood.
    package var problems: [Finding]
    /// The comments that silence rules.
    package var suppressions: [Suppression]
    /// How much was looked at.
    package var coverage: CheckReport.Coverage
    /// Names of templates that lead nowhere.
    let missingTemplates: [TemplateReference]
    /// The names of the template files, sorted.
    package var templateNames: [String] { parsed.names }
    /// The tags and filters that the project's templates can use.
    package let vocabulary: TemplateVocabulary
    /// The template files by name.
    let parsed: ParsedTemplates
    /// The views that stand in pages of others.
    let embedded: EmbeddedViews
    private let lookup: ViewLookup
    /// Where inline templates stand in Swift files.
    private var inline: InlineTemplates

    /// Reads the project in a folder.
    ///
    /// Nothing fails: what cannot be read is a finding.
    package static func read(at root: String) -> Project { Project(ProjectSnapshot(root: root)) }

    /// Understands what has been read of a project.
    package init(_ snapshot: ProjectSnapshot) {
        let files = snapshot.files
        configuration = snapshot.configuration
        problems = snapshot.problems
        sources = Parallel.map(files.swift) { SwiftSource(path: $0.path, bytes: $0.bytes) }
        manifest = snapshot.manifest.map { SwiftSource(path: ProjectListing.manifestName, bytes: $0) }
        let index = ViewIndex(sources)
        views = index.views
        types = index.types
        lookup = ViewLookup(views)
        routes = RouteTable(sources)
        inline = InlineTemplates(views)
        vocabulary = LibraryIndex(sources).vocabulary
        let templates = TemplateIndex(
            files.templates,
            inline: inline,
            views: views,
            vocabulary: vocabulary
        )
        self.templates = templates.templates
        parsed = templates.parsed
        embedded = EmbeddedViews(templates.templates, lookup: lookup)
        missingTemplates = templates.missing
        coverage = CheckReport.Coverage()
        coverage.templates = files.templates.count + inline.templates.count
        coverage.swiftFiles = sources.count
        coverage.views = views.count
        suppressions = []
        problems += templates.problems
        let code = sources + (manifest.map { [$0] } ?? [])
        for source in code { readProblems(of: source) }
        let comments = SuppressionReader(
            templates: self.templates.flatMap(\.comments),
            sources: code,
            located: inline.located
        )
        suppressions = comments.suppressions
        problems += comments.findings
    }

    private mutating func readProblems(of source: SwiftSource) {
        // One mistake often entails others behind it; the first is the one to correct.
        guard let problem = source.outline.problems.first else { return }
        let end = min(problem.offset + 1, source.text.bytes.count)
        problems.append(
            Problems.brokenSwift.finding(
                "this file cannot be understood: \(problem.kind.rawValue)",
                at: source.span(min(problem.offset, end)..<end),
                hint: "correct it and check again: what stands behind it may not have been checked"
            )
        )
    }

    // MARK: - Pages

    /// Composes the page that a template makes, with its parents and includes.
    package func page(of template: ProjectTemplate) -> TemplatePage {
        TemplatePage(template, in: parsed, lookup: lookup)
    }

    /// Composes every page.
    ///
    /// Rules are shown one page at a time instead.
    package func pages() -> [TemplatePage] { Parallel.map(templates, page) }

    /// The templates that a file is a part of, or may be: those that extend or include it, by way of others too.
    package func templates(showing path: String) -> [ProjectTemplate] {
        var users: [String: [Int]] = [:]
        var open: [Int] = []
        var found: Set<Int> = []
        for (index, template) in templates.enumerated() {
            for reference in template.references { users[reference.name, default: []].append(index) }
            if template.parsed.source.name == path { open.append(index) }
        }
        while let next = open.popLast() {
            if found.insert(next).inserted { open += users[templates[next].name] ?? [] }
        }
        return found.sorted().map { templates[$0] }
    }

    // MARK: - Looking up

    /// The views of a name as templates and routes write it: simple or qualified, in any case.
    package func views(named name: String) -> [ViewDeclaration] {
        lookup.views(named: name)
    }

    /// The types of a name that the project itself declares.
    package func types(named name: String) -> [SwiftDeclaration] { types[name] ?? [] }

    /// The finding with every place of an inline template moved to the Swift file that holds it.
    package func located(_ finding: Finding) -> Finding {
        guard !inline.templates.isEmpty else { return finding }
        var finding = finding
        finding.fix = finding.fix.flatMap(inline.located)
        finding.diagnostic.span = located(finding.diagnostic.span)
        for index in finding.diagnostic.notes.indices {
            finding.diagnostic.notes[index].span = finding.diagnostic.notes[index].span.map(located)
        }
        return finding
    }

    private func located(_ span: SourceSpan) -> SourceSpan { inline.located(span) }
}
