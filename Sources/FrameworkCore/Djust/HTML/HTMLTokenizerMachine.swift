/// The states of the tokenizer (WHATWG HTML, 13.2.5).
///
/// States that differ only in the errors they report are folded together, character references are read later
/// from the ranges, and the inside of a doctype is parsed when it is complete: it ends at the first `>` whatever
/// stands in it.
enum HTMLTokenizerMachine: UInt8, Sendable {
    // Text.
    case data
    case rcdata
    case rawText
    case plaintext
    case scriptData
    case scriptEscapeStart
    case scriptEscapeStartDash
    case scriptEscaped
    case scriptEscapedDash
    case scriptEscapedDashDash
    case scriptDoubleEscapeStart
    case scriptDoubleEscaped
    case scriptDoubleEscapedDash
    case scriptDoubleEscapedDashDash
    case scriptDoubleEscapedLessThan
    case scriptDoubleEscapeEnd

    // Text or markup: the next bytes decide.
    case tagOpen
    case endTagOpen
    case textLessThan
    case textEndTagOpen
    case textEndTagName
    case scriptEscapedLessThan
    case scriptEscapedEndTagOpen
    case scriptEscapedEndTagName

    // Inside a tag.
    case tagName
    case beforeAttributeName
    case attributeName
    case afterAttributeName
    case beforeAttributeValue
    case attributeValueDouble
    case attributeValueSingle
    case attributeValueUnquoted
    case afterAttributeValueQuoted
    case selfClosingStartTag
    /// Ours: after a hole or a branch between attributes.
    case attributeJoin

    // Other markup.
    case markupDeclarationOpen
    case markupDeclarationDash
    case markupDeclarationDoctype
    case markupDeclarationCDATA
    case bogusComment
    case commentStart
    case commentStartDash
    case comment
    case commentEndDash
    case commentEnd
    case commentEndBang
    case doctype
    case cdataSection
    case cdataBracket
    case cdataEnd

    /// The state that reads text of a kind.
    init(reading model: HTMLContentModel) {
        self =
            switch model {
            case .content: .data
            case .rcdata: .rcdata
            case .rawText: .rawText
            case .script: .scriptData
            case .plaintext: .plaintext
            }
    }

    /// Whether all bytes read so far are known to be text.
    var isText: Bool { rawValue <= Self.scriptDoubleEscapeEnd.rawValue }
    /// Whether the bytes since the last `<` may turn out to be text or markup.
    var isUndecided: Bool { !isText && rawValue <= Self.scriptEscapedEndTagName.rawValue }
    /// Whether the next byte is inside a tag.
    var isTag: Bool { rawValue >= Self.tagName.rawValue && rawValue <= Self.attributeJoin.rawValue }
}
