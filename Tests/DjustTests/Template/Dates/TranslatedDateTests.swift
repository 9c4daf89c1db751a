import Djust
import Testing

struct TranslatedDateTests {
    /// Translations and formats as a test needs them.
    private struct German: TranslationSource, FormatSource {
        static let messages: [Message: String] = [
            Message("January"): "Januar", Message("January", context: "alt. month"): "Jänner",
            Message("Jan.", context: "abbrev. month"): "Jan", Message("jan"): "jän", Message("Friday"): "Freitag",
            Message("Fri"): "Fr", Message("p.m."): "nachm.", Message("PM"): "NACHM.", Message("noon"): "Mittag",
            Message("%(num)d year", plural: "%(num)d years", count: 2): "%(num)d Jahre",
            Message("%(num)d year", context: "naturaltime-past", plural: "%(num)d years", count: 2): "%(num)d Jahren",
            Message("%(delta)s ago"): "vor %(delta)s", Message("yesterday"): "gestern", Message(", "): " und ",
            Message("an hour ago", plural: "%(count)s\u{A0}hours ago", count: 3): "vor %(count)s Stunden",
            Message("%(num)d month", plural: "%(num)d months", count: 1): "%(num)d Monat",
        ]

        func translation(of message: Message, into language: String) -> String? {
            language == "de" ? Self.messages[message] : nil
        }

        func format(_ name: String, language: String?) -> Value? {
            switch (name, language) {
            case ("DATE_FORMAT", "de"?): "j. F Y"
            case ("DATETIME_FORMAT", "de"?): "j. F Y H:i '"
            case ("DATE_FORMAT", nil): "Y F"
            default: "P"
            }
        }
    }

    private static func render(_ template: String, _ value: String, usesLocalFormats: Bool? = nil) throws -> String {
        var testing = TemplateTesting()
        testing.environment.localization = Localization(
            language: "de",
            translations: German(),
            formats: German(),
            usesLocalFormats: usesLocalFormats,
            now: { TimeTesting.moment("2026-03-15 10:30").localMicroseconds }
        )
        return try testing.render("{% load humanize %}" + template, ["v": TimeTesting.value(value)])
    }

    @Test(arguments: [
        ("{{ v|date:'F E N b M l D' }}", "2026-01-02", "Januar Jänner Jan jän Jän Freitag Fr"),
        ("{{ v|time:'a A P' }}", "12:00", "nachm. NACHM. Mittag"),
        ("{{ v|date:'r' }}", "2026-01-02 00:00 UTC", "Fri, 02 Jan 2026 00:00:00 +0000"),
        ("{{ v }}", "2026-01-02", "2. Januar 2026"), ("{{ v }}", "2026-01-02 03:04", "2. Januar 2026 03:04 &#x27;"),
        ("{{ v|timesince }}", "2024-03-01 00:00", "2\u{A0}Jahre"),
        ("{{ v|timesince }}", "2024-02-01 00:00", "2\u{A0}Jahre und 1\u{A0}Monat"),
        ("{{ v|naturaltime }}", "2024-03-15 10:00", "vor 2\u{A0}Jahren"),
        ("{{ v|naturaltime }}", "2026-03-15 07:00", "vor 3 Stunden"), ("{{ v|naturalday }}", "2026-03-14", "gestern"),
        ("{% now 'DATE_FORMAT' as t %}{{ t }}", "2026-01-02", "15. March 2026"),
    ])
    func `names and words are the language's`(template: String, value: String, expected: String) throws {
        #expect(try Self.render(template, value) == expected)
    }

    @Test func `without local formats the settings' formats stand, and the language's names`() throws {
        #expect(try Self.render("{{ v }}", "2026-01-02", usesLocalFormats: false) == "2026 Januar")
    }
}
