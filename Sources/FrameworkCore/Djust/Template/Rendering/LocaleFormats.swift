/// The formats of the languages that are known, and those of the app's settings for all others.
package struct LocaleFormats: FormatSource {
    /// What holds where a language says nothing, by the names of Django's settings.
    private let settings: [String: Value]

    /// Makes one.
    /// - Parameter settings: What the app says other than the defaults.
    package init(settings: [String: Value] = [:]) {
        self.settings = Self.defaults.merging(settings) { $1 }
    }

    private static let defaults: [String: Value] = [
        "DECIMAL_SEPARATOR": ".", "THOUSAND_SEPARATOR": ",", "NUMBER_GROUPING": 0,
        "DATE_FORMAT": "N j, Y", "TIME_FORMAT": "P", "DATETIME_FORMAT": "N j, Y, P",
        "SHORT_DATE_FORMAT": "m/d/Y", "SHORT_DATETIME_FORMAT": "m/d/Y P",
        "MONTH_DAY_FORMAT": "F j", "YEAR_MONTH_FORMAT": "F Y", "FIRST_DAY_OF_WEEK": 0,
    ]

    /// The table's rows by their language.
    private static let languages: [String: [String: Value]] = {
        var languages: [String: [String: Value]] = [:]
        for row in table.split(separator: "\n") {
            let cells = row.split(separator: "|", omittingEmptySubsequences: false)
            guard let code = cells.first else { continue }
            var formats: [String: Value] = [:]
            for (name, cell) in zip(columns, cells.dropFirst()) where !cell.isEmpty {
                formats[name] = Int(cell).map(Value.int) ?? .string(cell == "~" ? "" : String(cell))
            }
            languages[String(code)] = formats
        }
        return languages
    }()

    package func format(_ name: String, language: String?) -> Value? {
        guard let code = language?.lowercased() else { return settings[name] }
        if let value = Self.languages[code]?[name] { return value }
        let generic = String(code.prefix { $0 != "-" })
        return Self.languages[generic]?[name] ?? settings[name]
    }
}
