/// The messages of a compiled gettext catalogue (`.mo`), in one language.
struct MessageCatalogue: Sendable {
    /// What stands between a message's context and its text.
    private static let contextMark = "\u{4}"

    /// The translations by context and text: one, or one for each plural form.
    private let forms: [String: [String]]
    /// The messages that have a plural.
    private let plurals: Set<String>
    private let rule: PluralRule

    /// Reads a catalogue; nil when the bytes are none.
    ///
    /// Entries that lead out of the file are left away, and O(bytes + entries) whatever the bytes say.
    init?(_ bytes: [UInt8]) {
        guard let file = MessageFile(bytes) else { return nil }
        var forms: [String: [String]] = [:]
        var plurals: Set<String> = []
        for (original, translation) in file.entries where !original.isEmpty && !translation.isEmpty {
            let parts = original.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
            guard let first = parts.first else { continue }
            let key = file.charset.text(first)
            if parts.count > 1 {
                let texts = translation.split(separator: 0, omittingEmptySubsequences: false)
                forms[key] = texts.map { file.charset.text($0) }
                plurals.insert(key)
            } else {
                forms[key] = [file.charset.text(translation)]
            }
        }
        self.forms = forms
        self.plurals = plurals
        rule = file.pluralRule
    }

    /// The translation of a message; nil when there is none.
    func translation(of message: Message) -> String? {
        let key = message.context.map { $0 + Self.contextMark + message.text } ?? message.text
        guard let texts = forms[key] else { return nil }
        let isPlural = plurals.contains(key)
        guard message.plural == nil || isPlural else { return nil }
        let form = isPlural ? rule.form(for: message.plural == nil ? 1 : message.count ?? 0) : 0
        guard texts.indices.contains(form), !texts[form].isEmpty else { return nil }
        return texts[form]
    }
}
