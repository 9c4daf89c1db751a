/// Where translations come from: gettext catalogues, or what a test says.
package protocol TranslationSource: Sendable {
    /// The translation of a message; nil when there is none, and the message stands for itself.
    func translation(of message: Message, into language: String) -> String?
}

/// A message as gettext knows it.
package struct Message: Sendable, Hashable {
    /// What tells apart equal texts with different meanings.
    package var context: String?
    /// The text, in the singular.
    package var text: String
    /// The text in the plural and the number that is spoken of, when there is one.
    package var plural: String?
    /// The number that is spoken of.
    package var count: Int?

    /// Makes a message.
    package init(_ text: String, context: String? = nil, plural: String? = nil, count: Int? = nil) {
        self.text = text
        self.context = context
        self.plural = plural
        self.count = count
    }
}

/// No translations: every message stands for itself.
package struct NoTranslations: TranslationSource {
    /// Makes one.
    package init() {}

    package func translation(of message: Message, into language: String) -> String? { nil }
}
