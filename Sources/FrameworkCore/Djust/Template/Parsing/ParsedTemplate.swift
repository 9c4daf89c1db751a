/// A template's own text as a tree, before inheritance and includes are resolved.
package struct ParsedTemplate: Sendable {
    /// The text.
    package let source: SourceText
    /// What it consists of.
    package let nodes: [TemplateNode]
    /// The template that it extends.
    package let extends: ExtendsNode?
    /// All of its blocks, in the order of their openings.
    package let blocks: [BlockNode]
    /// What its `include` tags name, in the order of the text.
    package let includes: [FilterExpression]
    /// Templates that its tags name besides `include` and `extends`: when one changes, the page does.
    package let templates: Set<String>
    /// Everything that is wrong with it, in the order of the text; when there is any, the nodes are not to be rendered.
    package let diagnostics: [Diagnostic]
}
