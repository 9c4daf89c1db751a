/// Where the formats of numbers and dates come from.
package protocol FormatSource: Sendable {
    /// The format of a name, such as `DATE_FORMAT` or `DECIMAL_SEPARATOR`; nil when there is none.
    ///
    /// The name is Django's name of the setting; the language is nil for what the app's settings say.
    func format(_ name: String, language: String?) -> Value?
}
