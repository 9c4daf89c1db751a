/// Numbers as Python reads them: with the digits of any script.
enum PythonDigits {
    /// The text with ASCII's digits for those of other scripts, and spaces for other white space.
    static func plain(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        var output = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                output.append(scalar)
            } else if scalar.properties.generalCategory == .decimalNumber, let value = scalar.properties.numericValue,
                let digit = UInt8(exactly: value), digit < 10
            {
                output.append(Unicode.Scalar(UInt8(ascii: "0") + digit))
            } else {
                output.append(scalar.properties.isWhitespace ? " " : scalar)
            }
        }
        return String(output)
    }
}
