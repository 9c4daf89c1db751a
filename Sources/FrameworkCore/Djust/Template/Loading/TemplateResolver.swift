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
    /// - Parameters:
    ///   - parsed: The text.
    ///   - name: Its name.
    ///   - isLoaded: Whether the text is what the loader has under the name.
    /// - Returns: The template, with inheritance and includes resolved.
    /// - Throws: `TemplateError` when it is wrong, or a template that it needs.
    mutating func compile(
        _ parsed: ParsedTemplate,
        name: String,
        isLoaded: Bool = true
    ) throws(TemplateError) -> Template {
        var inner = TemplateResolver(engine: engine)
        inner.compiling = compiling + [name]
        inner.dependencies = [name]
        var blocks = BlockTable()
        let chain = [ChainStep(name: name, isLoaded: isLoaded)]
        let nodes = try inner.climb(from: parsed, blocks: &blocks, chain: chain)
        return Template(
            name: name,
            source: parsed.source,
            nodes: nodes,
            dependencies: inner.dependencies,
            warnings: inner.warnings,
            parsed: parsed
        )
    }

    /// The nodes of a parent that is only known while rendering, with the blocks of the templates that extend it put in.
    mutating func nodes(
        extending parent: TemplateParent,
        from child: ExtendsNode
    ) throws(TemplateError) -> [TemplateNode] {
        var blocks = child.blocks
        var chain = child.history.map { ChainStep(name: $0) }
        let span = child.template.span
        switch parent {
        case .name(let name):
            let parsed = try self.parent(name, at: span, chain: &chain)
            return try climb(from: parsed, blocks: &blocks, chain: chain, isExtended: true)
        case .template(let template):
            guard let parsed = template.parsed else { return template.nodes }
            chain.append(ChainStep(name: template.name, span: span, isLoaded: false))
            return try climb(from: parsed, blocks: &blocks, chain: chain, isExtended: true)
        }
    }

    // MARK: - Inheritance

    /// Goes up the chain of `extends`, collecting blocks, and puts them into the template at the top.
    ///
    /// The chain leaves out templates that have no name in the loader, so it does not say by itself whether the first text
    /// is extended by another.
    private mutating func climb(
        from first: ParsedTemplate,
        blocks: inout BlockTable,
        chain: [ChainStep],
        isExtended: Bool = false
    ) throws(TemplateError) -> [TemplateNode] {
        var parsed = first
        var chain = chain
        // Text above `{% extends %}` is written as it stands, as in Django.
        var above: [TemplateNode] = []
        while true {
            guard parsed.diagnostics.isEmpty else { throw TemplateError(parsed.diagnostics).noting(chain) }
            dependencies.formUnion(parsed.templates)
            guard let extends = parsed.extends else { break }
            above += parsed.nodes.prefix { if case .text = $0 { true } else { false } }
            blocks.add(parsed.blocks)
            // An empty name is an error only when the page comes to it.
            guard let parent = extends.template.literalText, !parent.isEmpty else {
                let node = ExtendsNode(
                    span: extends.span,
                    template: extends.template,
                    blocks: try includesLoaded(in: blocks),
                    history: chain.filter(\.isLoaded).map(\.name)
                )
                return above + [.extends(node)]
            }
            dependencies.insert(parent)
            parsed = try self.parent(parent, at: extends.template.span, chain: &chain)
        }
        blocks.add(parsed.blocks)
        var folder = BlockFolder(blocks: blocks, isExtended: isExtended || chain.count > 1)
        let folded = folder.fold(parsed.nodes)
        return try above + includesLoaded(in: folded)
    }

    /// The next template up the chain: the first of its name that is not in the chain already.
    private func parent(
        _ name: String,
        at span: SourceSpan,
        chain: inout [ChainStep]
    ) throws(TemplateError) -> ParsedTemplate {
        let step = ChainStep(name: name, span: span)
        guard chain.count < Self.chainLimit else { throw cycle(chain + [step]) }
        let skipped = chain.count { $0.isLoaded && $0.name == name }
        guard let next = try engine.parsed(name, skipping: skipped, at: span) else {
            throw skipped > 0 ? cycle(chain + [step]) : engine.notFound(name, at: span)
        }
        chain.append(step)
        return next
    }

    private func cycle(_ chain: [ChainStep]) -> TemplateError {
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

/// A template in a chain of templates that extend one another.
struct ChainStep {
    /// Its name.
    let name: String
    /// Where it is named; nil for the first.
    var span: SourceSpan?
    /// Whether it came from the loader, where another template of its name may come after it.
    var isLoaded = true
}
