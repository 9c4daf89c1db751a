package import Djust

/// The `{% for %}` that an element is repeated by.
package struct PageLoop: Sendable {
    /// A number, unique in the page.
    package let number: Int
    /// The tag.
    package let node: ForNode
}

/// A tag with a body, such as `{% dj_activity "panel" %}`, where it stands in a page.
package struct PageBlockTag: Sendable {
    /// The tag.
    package let node: BodyNode
    /// The alternatives that lead to it.
    package let branches: BranchPath
    /// Whether a loop repeats it.
    package let isRepeated: Bool

    /// The tag's name.
    package var name: String { TagText.name(of: node.tagSpan) }
}
