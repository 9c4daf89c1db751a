/// What HTML knows about its elements by name.
///
/// Names are in lower case.
package enum HTMLElements {
    /// Elements without content and without an end tag.
    package static let void: Set<String> = [
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link",
        "meta", "param", "source", "track", "wbr",
    ]

    /// Whether the element has neither content nor an end tag.
    package static func isVoid(_ name: String) -> Bool { void.contains(name) }

    /// How the text inside an HTML element is read.
    ///
    /// `noscript` is read as with scripting on.
    package static func contentModel(of name: String) -> HTMLContentModel {
        switch name {
        case "title", "textarea": .rcdata
        case "style", "xmp", "iframe", "noembed", "noframes", "noscript": .rawText
        case "script": .script
        case "plaintext": .plaintext
        default: .content
        }
    }

    /// Elements whose end tag may be left out, because other tags imply it.
    package static let optionalEnd: Set<String> = [
        "body", "caption", "colgroup", "dd", "dt", "head", "html", "li", "optgroup", "option", "p", "rb", "rp", "rt",
        "rtc", "tbody", "td", "tfoot", "th", "thead", "tr",
    ]

    /// Elements that "generate implied end tags" closes.
    package static let impliedEnd: Set<String> = [
        "dd", "dt", "li", "optgroup", "option", "p", "rb", "rp", "rt", "rtc",
    ]

    /// Inline elements that misnesting rearranges (the adoption agency).
    package static let formatting: Set<String> = [
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    ]

    /// Start tags that close an open `p`.
    package static let closesParagraph: Set<String> = [
        "address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
        "hr", "li", "listing", "main", "menu", "nav", "ol", "p", "plaintext", "pre", "search", "section", "summary",
        "table", "ul", "xmp",
    ]

    /// The headings.
    package static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]

    /// Elements with parsing rules of their own.
    package static let special: Set<String> = [
        "address", "applet", "area", "article", "aside", "base", "basefont", "bgsound", "blockquote", "body", "br",
        "button", "caption", "center", "col", "colgroup", "dd", "details", "dir", "div", "dl", "dt", "embed",
        "fieldset", "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6",
        "head", "header", "hgroup", "hr", "html", "iframe", "img", "input", "keygen", "li", "link", "listing", "main",
        "marquee", "menu", "meta", "nav", "noembed", "noframes", "noscript", "object", "ol", "p", "param", "plaintext",
        "pre", "script", "search", "section", "select", "source", "style", "summary", "table", "tbody", "td",
        "template", "textarea", "tfoot", "th", "thead", "title", "tr", "track", "ul", "wbr", "xmp",
    ]

    /// Elements beyond which end tags do not reach.
    package static let scopeBoundary: Set<String> = [
        "applet", "caption", "html", "marquee", "object", "select", "table", "td", "template", "th",
    ]

    /// What may stand in `head`.
    package static let metadata: Set<String> = [
        "base", "basefont", "bgsound", "link", "meta", "noframes", "noscript", "script", "style", "template", "title",
    ]

    /// The children that a table part has in the tree, for the elements whose children are restricted; nil for the
    /// others.
    ///
    /// Scripts, styles and templates may stand anywhere in a table.
    package static func tableChildren(of name: String) -> Set<String>? {
        switch name {
        case "table": ["caption", "colgroup", "tbody", "tfoot", "thead"]
        case "tbody", "tfoot", "thead": ["tr"]
        case "tr": ["td", "th"]
        case "colgroup": ["col"]
        default: nil
        }
    }

    /// The parts of a table, which mean nothing outside one.
    package static let tableParts: Set<String> = [
        "caption", "col", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr",
    ]

    /// Attributes whose presence is their value.
    package static let booleanAttributes: Set<String> = [
        "allowfullscreen", "async", "autofocus", "autoplay", "checked", "controls", "default", "defer", "disabled",
        "formnovalidate", "inert", "ismap", "itemscope", "loop", "multiple", "muted", "nomodule", "novalidate", "open",
        "playsinline", "readonly", "required", "reversed", "selected", "shadowrootclonable",
        "shadowrootdelegatesfocus", "shadowrootserializable",
    ]

    /// Attributes whose value is a URL, or a list of them.
    package static let urlAttributes: Set<String> = [
        "action", "background", "cite", "classid", "codebase", "data", "formaction", "href", "icon", "imagesrcset",
        "longdesc", "manifest", "ping", "poster", "profile", "src", "srcset", "usemap", "xlink:href",
    ]
}
