extension Localization {
    /// A number as the language has it.
    /// - Parameters:
    ///   - value: A number, or the digits of one as text.
    ///   - places: How many digits the fraction has, cut or filled with zeros; nil leaves it as it is.
    ///   - isGrouped: Whether thousands are grouped even where pages do not; the language says how.
    ///   - isLocal: Whether the language's format counts, or that of the app's settings.
    /// - Returns: The text; that of a value that is no number, unchanged.
    package func numberText(
        _ value: Value,
        places: Int? = nil,
        isGrouped: Bool = false,
        isLocal: Bool = true
    ) -> String {
        let format = isLocal ? numbers : NumberFormat(formats, language: nil)
        let groups = isGrouped || (isLocal && groupsThousands)
        let number: String
        switch value {
        case .double(let double): number = DecimalText.display(double)
        case .decimal(let decimal): number = DecimalText.display(decimal)
        case .int, .string, .safe: number = value.text
        default: return value.text
        }
        guard let letter = number.utf8.firstIndex(of: UInt8(ascii: "e")) else {
            return format.text(number, places: places, isGrouped: groups)
        }
        return format.text(String(number[..<letter]), places: places, isGrouped: groups) + number[letter...]
    }

    /// A number as pages show it where they say nothing else.
    func displayText(ofNumber value: Value) -> String {
        usesLocalFormats == false ? value.text : numberText(value)
    }
}
