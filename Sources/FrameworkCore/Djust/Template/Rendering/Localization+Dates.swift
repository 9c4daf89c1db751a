extension Localization {
    /// How a page shows a day, a time or a moment where it writes the value by itself: `{{ day }}`.
    ///
    /// Moments are shown by the reader's clock, and all in the formats `DATETIME_FORMAT`, `DATE_FORMAT` and `TIME_FORMAT`:
    /// those of the language, or of the app's settings where the page does without the language's.
    /// - Returns: The text, which still has to be escaped; nil for a value that is none of them.
    package func dateText(of value: Value) -> String? { dateText(ofShown: shown(value)) }

    /// How a page shows a day, a time or a moment by the clock that it has.
    /// - Parameters:
    ///   - value: The value.
    ///   - usesLocalFormats: Whether the formats are those of the language; nil for what the page says.
    /// - Returns: The text, which still has to be escaped; nil for a value that is none of them.
    package func dateText(ofShown value: Value, usesLocalFormats: Bool? = nil) -> String? {
        let name: String
        var letters = DateWriter.Letters.all
        switch value {
        case .date: name = "DATE_FORMAT"
        case .time: (name, letters) = ("TIME_FORMAT", .clock)
        case .dateTime: name = "DATETIME_FORMAT"
        default: return nil
        }
        let usesLocal = usesLocalFormats ?? self.usesLocalFormats ?? true
        let format = formats.format(name, language: usesLocal ? language : nil)?.stringValue ?? ""
        // A format that asks a day for a time is a mistake in the settings; the page shows nothing in its place.
        return (try? DateWriter.text(of: value, format: format, letters: letters, localization: self)) ?? ""
    }

    /// The value as the reader's clock shows it; all but moments that say where their clock is stay as they are, and so do
    /// moments that keep their zone.
    package func shown(_ value: Value) -> Value {
        guard convertsToZone, case .dateTime(let moment) = value, moment.zone != nil, !moment.keepsZone,
            let moved = moment.moved(to: zone)
        else { return value }
        return .dateTime(moved)
    }

    /// A format by the name of Django's setting, such as `SHORT_DATE_FORMAT`; any other text is a format itself.
    func namedFormat(_ name: String) -> String {
        guard Self.formatNames.contains(name), let format = formats.format(name, language: language) else {
            return name
        }
        return format.stringValue ?? format.text
    }

    private static let formatNames: Set<String> = [
        "DATE_FORMAT", "DATETIME_FORMAT", "TIME_FORMAT", "YEAR_MONTH_FORMAT", "MONTH_DAY_FORMAT", "SHORT_DATE_FORMAT",
        "SHORT_DATETIME_FORMAT", "FIRST_DAY_OF_WEEK", "DECIMAL_SEPARATOR", "THOUSAND_SEPARATOR", "NUMBER_GROUPING",
    ]

    /// A message in the reader's language with its placeholders filled; a translation that cannot be filled stands as it is.
    func filled(_ message: Message, _ values: [String: Value]) -> String {
        let text = translated(message)
        return (try? MessageFormat.filled(text, values)) ?? text
    }
}
