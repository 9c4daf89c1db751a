import Foundation
import Synchronization

/// Translations from directories of compiled gettext catalogues: `<directory>/<locale>/LC_MESSAGES/django.mo`.
///
/// A language is read when it is first asked for, and then kept.
package final class Catalogues: TranslationSource {
    /// How many languages are kept; codes come from templates and requests, and there may be any number of them.
    private static let languageLimit = 300

    private let directories: [String]
    private let defaultLanguage: String
    private let domain: String
    private let languages = Mutex<[String: [MessageCatalogue]]>([:])

    /// Takes directories.
    /// - Parameters:
    ///   - directories: Where locales are looked for; a message of an earlier one wins.
    ///   - defaultLanguage: The language that the others fall back to, in which the app is written.
    ///   - domain: The name of the catalogues.
    package init(directories: [String], defaultLanguage: String = "en", domain: String = "django") {
        self.directories = directories
        self.defaultLanguage = defaultLanguage
        self.domain = domain
    }

    package func translation(of message: Message, into language: String) -> String? {
        for catalogue in catalogues(of: language) {
            if let text = catalogue.translation(of: message) { return text }
        }
        return nil
    }

    private func catalogues(of language: String) -> [MessageCatalogue] {
        languages.withLock { languages in
            if let found = languages[language] { return found }
            let found = LocaleName.fallbacks(of: language, default: defaultLanguage).flatMap(read)
            if languages.count < Self.languageLimit { languages[language] = found }
            return found
        }
    }

    /// The catalogues of a locale, those of earlier directories first; one that cannot be read is passed over.
    private func read(_ locale: String) -> [MessageCatalogue] {
        directories.compactMap { directory in
            let path = "\(directory)/\(locale)/LC_MESSAGES/\(domain).mo"
            return FileManager.default.contents(atPath: path).flatMap { MessageCatalogue(Array($0)) }
        }
    }
}

/// What the directories of languages are called.
enum LocaleName {
    /// The name for a language: `pt_BR` for `pt-br`, `zh_Hans` for `zh-hans`; nil for what cannot be a language.
    static func of(_ language: String) -> String? {
        guard language.utf8.count <= 35, !language.isEmpty,
            language.utf8.allSatisfy({ TemplateBytes.isWord($0) && $0 < 0x80 || $0 == UInt8(ascii: "-") })
        else { return nil }
        let parts = language.lowercased().split(separator: "-", maxSplits: 2).map(String.init)
        guard parts.count > 1 else { return parts.first }
        let region = parts[1].utf8.count > 2 ? parts[1].capitalized : parts[1].uppercased()
        return parts[0] + "_" + region + (parts.count > 2 ? "-" + parts[2] : "")
    }

    /// The names to look for, best first: the language, what it is a variant of, then the default language.
    static func fallbacks(of language: String, default defaultLanguage: String) -> [String] {
        var languages = [language]
        if let known = Language.of(language) { languages.append(known.code) }
        languages.append(String(language.prefix { $0 != "-" }))
        if !language.hasPrefix("en") {
            languages += [defaultLanguage, String(defaultLanguage.prefix { $0 != "-" })]
        }
        var names: [String] = []
        for case let name? in languages.map(of) where !names.contains(name) { names.append(name) }
        return names
    }
}
