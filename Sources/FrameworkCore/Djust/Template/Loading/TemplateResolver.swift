/// Puts a template together from its own text, the templates that it extends and those that it includes.
struct TemplateResolver {
    /// How many templates may extend one another.
    static let chainLimit = 50

    private let engine: TemplateEngine
    /// The templates being compiled, outermost first; an include of one of them is left to be found while rendering.
    private var compiling: [String] = []
    private var dependencies: Set<String> = []
    private var warnings: [Diagnostic] = []

    /// Makes a resolver for one request.
    init(engine: TemplateEngine) { self.engine = engine }

    // MARK: - Templates

    /// The template of a name, compiled now unless the engine remembers it.
    /// - Parameters:
    ///   - name: The name.
    ///   - span: Where the name is written, nil when no template asks.
    /// - Returns: The template, with inheritance and includes resolved.
    /// - Throws: `TemplateError` when there is none or it is wrong.
    mutating func template(named name: String, at span: SourceSpan?) throws(TemplateError) -> Template {
        let (known, generation) = engine.remembered(name)
        if let known { return known }
        guard let parsed = try engine.parsed(name, at: span) else { throw engine.notFound(name, at: span) }
        let template = try compile(parsed, name: name)
        engine.remember(template, name: name, generation: generation)
        return template
    }

    /// Resolves a parsed text.
    mutating func compile(_ parsed: ParsedTemplate, name: String) throws(TemplateError) -> Template {
        var inner = TemplateResolver(engine: engine)
        inner.compiling = compiling + [name]
        inner.dependencies = [name]
        let nodes = try inner.resolved(parsed, name: name)
        return Template(
            name: name,
            source: parsed.source,
            nodes: nodes,
            dependencies: inner.dependencies,
            warnings: inner.warnings
        )
    }

    /// The nodes of a template with blocks of templates that extend it put in.
    mutating func nodes(
        extending name: String,
        with blocks: BlockTable,
        at span: SourceSpan
    ) throws(TemplateError) -> [TemplateNode] {
        var blocks = blocks
        guard let parsed = try engine.parsed(name, at: span) else { throw engine.notFound(name, at: span) }
        return try climb(from: parsed, name: name, blocks: &blocks, chain: [(name, span)])
    }

    private mutating func resolved(_ parsed: ParsedTemplate, name: String) throws(TemplateError) -> [TemplateNode] {
        var blocks = BlockTable()
        return try climb(from: parsed, name: name, blocks: &blocks, chain: [(name, nil)])
    }

    // MARK: - Inheritance

    /// Goes up the chain of `extends`, collecting blocks, and puts them into the template at the top.
    private mutating func climb(
        from first: ParsedTemplate,
        name: String,
        blocks: inout BlockTable,
        chain: [(name: String, span: SourceSpan?)]
    ) throws(TemplateError) -> [TemplateNode] {
        var parsed = first
        var chain = chain
        while true {
            guard parsed.diagnostics.isEmpty else { throw TemplateError(parsed.diagnostics).noting(chain) }
            guard let extends = parsed.extends else { break }
            blocks.add(parsed.blocks)
            guard let parent = extends.template.literalText else {
                let found = try includesLoaded(in: blocks)
                return [.extends(ExtendsNode(span: extends.span, template: extends.template, blocks: found))]
            }
            let span = extends.template.span
            if chain.contains(where: { $0.name == parent }) || chain.count >= Self.chainLimit {
                throw cycle(chain + [(parent, span)])
            }
            dependencies.insert(parent)
            guard let next = try engine.parsed(parent, at: span) else { throw engine.notFound(parent, at: span) }
            chain.append((parent, span))
            parsed = next
        }
        blocks.add(parsed.blocks)
        var folder = BlockFolder(blocks: blocks)
        let folded = folder.fold(parsed.nodes)
        return try includesLoaded(in: folded)
    }

    private func cycle(_ chain: [(name: String, span: SourceSpan?)]) -> TemplateError {
        let names = chain.map { "`\($0.name)`" }.joined(separator: " extends ")
        let span = chain.last?.span ?? SourceSpan(source: SourceText(name: "", bytes: []), range: 0..<0)
        return TemplateError(
            Diagnostic(
                .templateCycle,
                "templates extend one another in a circle: \(names)",
                hint: "one of them must be the base that extends nothing",
                at: span,
                notes: chain.dropLast().compactMap { step in step.span.map { .init("extended from here", at: $0) } }
            )
        )
    }

    // MARK: - Includes

    private mutating func includesLoaded(in blocks: BlockTable) throws(TemplateError) -> BlockTable {
        try blocks.mapBodies { body throws(TemplateError) in try includesLoaded(in: body) }
    }

    private mutating func includesLoaded(in nodes: [TemplateNode]) throws(TemplateError) -> [TemplateNode] {
        var output: [TemplateNode] = []
        output.reserveCapacity(nodes.count)
        for node in nodes {
            if case .include(let include) = node {
                output.append(.include(try loaded(include)))
            } else {
                output.append(try node.mapBodies { body throws(TemplateError) in try includesLoaded(in: body) })
            }
        }
        return output
    }

    /// The include with its template, when its name is written out and it is none of those being compiled.
    private mutating func loaded(_ include: IncludeNode) throws(TemplateError) -> IncludeNode {
        guard let name = include.template.literalText else { return include }
        dependencies.insert(name)
        guard !compiling.contains(name), compiling.count < Self.chainLimit else { return include }
        do {
            let template = try template(named: name, at: include.template.span)
            dependencies.formUnion(template.dependencies)
            return include.loading(template)
        } catch {
            // A missing template is an error only when the include is reached, as in Django.
            if error.code == .templateNotFound, error.diagnostics.count == 1 {
                warnings += error.diagnostics
                return include
            }
            throw error.noting("included from here", at: include.template.span)
        }
    }
}
