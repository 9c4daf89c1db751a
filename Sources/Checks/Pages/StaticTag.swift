internal import Djust

/// Looks into `{% static "path" %}`.
enum StaticTag {
    /// The path that the tag names, when the node is that tag and the path is written out.
    static func argument(of node: OutputNode) -> String? {
        guard TagText.name(of: node.span) == "static", let first = node.tag.expressions.first else { return nil }
        return first.literalText
    }
}

/// Reads the name of a tag off its text.
enum TagText {
    /// The first word between `{%` and `%}`.
    static func name(of span: SourceSpan) -> String {
        let inside = span.bytes.dropFirst(2).drop { $0.isHTMLSpace }
        return String(decoding: inside.prefix { !$0.isHTMLSpace && $0 != UInt8(ascii: "%") }, as: UTF8.self)
    }
}
