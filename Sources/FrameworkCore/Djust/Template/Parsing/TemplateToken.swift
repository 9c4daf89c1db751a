/// A piece of a template's text.
package struct TemplateToken: Sendable, Equatable {
    /// What the piece is.
    package enum Kind: Sendable, Equatable {
        case text
        /// `{{ … }}`
        case variable
        /// `{% … %}`
        case tag
        /// `{# … #}`
        case comment
    }

    /// What it is.
    package let kind: Kind
    /// All of it, brackets included, as byte offsets.
    package let range: Range<Int>
    /// What stands between the brackets, without white space at the ends; all of it for text.
    package let content: Range<Int>
}
