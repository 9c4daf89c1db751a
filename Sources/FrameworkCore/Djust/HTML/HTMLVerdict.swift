/// Whether the browser's tree is the tree that the tags say.
package enum HTMLVerdict: Sendable, Equatable {
    case clean
    /// The tree differs, or may.
    /// - Parameters:
    ///   - reason: Why.
    ///   - escapesTo: The index, in the stack of open elements, of the innermost element that contains the whole
    ///     difference: rendering its content as one piece is safe. 0 is the outermost.
    case unclean(HTMLUncleanReason, escapesTo: Int)

    /// Whether the tree is what the tags say.
    package var isClean: Bool { self == .clean }
}

/// Why a browser's tree is not what the tags say.
package enum HTMLUncleanReason: String, Sendable {
    /// A start tag closes an open element: `<li>` after `<li>`.
    case impliedEndTag = "a start tag closes an element that is still open"
    /// The browser adds an element: `<tr>` directly in `<table>`.
    case impliedElement = "the browser adds an element that is not written"
    /// Content moves out of a table.
    case fosterParenting = "the browser moves this content out of the table"
    /// The browser leaves the tag out.
    case ignoredTag = "the browser ignores this tag here"
    /// An end tag without its start tag.
    case strayEndTag = "an end tag closes nothing"
    /// An end tag finds inner elements open.
    case unclosedElement = "an element is still open where its parent ends"
    /// Formatting elements overlap other elements.
    case misnestedFormatting = "inline elements overlap, so the browser rearranges them"
    /// An element inside another of its kind: `form`, `a`, `button`.
    case nestedElement = "this element cannot stand inside another of its kind"
    /// An HTML tag inside SVG or MathML.
    case foreignBreakout = "an HTML tag ends the SVG or MathML around it"
    /// The content is not part of the page's tree, or depends on scripting: `template`, `noscript`.
    case detachedContent = "the content of this element is not part of the page's tree"
    /// A tag that changes the whole page.
    case documentTag = "this tag belongs to the page as a whole"
    /// More open elements than are followed.
    case tooDeep = "elements are nested too deeply to follow"
}
