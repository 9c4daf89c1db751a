/// A number as Python's formatting with `%` writes it, before it is filled to a width.
struct PercentNumber {
    /// Whether a `-` stands before it.
    let isNegative: Bool
    /// What says the base: `0x`.
    let prefix: String
    /// The digits.
    let digits: String

    /// `%d`: a whole number; fractions are cut.
    static func decimal(
        _ value: Value,
        _ specification: PercentFormat.Specification
    ) throws(PythonFailure) -> PercentNumber {
        if value.stringValue != nil { throw PythonFailure(.type, "%d format: a real number is required, not text") }
        let number = try value.wholeNumber()
        return PercentNumber(
            isNegative: number.isNegative,
            prefix: "",
            digits: padded(number.magnitudeText(radix: 10), specification)
        )
    }

    /// `%o`, `%x`, `%X`: a whole number in another base.
    static func based(
        _ value: Value,
        _ letter: UInt8,
        _ specification: PercentFormat.Specification
    ) throws(PythonFailure) -> PercentNumber {
        guard value.isWhole else { throw PythonFailure(.type, "an integer is required, not \(value.kind)") }
        let number = try value.wholeNumber()
        let isOctal = letter == UInt8(ascii: "o")
        let digits = padded(number.magnitudeText(radix: isOctal ? 8 : 16), specification)
        return PercentNumber(
            isNegative: number.isNegative,
            prefix: specification.isAlternate ? "0" + String(Unicode.Scalar(letter)) : "",
            digits: letter == UInt8(ascii: "X") ? PythonLetters.upper(digits) : digits
        )
    }

    /// `%e`, `%f`, `%g` and their capital forms: a number with a fraction.
    static func float(
        _ value: Value,
        _ letter: UInt8,
        _ specification: PercentFormat.Specification
    ) throws(PythonFailure) -> PercentNumber {
        guard value.stringValue == nil, let number = value.float else {
            throw PythonFailure(.type, "must be real number, not \(value.kind)")
        }
        if value.isWhole, !number.isFinite {
            throw PythonFailure(.overflow, "the number is too large")
        }
        let digits =
            number.isNaN
            ? "nan"
            : number.isInfinite
                ? "inf"
                : FloatText.text(
                    number.magnitude,
                    String(Unicode.Scalar(ASCIIText.lower(letter))),
                    precision: specification.precision ?? 6,
                    keepsPoint: specification.isAlternate
                )
        return PercentNumber(
            isNegative: number.sign == .minus && !number.isNaN,
            prefix: "",
            digits: ASCIIText.lower(letter) == letter ? digits : PythonLetters.upper(digits)
        )
    }

    /// `%c`: a character, or the one of a number.
    static func character(_ value: Value) throws(PythonFailure) -> String {
        if let text = value.stringValue {
            guard PythonLength.of(text) == 1 else { throw PythonFailure(.type, "%c requires int or char") }
            return text
        }
        guard value.isWhole else { throw PythonFailure(.type, "%c requires int or char") }
        guard let code = UInt32(exactly: try value.wholeNumber().clamped), code < 0x11_0000 else {
            throw PythonFailure(.overflow, "%c arg not in range(0x110000)")
        }
        return String(Unicode.Scalar(code) ?? "\u{FFFD}")
    }

    private static func padded(_ digits: String, _ specification: PercentFormat.Specification) -> String {
        String(repeating: "0", count: max(0, (specification.precision ?? 0) - digits.utf8.count)) + digits
    }
}

extension Value {
    /// Whether the value is one of Python's whole numbers, of which the truth values are two.
    var isWhole: Bool {
        switch self {
        case .bool, .int: true
        case .decimal(let number): number.isWholeNumber
        default: false
        }
    }
}
