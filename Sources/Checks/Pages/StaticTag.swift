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

extension TagText {
    /// The words between `{%` and `%}`, split at white space outside of quotes.
    static func words(of span: SourceSpan) -> [String] { parts(of: span).map(\.text) }

    /// Where those words stand.
    static func parts(of span: SourceSpan) -> [SourceSpan] {
        var parts: [SourceSpan] = []
        var start: Int?
        var quote: UInt8?
        let inside = span.bytes.dropFirst(2).dropLast(2)
        for index in inside.indices {
            let byte = inside[index]
            if quote == nil, byte.isHTMLSpace {
                if let first = start { parts.append(SourceSpan(source: span.source, range: first..<index)) }
                start = nil
                continue
            }
            if start == nil { start = index }
            if byte == quote {
                quote = nil
            } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
        }
        if let first = start { parts.append(SourceSpan(source: span.source, range: first..<inside.endIndex)) }
        return parts
    }

    /// Whether an option is written out as true: `sticky=True`, or any text that is not empty.
    static func isOn(_ option: String, in words: [String]) -> Bool {
        words.contains { word in
            guard word.hasPrefix(option + "=") else { return false }
            let value = word.dropFirst(option.count + 1)
            let isText = (value.hasPrefix("\"") || value.hasPrefix("'")) && value.count > 2
            return value == "True" || value == "true" || value == "1" || isText
        }
    }
}
