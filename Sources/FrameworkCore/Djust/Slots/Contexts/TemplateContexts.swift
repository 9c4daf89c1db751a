/// Where in HTML every variable and every tag of a template writes.
package struct TemplateContexts: Sendable {
    /// Whether every way through the template could be followed.
    package let isComplete: Bool
    private let places: [Key: [HTMLOutputPlace]]

    /// A node, told by where it is written.
    private struct Key: Hashable {
        let source: ObjectIdentifier
        let offset: Int

        init(_ span: SourceSpan) {
            source = ObjectIdentifier(span.source)
            offset = span.range.lowerBound
        }
    }

    /// Follows a compiled template, its parents and includes with it.
    ///
    /// O(nodes × ways that are open at once).
    package init(_ template: Template) { self.init(template.nodes) }

    /// Follows a template's own text; what it extends or includes is not known, and its blocks begin between tags.
    package init(_ template: ParsedTemplate) { self.init(template.nodes) }

    private init(_ nodes: [TemplateNode]) {
        var walk = ContextWalk()
        walk.follow(nodes)
        isComplete = walk.isComplete
        places = Dictionary(grouping: walk.found, by: { Key($0.span) }).mapValues { found in
            found.reduce(into: []) { if !$0.contains($1.place) { $0.append($1.place) } }
        }
    }

    /// Where a node writes; nil for one that writes nothing, or that no way through the template reaches.
    ///
    /// Where the ways differ, the most dangerous place counts.
    package func context(of node: TemplateNode) -> HTMLOutputPlace? {
        let places = contexts(of: node)
        return places.first { $0.danger != nil } ?? places.first
    }

    /// Every place where a node writes: one for most, more when branches in front of it end in different parts of the
    /// markup, or when its template is included twice.
    package func contexts(of node: TemplateNode) -> [HTMLOutputPlace] { places[Key(node.span)] ?? [] }
}
