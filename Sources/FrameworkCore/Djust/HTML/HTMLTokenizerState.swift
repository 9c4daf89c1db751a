/// What decides how the next byte is read: small, copied freely, and compared where branches of a template meet.
///
/// Two feeds that end in equal states read whatever follows alike. What has been collected of an unfinished tag
/// (its attributes) is not part of it.
package struct HTMLTokenizerState: Sendable, Equatable {
    /// The state of the machine.
    var machine: HTMLTokenizerMachine = .data
    /// The name of the unfinished tag, in lower case; empty outside tags.
    var tagName: [UInt8] = []
    /// Whether the unfinished tag is an end tag.
    var isEndTag = false
    /// The name of the unfinished attribute, in lower case; empty elsewhere.
    var attributeName: [UInt8] = []
    /// The element whose text is being read; empty in ordinary content.
    ///
    /// Its end tag is the only one that counts.
    var textElement: [UInt8] = []
    /// How the text between tags is read.
    var model: HTMLContentModel = .content
    /// How many bytes of an awaited word (`--`, `doctype`, an element's name) have been seen.
    var matched = 0
    /// The open elements since the outermost `svg` or `math`.
    var foreign = HTMLForeignStack()

    /// The beginning of a document or of a fragment in ordinary content.
    package init() {}

    /// The inside of an element whose content is text, or ordinary content for every other element.
    package init(insideElement name: String, model: HTMLContentModel) {
        self.model = model
        if model != .content { textElement = Array(name.utf8) }
        machine = HTMLTokenizerMachine(reading: model)
    }

    /// Whether the next byte is read as ordinary content, between tags.
    package var isContent: Bool { machine == .data }

    /// Whether the next byte is inside a tag, outside quotes, where an attribute may begin or has just ended.
    package var isBetweenAttributes: Bool {
        switch machine {
        case .beforeAttributeName, .afterAttributeName, .attributeName, .afterAttributeValueQuoted,
            .attributeValueUnquoted, .attributeJoin, .tagName:
            true
        default: false
        }
    }

    /// The state in which reading goes on after two branches, or nil when they cannot be reconciled.
    ///
    /// Equal states are their own join. Two states between the attributes of the same tag join too, as in
    /// `<option {% if on %}selected{% endif %}>`: what follows must then be white space, `/` or `>`; when it is not,
    /// the tag is marked uncertain.
    package func joined(with other: HTMLTokenizerState) -> HTMLTokenizerState? {
        if self == other { return self }
        guard isBetweenAttributes, other.isBetweenAttributes, tagName == other.tagName, isEndTag == other.isEndTag,
            foreign == other.foreign
        else { return nil }
        var result = self
        result.machine = .attributeJoin
        result.attributeName = []
        result.matched = 0
        return result
    }
}
