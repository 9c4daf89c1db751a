/// A compiled template: its nodes with inheritance and includes resolved.
package final class Template: Sendable {
    /// The name that it was asked for by.
    package let name: String
    /// Its own text; its nodes may come from other texts too.
    package let source: SourceText
    /// What it consists of.
    ///
    /// Every node's span says which text it is from.
    package let nodes: [TemplateNode]
    /// The nodes, ready for rendering.
    package let program: RenderProgram
    /// Whether something in it remembers until the template ends.
    let hasMemory: Bool
    /// The names of the templates that went into it, itself included: when one of them changes, so does this.
    package let dependencies: Set<String>
    /// What is doubtful but can still be rendered.
    package let warnings: [Diagnostic]
    /// Its own text before inheritance is resolved, for templates that extend it as an object.
    let parsed: ParsedTemplate?

    /// Makes a template.
    package init(
        name: String,
        source: SourceText,
        nodes: [TemplateNode],
        dependencies: Set<String>,
        warnings: [Diagnostic] = [],
        parsed: ParsedTemplate? = nil
    ) {
        self.name = name
        self.source = source
        self.nodes = nodes
        program = RenderProgram(nodes)
        hasMemory = nodes.contains(where: \.hasMemory)
        self.dependencies = dependencies
        self.warnings = warnings
        self.parsed = parsed
    }
}

extension Template: ValueStructure {
    /// The template's name; it has nothing else that a page could ask for.
    package func member(_ name: MemberName) -> Value? { name.text == "name" ? .string(self.name) : nil }
    /// The template as a message would name it.
    package var text: String { "template \(name)" }
}
