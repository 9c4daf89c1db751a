extension Value {
    /// The whole number that the value is or spells, as Python's `int` reads it: fractions are cut; nil for what spells
    /// none or is too large.
    package var integer: Int? {
        switch self {
        case .int(let number): number
        case .bool(let flag): flag ? 1 : 0
        case .double(let number): Int(exactly: number.rounded(.towardZero))
        case .decimal(let number): number.integerPart
        case .string(let text), .safe(let text):
            if case .small(let number)? = PythonNumber.whole(text) { number } else { nil }
        default: nil
        }
    }

    /// The whole number that the value is or spells, of any length, as Python's `int` reads it.
    /// - Throws: `PythonFailure` of the kind that `int` raises.
    package func wholeNumber() throws(PythonFailure) -> WholeNumber {
        switch self {
        case .int(let number): return .small(number)
        case .bool(let flag): return .small(flag ? 1 : 0)
        case .double(let number):
            if let whole = WholeNumber(number) { return whole }
            throw PythonFailure(number.isNaN ? .value : .overflow, "\(text) is no whole number")
        case .decimal(let number):
            guard let whole = WholeNumber(number) else { throw PythonFailure(.overflow, "the number is too large") }
            return whole
        case .string(let text), .safe(let text):
            if let whole = PythonNumber.whole(text) { return whole }
            throw PythonFailure(.value, "\(representation) is no whole number")
        default: throw PythonFailure(.type, "\(kind) is no number")
        }
    }

    /// The number that the value is or spells, as Python's `float` reads it; nil for what spells none.
    package var float: Double? {
        switch self {
        case .bool(let flag): flag ? 1 : 0
        case .int(let number): Double(number)
        case .double(let number): number
        case .decimal(let number): number.double
        case .string(let text), .safe(let text): PythonNumber.double(text)
        default: nil
        }
    }
}

extension WholeNumber {
    /// Makes the whole part of a decimal number; nil when it is longer than any number that is meant.
    package init?(_ number: DecimalNumber) {
        guard number.exponent <= 10_000 else { return nil }
        let kept = number.digits.prefix(max(0, number.digits.count + min(0, number.exponent)))
        self.init(
            isNegative: number.isNegative,
            digits: kept + [UInt8](repeating: 0, count: max(0, number.exponent))
        )
    }
}
