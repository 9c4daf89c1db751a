internal import Djust

extension HTMLContext {
    /// Whether what follows directly would continue a name or a value without quotes.
    var isMiddleOfWord: Bool {
        switch self {
        case .tagName, .attributeName, .beforeAttributeValue, .attributeValue(_, .unquoted): true
        default: false
        }
    }
}

extension [TemplateNode] {
    /// Whether the body begins with white space, or is empty.
    var startsWithSpace: Bool {
        guard let first else { return true }
        if case .text(let text) = first { return text.bytes.first?.isHTMLSpace ?? false }
        return false
    }
}

extension ArraySlice<UInt8> {
    /// Whether a reader sees something: more than white space and spaces that do not break.
    var isVisibleText: Bool {
        var rest = self[...]
        while let first = rest.first {
            if first.isHTMLSpace {
                rest.removeFirst()
            } else if rest.starts(with: "&nbsp;".utf8) {
                rest.removeFirst(6)
            } else {
                return true
            }
        }
        return false
    }
}

extension ArraySlice<UInt8> {
    /// Whether a word stands in it.
    ///
    /// O(bytes × word), for short words.
    func contains(_ word: [UInt8]) -> Bool {
        guard let first = word.first else { return true }
        var rest = self[...]
        while let place = rest.firstIndex(of: first) {
            if rest[place...].starts(with: word) { return true }
            rest = rest[(place + 1)...]
        }
        return false
    }
}

extension OutputNode {
    /// Whether it writes the field against forged forms, or is a tag of the project that may do so.
    var mayWriteToken: Bool { Self.isUnknownOrToken(TagText.name(of: span)) }

    fileprivate static func isUnknownOrToken(_ name: String) -> Bool {
        name == "csrf_token" || TemplateVocabulary.builtin.tags[name] == nil
    }
}

extension BodyNode {
    /// Whether it is a tag of the project, which may write the field against forged forms.
    var mayWriteToken: Bool { OutputNode.isUnknownOrToken(TagText.name(of: tagSpan)) }
}
