/// What escaping does not prevent where a text lands: `&`, `<`, `>`, `"` and `'` are written as references, and that is
/// all.
package enum HTMLOutputDanger: String, Sendable, CaseIterable {
    /// JavaScript.
    case script
    /// CSS.
    case style
    /// The beginning of an address, which decides what kind it is.
    case address
    /// A value without quotes.
    case unquoted
    /// The name of a tag or an attribute, or a place between attributes.
    case name
    /// HTML inside an attribute, which a browser reads after it has undone the escaping.
    case markup
    /// Text in which a browser reads no references, so that the escaping itself shows.
    case raw

    /// What can happen, as a sentence without its full stop.
    package var sentence: String {
        switch self {
        case .script: "the text becomes part of a script, and escaping for HTML does not keep it from being code"
        case .style: "the text becomes part of a style sheet, and can change how the page looks or load something"
        case .address: "the text decides what kind of address this is, and `javascript:` runs a script"
        case .unquoted: "a space in the text ends the value, and what follows is read as more attributes"
        case .name: "the text is read as names of tags or attributes, event handlers among them"
        case .markup: "the browser undoes the escaping and then reads the text as HTML"
        case .raw: "the browser reads no `&lt;` here, so the escaping shows and the text is not what it was"
        }
    }

    /// What to do instead.
    package var remedy: String {
        switch self {
        case .script: "write `{{ value|json_script:\"id\" }}` beside the script and read it from there"
        case .style: "choose a class by an `{% if %}`, or let only numbers and known words in"
        case .address: "begin the address in the template, as in `href=\"/items/{{ id }}\"`, or check it in the view"
        case .unquoted: "put quotes around the value"
        case .name: "write the names in the template and let an `{% if %}` choose"
        case .markup: "set the content from a page of its own instead"
        case .raw: "use `{{ value|json_script:\"id\" }}`"
        }
    }
}

extension HTMLOutputPlace {
    /// What escaping does not prevent here; nil where an escaped text is harmless.
    package var danger: HTMLOutputDanger? {
        switch context {
        case .tagName, .beforeAttributeName, .attributeName, .afterAttributeName: return .name
        case .content, .comment, .doctype, .cdata: return nil
        case .rawText, .beforeAttributeValue, .attributeValue: break
        }
        switch language {
        case .script: return .script
        case .style: return .style
        case .url, .urlList: if isAtStart { return .address }
        case .markup: if isInAttribute { return .markup }
        case .data: return .raw
        case .text: break
        }
        switch context {
        case .beforeAttributeValue, .attributeValue(_, .unquoted): return .unquoted
        case .rawText(_, let model): return model.hasCharacterReferences ? nil : .raw
        default: return nil
        }
    }

    private var isInAttribute: Bool {
        switch context {
        case .attributeValue, .beforeAttributeValue: true
        default: false
        }
    }
}
