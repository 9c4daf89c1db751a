/// What the tokenizer finds.
///
/// Bytes are named by where they stand, and are not decoded.
///
/// Written one after the other, the extents of the tokens (with the holes) are the input: nothing is left out.
package enum HTMLToken: Sendable, Equatable {
    case startTag(HTMLTag)
    case endTag(HTMLTag)
    /// A run of text inside one feed; neighbouring runs belong together.
    case text(HTMLText)
    case comment(HTMLMarkup)
    case doctype(HTMLMarkup)
    /// A CDATA section in foreign content: its parts are text without character references.
    case cdata(HTMLMarkup)
    /// A dynamic hole in content or in raw text. Holes inside markup are parts of that markup.
    case hole(Int)
    /// Bytes that a browser drops: `</>`, or a tag that the input ends in.
    case dropped(HTMLMarkup)
}

/// A piece of a value, a comment or a name: bytes of the template, or a dynamic hole.
package enum HTMLPart: Sendable, Equatable {
    case bytes(HTMLSpan)
    case hole(Int)
}

/// A run of text and how its bytes are to be read.
package struct HTMLText: Sendable, Equatable {
    /// Where the bytes are.
    package var span: HTMLSpan
    /// Says whether `&` begins a character reference in it.
    package var model: HTMLContentModel
}

/// A comment, a doctype, a CDATA section, or dropped bytes.
package struct HTMLMarkup: Sendable, Equatable {
    /// The content, without `<!--` and `-->` and the like.
    package var parts: [HTMLPart]
    /// The whole markup.
    package var extent: HTMLExtent
}

/// A start tag or an end tag.
package struct HTMLTag: Sendable, Equatable {
    /// The name in lower case; without what holes would add when `hasDynamicName`.
    package var name: String
    /// Where the name stands; its first piece when it spans several texts.
    package var nameSpan: HTMLSpan
    /// Whether a hole stands in the name: `<h{{ level }}>`.
    package var hasDynamicName = false
    /// The attributes in order, duplicates included.
    package var attributes: [HTMLAttribute] = []
    /// The holes where an attribute could stand: `<option {{ selected }}>`.
    package var holes: [HTMLTagHole] = []
    /// Whether the tag ends in `/>`, which only foreign elements heed.
    package var isSelfClosing = false
    /// Whether bytes follow a hole so closely that they may continue what the hole wrote (`<a {{ x }}y>`), so that
    /// the attributes cannot be known from the template.
    package var isUncertain = false
    /// The whole tag, from `<` to `>`.
    package var extent: HTMLExtent

    /// The attribute by a lower-case name that counts: the first of duplicates.
    package func attribute(_ name: String) -> HTMLAttribute? { attributes.first { $0.name == name } }

    /// Whether any part of the tag is dynamic.
    package var isDynamic: Bool {
        hasDynamicName || !holes.isEmpty || attributes.contains { $0.isDynamic }
    }
}

/// A dynamic hole between attributes.
package struct HTMLTagHole: Sendable, Equatable {
    /// The number that the caller gave.
    package var id: Int
    /// How many of the tag's attributes stand before it.
    package var position: Int
}

/// How an attribute's value is written.
package enum HTMLQuote: Sendable, Equatable {
    case double
    case single
    case unquoted
}

/// One attribute of a tag.
package struct HTMLAttribute: Sendable, Equatable {
    /// The name in lower case; without what holes would add when `hasDynamicName`.
    package var name: String
    /// Where the name stands; its first piece when it spans several texts.
    package var nameSpan: HTMLSpan
    /// Whether a hole stands in the name: `data-{{ key }}="1"`.
    package var hasDynamicName = false
    /// The value without its quotes, not decoded; empty when there is none.
    package var value: [HTMLPart] = []
    /// How the value is written; nil when there is no `=`.
    package var quote: HTMLQuote?
    /// Whether an attribute by this name stands before it in the tag; browsers ignore it then.
    package var isDuplicate = false
    /// From the first byte of the name to the end of the value with its quotes.
    package var extent: HTMLExtent

    /// Whether any part of the attribute is dynamic.
    package var isDynamic: Bool {
        hasDynamicName
            || value.contains { part in
                if case .hole = part { true } else { false }
            }
    }
}
