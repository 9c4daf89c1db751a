/// What stands, or is being written, at a place in a template.
enum TemplatePlace: Equatable {
    /// A name in an expression, with what stands in front of its dots: `item.na` is `["item", "na"]`.
    case variable([String])
    /// The name of a filter, behind `|`.
    case filter
    /// The name of a tag, behind `{%`.
    case tag
    /// The name of a template, in `{% include %}` and `{% extends %}`.
    case templateName
    /// The name of a route, in `{% url %}`.
    case routeName
    /// The name of an attribute.
    case attributeName
    /// The value of an attribute, whose name is in lower case and without modifiers.
    case attributeValue(String)
}

/// The word at a place in a template, and what kind of word it is.
///
/// It reads the text around the place and no more, so that it works where the template is not finished.
struct TemplateWord {
    /// How far around the place it looks.
    private static let reach = 4_096

    /// What kind of word it is.
    private(set) var place: TemplatePlace
    /// The word, from its beginning to its end.
    private(set) var range: Range<Int>
    /// The part in front of the place.
    let typed: Range<Int>

    /// Finds the word at an offset; nil where nothing that can be named stands.
    init?(at offset: Int, in bytes: [UInt8]) {
        guard (0...bytes.count).contains(offset) else { return nil }
        let text = TemplateTextReader(bytes: bytes, offset: offset, first: max(0, offset - Self.reach))
        guard let (place, start) = text.inBrackets() ?? text.inTag() else { return nil }
        var end = offset
        let limit = min(bytes.count, offset + Self.reach)
        while end < limit, text.isWord(bytes[end], in: place) { end += 1 }
        self.place = place
        range = start..<end
        typed = start..<offset
        if case .variable(var path) = place {
            // The whole name, also behind the place.
            path[path.count - 1] = String(decoding: bytes[start..<end], as: UTF8.self)
            self.place = .variable(path)
        }
    }
}
