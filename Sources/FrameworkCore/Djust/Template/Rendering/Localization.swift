/// For whom a page is rendered: the language, the formats of numbers and dates, the time zone and the clock.
///
/// A class that never changes, so that handing it to filters costs nothing; ``with(_:)`` makes another one.
package final class Localization: Sendable {
    /// The language as a tag such as `en` or `pt-br`; nil when nothing is translated.
    package let language: String?
    /// Where translations come from.
    package let translations: any TranslationSource
    /// Where formats come from.
    package let formats: any FormatSource
    /// Whether numbers and dates are written as the language has it; nil for what the app says.
    package let usesLocalFormats: Bool?
    /// Whether thousands are grouped where a page writes a number. (Django: `USE_THOUSAND_SEPARATOR`.)
    package let groupsThousands: Bool
    /// Where the reader's clock is.
    package let zone: Zone
    /// Whether moments are shown by the reader's clock; `{% localtime %}` changes it for its body.
    package let convertsToZone: Bool
    /// Where clocks are that do not say where they are. (Django: `TIME_ZONE`.)
    package let defaultZone: Zone
    /// Whether the app's own clock says where it is. (Django: `USE_TZ`.)
    package let usesZones: Bool
    /// The clock: microseconds since 1970, in UTC.
    package let now: @Sendable () -> Int

    /// Makes one of its parts.
    ///
    /// What is left out of the default zone and of whether the app's clock has one is as for the reader.
    package init(
        language: String? = "en",
        translations: any TranslationSource = NoTranslations(),
        formats: any FormatSource = EnglishFormats(),
        usesLocalFormats: Bool? = nil,
        groupsThousands: Bool = false,
        zone: Zone = .utc,
        convertsToZone: Bool = true,
        defaultZone: Zone? = nil,
        usesZones: Bool? = nil,
        now: @escaping @Sendable () -> Int = { Int(SystemClock.seconds() * 1_000_000) }
    ) {
        self.language = language
        self.translations = translations
        self.formats = formats
        self.usesLocalFormats = usesLocalFormats
        self.groupsThousands = groupsThousands
        self.zone = zone
        self.convertsToZone = convertsToZone
        self.defaultZone = defaultZone ?? zone
        self.usesZones = usesZones ?? convertsToZone
        self.now = now
    }

    /// English, UTC and the system's clock.
    package static let standard = Localization()
}

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

extension Localization {
    /// A message in the reader's language; the message itself where there is no translation.
    package func translated(_ message: Message) -> String {
        if let language, let text = translations.translation(of: message, into: language) { return text }
        guard let plural = message.plural, message.count != 1 else { return message.text }
        return plural
    }
}

/// Where the formats of numbers and dates come from.
package protocol FormatSource: Sendable {
    /// The format of a name, such as `DATE_FORMAT` or `DECIMAL_SEPARATOR`; nil when there is none.
    ///
    /// The name is Django's name of the setting; the language is nil for what the app's settings say.
    func format(_ name: String, language: String?) -> Value?
}

/// The formats of English.
package struct EnglishFormats: FormatSource {
    /// Makes one.
    package init() {}

    private static let formats: [String: Value] = [
        "DECIMAL_SEPARATOR": ".", "THOUSAND_SEPARATOR": ",", "NUMBER_GROUPING": 3,
        "DATE_FORMAT": "N j, Y", "TIME_FORMAT": "P", "DATETIME_FORMAT": "N j, Y, P",
        "SHORT_DATE_FORMAT": "m/d/Y", "SHORT_DATETIME_FORMAT": "m/d/Y P",
        "MONTH_DAY_FORMAT": "F j", "YEAR_MONTH_FORMAT": "F Y", "FIRST_DAY_OF_WEEK": 0,
    ]

    package func format(_ name: String, language: String?) -> Value? { Self.formats[name] }
}
