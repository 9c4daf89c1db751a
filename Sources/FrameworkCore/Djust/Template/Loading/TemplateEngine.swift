import Synchronization

/// Holds the compiled templates of an app: reads, resolves and remembers them.
///
/// Safe to use from any thread. Compiling happens outside of the lock; when two threads compile the same template, the
/// first result stays.
package final class TemplateEngine: TemplateSource {
    /// Where the texts come from.
    package let loader: any TemplateLoader
    /// The words that templates can use.
    package let vocabulary: TemplateVocabulary
    private let state = Mutex(State())

    private struct State {
        /// By name and by the number of templates of the name that come before.
        var parsed: [String: [Int: ParsedTemplate]] = [:]
        var compiled: [String: Template] = [:]
        /// Raised whenever something is forgotten, so that what was compiled from the old text is not kept.
        var generation = 0
    }

    /// Makes an engine.
    package init(loader: any TemplateLoader, vocabulary: TemplateVocabulary = .builtin) {
        self.loader = loader
        self.vocabulary = vocabulary
    }

    // MARK: - Templates

    package func template(named name: String) throws(TemplateError) -> Template {
        var resolver = TemplateResolver(engine: self)
        return try resolver.template(named: name, at: nil)
    }

    /// Compiles a text that is not in the loader: an inline template.
    ///
    /// It is not remembered.
    /// - Throws: `TemplateError` with everything that is wrong.
    package func compile(_ source: SourceText) throws(TemplateError) -> Template {
        var resolver = TemplateResolver(engine: self)
        let parsed = TemplateParser.parse(source, with: vocabulary)
        return try resolver.compile(parsed, name: source.name, isLoaded: false)
    }

    package func nodes(
        extending parent: TemplateParent,
        from child: ExtendsNode
    ) throws(TemplateError) -> [TemplateNode] {
        var resolver = TemplateResolver(engine: self)
        return try resolver.nodes(extending: parent, from: child)
    }

    // MARK: - Changes

    /// Forgets what was made from the file at a path.
    /// - Returns: The names of the templates that have to be compiled anew, sorted.
    @discardableResult
    package func invalidate(path: String) -> [String] {
        let changed = Set(loader.names(atPath: path))
        return state.withLock { state in
            state.generation += 1
            for name in changed { state.parsed[name] = nil }
            let affected = state.compiled.filter { !$0.value.dependencies.isDisjoint(with: changed) }.map(\.key)
            for name in affected { state.compiled[name] = nil }
            return affected.sorted()
        }
    }

    /// Forgets everything.
    package func invalidateAll() {
        state.withLock { $0 = State(generation: $0.generation + 1) }
    }

    // MARK: - For the resolver

    /// The compiled template, if it is known, and the number of the state that it is known in.
    func remembered(_ name: String) -> (template: Template?, generation: Int) {
        state.withLock { ($0.compiled[name], $0.generation) }
    }

    /// Keeps a compiled template, unless something has changed since it was begun or another thread was first.
    func remember(_ template: Template, name: String, generation: Int) {
        state.withLock { state in
            if state.generation == generation, state.compiled[name] == nil { state.compiled[name] = template }
        }
    }

    /// The parsed text of a template, or of one further down of the same name; nil when there is none.
    func parsed(
        _ name: String,
        skipping skipped: Int = 0,
        at span: SourceSpan?
    ) throws(TemplateError) -> ParsedTemplate? {
        let (known, generation) = state.withLock { ($0.parsed[name]?[skipped], $0.generation) }
        if let known { return known }
        let source: SourceText?
        do {
            source = try loader.load(name, skipping: skipped)
        } catch {
            throw TemplateError(Self.diagnostic(error, at: span ?? Self.nowhere(name)))
        }
        guard let source else { return nil }
        let parsed = TemplateParser.parse(source, name: name, with: vocabulary)
        state.withLock { state in
            if state.generation == generation { state.parsed[name, default: [:]][skipped] = parsed }
        }
        return parsed
    }

    /// The error for a name that no template has.
    func notFound(_ name: String, at span: SourceSpan?) -> TemplateError {
        let nearest = NearestName.of(name, among: loader.names())
        return TemplateError(
            Diagnostic(
                .templateNotFound,
                "there is no template `\(name)`",
                hint: nearest.map { "did you mean `\($0)`?" } ?? Self.places(loader.places),
                at: span ?? Self.nowhere(name)
            )
        )
    }

    private static func places(_ places: [String]) -> String? {
        places.isEmpty ? nil : "looked in: " + places.map { "`\($0)`" }.joined(separator: ", ")
    }

    /// A place for errors about a template that was not asked for by another.
    private static func nowhere(_ name: String) -> SourceSpan {
        SourceSpan(source: SourceText(name: name, bytes: []), range: 0..<0)
    }

    private static func diagnostic(_ failure: TemplateLoadFailure, at span: SourceSpan) -> Diagnostic {
        switch failure {
        case .outside(let name):
            Diagnostic(
                .templateName,
                "`\(name)` leads out of the template directories",
                hint: "write the path below a template directory, without `..` and without a leading `/`",
                at: span
            )
        case .unreadable(let path):
            Diagnostic(.templateUnreadable, "the template file `\(path)` cannot be read", at: span)
        }
    }
}
