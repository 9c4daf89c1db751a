/// Filters about the reader's language: what languages are called, and whether formats are local.
enum LocaleFilters {
    static let all = [
        Filter("language_bidi") { input throws(Filter.Failure) in .bool(try language(input).isRightToLeft) },
        Filter("language_name") { input throws(Filter.Failure) in .string(try language(input).name) },
        Filter("language_name_local") { input throws(Filter.Failure) in .string(try language(input).nativeName) },
        Filter("language_name_translated") { input throws(Filter.Failure) in
            .string(input.localization.translated(Message(try language(input).name)))
        },
        Filter("localize") { text(of: $0.value, $0.localization.with(usesLocalFormats: true)) },
        Filter("unlocalize") { text(of: $0.value, $0.localization.with(usesLocalFormats: false)) },
    ]

    private static func language(_ input: Filter.Input) throws(Filter.Failure) -> Language {
        guard let code = input.value.stringValue else {
            throw Filter.Failure("\(input.value.kind) is no language; name one by its code, such as `de`")
        }
        if let language = Language.of(code) { return language }
        let nearest = NearestName.of(code, among: Language.knownCodes)
        throw Filter.Failure("`\(code)` is no language that is known" + (nearest.map { "; is it `\($0)`?" } ?? ""))
    }

    /// A number or a day as text; the text of anything else.
    private static func text(of value: Value, _ localization: Localization) -> Value {
        switch value {
        case .safe: value
        case .int, .double, .decimal: .string(localization.displayText(ofNumber: value))
        default: .string(localization.dateText(ofShown: value) ?? value.text)
        }
    }
}
