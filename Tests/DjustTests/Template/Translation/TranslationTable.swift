import Djust

/// Translations as a test writes them: by language, then by context, `|` and text, then one for each plural form.
struct TranslationTable: TranslationSource {
    let languages: [String: [String: [String]]]

    func translation(of message: Message, into language: String) -> String? {
        let key = message.context.map { $0 + "|" + message.text } ?? message.text
        guard let forms = languages[language]?[key] else { return nil }
        let index = message.plural == nil || message.count == 1 ? 0 : 1
        return forms.indices.contains(index) ? forms[index] : nil
    }

    /// What the tests of tags and filters translate with.
    static let german = TranslationTable(languages: [
        "de": [
            "Page not found": ["Seite nicht gefunden"], "month|May": ["Mai"], "yes,no,maybe": ["ja,nein,vielleicht"],
            "100%% sure": ["100%% sicher"], "<b>Yes</b>": ["<b>Ja</b>"], "a\nb": ["Zeilen"],
            "Hello %(name)s, 100%%": ["100%%: Hallo %(name)s"], "broken %(name)s": ["kaputt %(nom)s"],
            "cut %(name)s": ["gekürzt %(name)s %"], "wrong %(name)s": ["falsch %(name)d"],
            "%(n)s fish of %(owner)s": ["%(n)s Fisch von %(owner)s", "%(n)s Fische von %(owner)s"],
            "%(n)s cow": ["%(n)s Kuh", "%(n)s Kühe"], "farm|%(n)s pig": ["%(n)s Schwein", "%(n)s Schweine"],
            "one two": ["eins zwei"], "German": ["Deutsch"], "Arabic": ["Arabisch"], "three": ["drei"],
            "ordinal 3|{}rd": ["{}<sup>te</sup>"],
            "%(value)s million": ["%(value)s Million", "%(value)s Millionen"],
        ]
    ])
}
