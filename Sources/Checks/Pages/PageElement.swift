package import Djust

/// A start tag of a composed page.
package struct PageElement: Sendable {
    /// The name in lower case.
    package var name: String
    /// The whole tag, from `<` to `>`, in the file where it begins.
    package var span: SourceSpan
    /// The attributes in order, those of branches included.
    package var attributes: [PageAttribute]
    /// Whether an expression stands where an attribute could, so that there may be more of them.
    package var hasUnknownAttributes: Bool
    /// The alternatives that lead to the tag.
    package var branches: BranchPath
    /// The index of the form around the tag in the page's elements.
    package var form: Int?
    /// What an inline script says: the pieces of its text.
    package var script: [SourceSpan] = []
    /// The index of the element around it in the page's elements, as the tags say it.
    package var parent: Int?
    /// The innermost loop that repeats it.
    package var loop: PageLoop?
    /// Where its end tag stands; nil when it has none or when that is in another file.
    package var endTag: SourceSpan?
    /// Whether text that a reader sees stands directly in it.
    package var hasText = false
    /// Whether something that only rendering knows stands directly in it.
    package var hasOutput = false
    /// Whether a form holds `{% csrf_token %}`, or something that may write one.
    package var mayHaveToken = false

    /// The attribute by a lower-case base name: `dj-click` finds `dj-click.prevent` too.
    package func attribute(_ name: String) -> PageAttribute? { attributes.first { $0.name == name } }

    /// The attributes by a name with its modifiers: `dj-click.prevent`.
    package func attributes(written name: String) -> [PageAttribute] { attributes.filter { $0.fullName == name } }

    /// Whether there is an attribute by a lower-case base name.
    package func has(_ name: String) -> Bool { attributes.contains { $0.name == name } }
}

/// One attribute of a start tag.
package struct PageAttribute: Sendable {
    /// A piece of a value.
    package enum Part: Sendable {
        /// Written out.
        case text(SourceSpan)
        /// The result of a tag or a variable; the node says which.
        case dynamic(TemplateNode)
        /// Something of which no more is known.
        case unknown
    }

    /// The name in lower case, without modifiers: `dj-click` of `dj-click.prevent`.
    package var name: String
    /// The modifiers behind the name, each without its dot.
    package var modifiers: [String]
    /// Where the name stands.
    package var nameSpan: SourceSpan
    /// The value; empty when there is none.
    package var value: [Part]
    /// The alternatives that lead to the attribute.
    package var branches: BranchPath
    /// From the name to the end of the value with its quotes; nil when that is not in one file.
    package var extent: SourceSpan?

    /// The name with its modifiers, in lower case.
    package var fullName: String { modifiers.isEmpty ? name : ([name] + modifiers).joined(separator: ".") }

    /// The value when it is written out in full, without the space around it; "" when there is none.
    package var staticValue: String? {
        var bytes: [UInt8] = []
        for part in value {
            guard case .text(let span) = part else { return nil }
            bytes += span.bytes
        }
        while let last = bytes.last, last.isHTMLSpace { bytes.removeLast() }
        return String(decoding: bytes.drop { $0.isHTMLSpace }, as: UTF8.self)
    }

    /// Where the value stands, as far as it is in one file; nil when there is none.
    package var valueSpan: SourceSpan? {
        var result: SourceSpan?
        for case .text(let span) in value {
            guard let first = result else {
                result = span
                continue
            }
            guard first.source === span.source else { break }
            let end = max(first.range.upperBound, span.range.upperBound)
            result = SourceSpan(source: first.source, range: first.range.lowerBound..<end)
        }
        return result
    }
}
