/// A language as pages can tell of it.
package struct Language: Sendable, Hashable {
    /// The code, in small letters: `de`, `pt-br`.
    package let code: String
    /// The English name, which translations know.
    package let name: String
    /// What the language calls itself.
    package let nativeName: String
    /// Whether it is written from right to left.
    package let isRightToLeft: Bool
    /// The English name in a list of languages.
    package let listName: String

    /// The languages that an app is offered in where it does not say.
    package static let offered: [Language] = LanguageTable.offered.split(separator: "\n").compactMap(row)

    private static let known: [String: Language] = {
        var known: [String: Language] = [:]
        for language in offered { known[language.code] = language }
        for line in LanguageTable.others.split(separator: "\n") {
            let cells = line.split(separator: "|")
            if let language = row(line) {
                known[language.code] = language
            } else if cells.count == 2 {
                known[String(cells[0])] = known[String(cells[1])]
            }
        }
        return known
    }()

    private static func row(_ line: Substring) -> Language? {
        let cells = line.split(separator: "|").map(String.init)
        guard cells.count >= 4 else { return nil }
        return Language(
            code: cells[0],
            name: cells[1],
            nativeName: cells[2],
            isRightToLeft: cells[3] == "rtl",
            listName: cells.count > 4 ? cells[4] : cells[1]
        )
    }

    /// What is known of a language, or of the one that its code is a variant of; nil for an unknown code.
    package static func of(_ code: String) -> Language? {
        known[code] ?? known[String(code.prefix { $0 != "-" })]
    }

    /// The codes that are known, for messages.
    package static var knownCodes: [String] { known.keys.sorted() }

    /// Whether text in a language runs from right to left.
    package static func isRightToLeft(_ code: String) -> Bool {
        ["ar", "ckb", "fa", "he", "ug", "ur"].contains(String(code.prefix { $0 != "-" }))
    }
}

extension Language {
    /// What `{% get_language_info %}` names, with the name translated for a reader.
    package func value(for reader: Localization) -> Value {
        .object(
            ValueObject([
                ("bidi", .bool(isRightToLeft)), ("code", .string(code)), ("name", .string(name)),
                ("name_local", .string(nativeName)), ("name_translated", .string(reader.translated(Message(name)))),
            ])
        )
    }
}
