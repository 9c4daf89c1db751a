/// How the text inside an element is read (WHATWG HTML, 13.2.5: the tokenizer states that a start tag can select).
package enum HTMLContentModel: Sendable, Equatable {
    /// Tags, comments, character references.
    case content
    /// Character references, but no tags: `title`, `textarea`.
    case rcdata
    /// Neither: `style`, `iframe`, `noscript` with scripting.
    case rawText
    /// As raw text, with the rules for `<!--` inside scripts.
    case script
    /// Everything that follows is text: `plaintext`.
    case plaintext

    /// Whether `&` begins a character reference.
    package var hasCharacterReferences: Bool { self == .content || self == .rcdata }
}

/// Where in a document the next byte, or a dynamic hole, stands.
package enum HTMLContext: Sendable, Equatable {
    /// Between tags.
    case content
    /// Inside an element whose content is text only.
    case rawText(element: String, model: HTMLContentModel)
    /// In the name of a tag, or just after `<` or `</`.
    case tagName(isEndTag: Bool)
    /// Inside a tag where an attribute may begin.
    case beforeAttributeName
    /// In the name of an attribute.
    case attributeName(String)
    /// After an attribute's name and white space: `=`, another attribute or the tag's end may follow.
    case afterAttributeName(String)
    /// After `=`, before the value.
    case beforeAttributeValue(name: String)
    case attributeValue(name: String, quote: HTMLQuote)
    case comment
    case doctype
    case cdata

    /// Whether a hole here stands for whole attributes.
    package var isAttributePosition: Bool {
        switch self {
        case .beforeAttributeName, .afterAttributeName: true
        default: false
        }
    }

    /// Whether a hole here stands inside a tag.
    package var isInsideTag: Bool {
        switch self {
        case .tagName, .beforeAttributeName, .attributeName, .afterAttributeName, .beforeAttributeValue,
            .attributeValue:
            true
        default: false
        }
    }
}

/// The language that an element belongs to.
package enum HTMLNamespace: Sendable, Equatable, Hashable {
    case html
    case svg
    case mathML
}
