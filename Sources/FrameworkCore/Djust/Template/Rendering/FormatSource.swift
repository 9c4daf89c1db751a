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
