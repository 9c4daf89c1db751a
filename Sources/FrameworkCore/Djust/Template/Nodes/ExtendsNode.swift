/// `{% extends "name" %}`.
///
/// It is gone from a compiled template when the name is written out; when an expression gives the name, it stays as the
/// only node, holds the blocks, and finds the parent while rendering.
package struct ExtendsNode: Sendable {
    /// The tag.
    package let span: SourceSpan
    /// The name of the parent.
    package let template: FilterExpression
    /// The blocks of this template, and of those that extend it.
    package let blocks: BlockTable
    /// The names of the templates that have extended one another up to here; none of them is the parent.
    package let history: [String]

    /// Makes a node.
    package init(
        span: SourceSpan,
        template: FilterExpression,
        blocks: BlockTable = BlockTable(),
        history: [String] = []
    ) {
        self.span = span
        self.template = template
        self.blocks = blocks
        self.history = history
    }
}
