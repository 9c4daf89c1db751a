/// For whom a page is rendered: the language, the formats of numbers and dates, the time zone and the clock.
///
/// A class that never changes, so that handing it to filters costs nothing.
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
    /// The languages that the app is offered in.
    package let languages: [Language]
    /// How the language writes numbers.
    package let numbers: NumberFormat
    /// Whether pages show numbers as Swift writes them, so that there is nothing to do.
    let writesPlainNumbers: Bool

    /// Makes one of its parts.
    ///
    /// What is left out of the default zone and of whether the app's clock has one is as for the reader.
    package init(
        language: String? = "en",
        translations: any TranslationSource = NoTranslations(),
        formats: any FormatSource = LocaleFormats(),
        usesLocalFormats: Bool? = nil,
        groupsThousands: Bool = false,
        zone: Zone = .utc,
        convertsToZone: Bool = true,
        defaultZone: Zone? = nil,
        usesZones: Bool? = nil,
        now: @escaping @Sendable () -> Int = { Int(SystemClock.seconds() * 1_000_000) },
        languages: [Language] = Language.offered
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
        self.languages = languages
        numbers = NumberFormat(formats, language: language)
        writesPlainNumbers =
            usesLocalFormats != false && numbers.decimalSeparator == "."
            && !(groupsThousands && !numbers.groups.isEmpty)
    }

    /// English, UTC and the system's clock.
    package static let standard = Localization()
}
