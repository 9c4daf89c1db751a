/// A template compiled for a view: the page around the live root, and the root's content as fragments with slots.
///
/// Shared by all sessions of the view; replaced as a whole when one of its files changes.
package final class LivePage: Sendable {
    /// A region that slots cannot follow, so that it is rendered and sent whole.
    package struct OpaqueRegion: Sendable {
        /// The element whose content it is.
        package var element: String
        /// Why.
        package var reason: OpaqueReason
        /// The element's start tag.
        package var place: SourceSpan?
        /// Where it begins.
        package var span: SourceSpan?
        /// What in the template is the reason.
        package var cause: SourceSpan?
    }

    /// What the inside of the root is.
    package enum Content: Sendable {
        /// Fragments and slots.
        case slots(Fragment)
        /// Markup that slots cannot follow at all: rendered whole, and morphed whole.
        case opaque(RenderProgram)
    }

    /// The template.
    package let template: Template
    /// What stands in front of the place where the root's own marks are written: up to the root's name.
    package let prefix: RenderProgram
    /// What in front of the root defines names that can be read in it.
    package let preamble: RenderProgram
    /// The rest of the root's start tag, from behind its name.
    package let rootAttributes: RenderProgram
    /// The root's start tag, for explanations.
    package let rootPlace: SourceSpan?
    /// The attributes of the root that can change, for the operation with the empty path.
    package let root: ElementSlot
    /// What is in the root.
    package let content: Content
    /// The root's end tag and everything behind it.
    package let suffix: RenderProgram
    /// Tells pages apart whose slots are not the same: a client of another page needs everything anew.
    package let fingerprint: UInt64
    /// Where slots could not follow the markup, and why.
    package let opaqueRegions: [OpaqueRegion]
    /// The properties that the template's names mean, found once; -1 for names that mean none.
    package let properties: [Symbol: Int]

    /// Compiles a template that can see these properties of the view.
    /// - Throws: `TemplateError` when the page has no live root.
    package init(_ template: Template, properties: @escaping SlotDependencies.Properties) throws(TemplateError) {
        let pieces = TemplatePieces(template.nodes, autoescape: true)
        let place = try LiveRoot(in: pieces, of: template)
        let notes = SlotCompiler.Notes()
        let names = LevelNames(pieces, outside: SlotDependencies(properties: properties))
        let compiler = SlotCompiler(dependencies: names.at(place.contentStart.piece), notes: notes)
        let body = pieces.nodes(from: place.contentStart, to: place.contentEnd)
        do {
            content = .slots(try compiler.compile(body, inside: place.surroundings))
        } catch {
            notes.regions = [
                OpaqueRegion(
                    element: place.tag.name,
                    reason: error.reason,
                    place: pieces.span(place.tag.extent),
                    span: body.first?.span,
                    cause: error.cause
                )
            ]
            content = .opaque(RenderProgram(body))
        }
        let level = LevelCompiler(compiler: compiler, pieces: pieces, names: names)
        self.template = template
        let before = pieces.nodes(from: pieces.start, to: place.nameEnd)
        prefix = RenderProgram(before)
        preamble = RenderProgram(before.filter { !$0.definedNames.isEmpty })
        rootAttributes = RenderProgram(pieces.nodes(from: place.nameEnd, to: place.contentStart))
        rootPlace = pieces.span(place.tag.extent)
        root = ElementSlot(name: place.tag.name, attributes: level.attributes(of: place.tag), content: nil)
        suffix = RenderProgram(pieces.nodes(from: place.contentEnd, to: pieces.end))
        fingerprint = Self.fingerprint(of: template)
        opaqueRegions = notes.regions
        self.properties = Self.properties(of: template, properties)
    }

    /// What every name that the template reads means.
    private static func properties(
        of template: Template,
        _ properties: @escaping SlotDependencies.Properties
    ) -> [Symbol: Int] {
        var indexes: [Symbol: Int] = [:]
        _ = SlotDependencies { name in
            let property = properties(name)
            indexes[Symbol(name)] = property?.index ?? -1
            return property
        }.reads(of: template.nodes)
        return indexes
    }

    /// A hash of the texts that the page is made of.
    private static func fingerprint(of template: Template) -> UInt64 {
        var hash = StableHash.of(template.source.bytes)
        var seen: Set<ObjectIdentifier> = [ObjectIdentifier(template.source)]
        func visit(_ nodes: [TemplateNode], depth: Int) {
            guard depth < 200 else { return }
            for node in nodes {
                let source = node.span.source
                if seen.insert(ObjectIdentifier(source)).inserted {
                    hash = StableHash.combine(hash, StableHash.of(source.bytes))
                }
                for body in node.bodies { visit(body, depth: depth + 1) }
            }
        }
        visit(template.nodes, depth: 0)
        return hash
    }
}
