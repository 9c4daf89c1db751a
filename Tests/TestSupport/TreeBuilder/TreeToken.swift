import Djust

/// A token as tree construction sees it: decoded, and text in runs of one kind.
enum TreeToken {
    case start(TreeTag)
    case end(TreeTag)
    case text(String, TreeTextKind)
    case comment(String)
    case doctype(HTMLDoctype)
    case endOfInput
}

/// The kinds of text that tree construction tells apart.
enum TreeTextKind {
    case whitespace
    case null
    case other
}

/// A decoded tag.
struct TreeTag {
    var name: String
    var attributes: [DOMAttribute] = []
    var isSelfClosing = false
}

/// The insertion modes (WHATWG HTML, 13.2.4.1).
///
/// Frameset pages are not built.
enum TreeMode {
    case initial
    case beforeHTML
    case beforeHead
    case inHead
    case inHeadNoscript
    case afterHead
    case inBody
    case text
    case inTable
    case inTableText
    case inCaption
    case inColumnGroup
    case inTableBody
    case inRow
    case inCell
    case inTemplate
    case afterBody
    case afterAfterBody
}

/// An entry of the list of active formatting elements.
enum TreeFormatting {
    case marker
    case element(DOMNode, TreeTag)

    /// The element, unless it is a marker.
    var node: DOMNode? {
        if case .element(let node, _) = self { node } else { nil }
    }
}
