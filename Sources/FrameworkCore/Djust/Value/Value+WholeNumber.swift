extension Value {
    /// How many digits a whole number may have; Python reads and writes no more either.
    private static var digitLimit: Int { 4300 }

    /// The whole number of any length that the value is or spells, as Python's `int` reads it: fractions are cut.
    ///
    /// It is an `.int` where that can hold it and else a `.decimal`; nil for what spells none, is endless or too long.
    package var wholeNumber: Value? {
        if let integer { return .int(integer) }
        switch self {
        case .double(let number): return Self.whole(number)
        case .decimal(let number):
            let length = number.digits.count + number.exponent
            guard length > 0, length <= Self.digitLimit else { return nil }
            let zeros = [UInt8](repeating: 0, count: max(0, number.exponent))
            return Self.whole(Array(number.digits.prefix(length)) + zeros, isNegative: number.isNegative)
        case .string(let text), .safe(let text):
            guard let number = DecimalNumber(text.replacing("_", with: "")), number.exponent == 0,
                text.utf8.count <= Self.digitLimit,
                !text.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") })
            else { return nil }
            return .decimal(number)
        default: return nil
        }
    }

    /// All digits of a number that has no fraction, as all beyond 2⁶³ have none.
    private static func whole(_ number: Double) -> Value? {
        guard number.isFinite, number.magnitude >= 0x1p63 else { return nil }
        var digits = String(number.significandBitPattern | 1 << 52).utf8.map { $0 - UInt8(ascii: "0") }
        for _ in 0..<max(0, Int(number.exponent) - 52) { double(&digits) }
        return whole(digits, isNegative: number < 0)
    }

    private static func double(_ digits: inout [UInt8]) {
        var carry: UInt8 = 0
        for index in digits.indices.reversed() {
            let twice = digits[index] * 2 + carry
            digits[index] = twice % 10
            carry = twice / 10
        }
        if carry > 0 { digits.insert(carry, at: 0) }
    }

    private static func whole(_ digits: [UInt8], isNegative: Bool) -> Value? {
        let text = String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
        return DecimalNumber(isNegative ? "-" + text : text).map(Value.decimal)
    }
}
