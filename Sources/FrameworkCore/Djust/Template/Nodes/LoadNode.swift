/// `{% load library … %}`: nothing is written; every known library is always there.
package struct LoadNode: Sendable {
    /// The tag.
    package let span: SourceSpan
    /// The libraries named.
    package let libraries: [String]

    /// Makes a node.
    package init(span: SourceSpan, libraries: [String]) {
        self.span = span
        self.libraries = libraries
    }
}
