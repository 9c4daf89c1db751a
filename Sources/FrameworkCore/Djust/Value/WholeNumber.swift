/// A whole number of any length, as Python's `int`.
package enum WholeNumber: Sendable, Hashable {
    /// One that `Int` holds.
    case small(Int)
    /// One beyond `Int`: its digits, 0 to 9, the highest first.
    indirect case large(isNegative: Bool, digits: [UInt8])

    /// Makes a number of its digits, 0 to 9, the highest first; no digits are zero.
    package init(isNegative: Bool, digits: [UInt8]) {
        let digits = digits.drop { $0 == 0 }
        var number = 0
        for digit in digits {
            let (product, overflow) = number.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.subtractingReportingOverflow(Int(digit))
            if overflow || carry {
                self = .large(isNegative: isNegative, digits: Array(digits))
                return
            }
            number = sum
        }
        if isNegative {
            self = .small(number)
        } else if number == .min {
            self = .large(isNegative: false, digits: Array(digits))
        } else {
            self = .small(-number)
        }
    }

    /// Makes the whole part of a number; nil when it is not finite.
    package init?(_ number: Double) {
        guard number.isFinite else { return nil }
        if let small = Int(exactly: number.rounded(.towardZero)) {
            self = .small(small)
            return
        }
        let digits = FloatText.fixed(number.magnitude, places: 0).utf8.map { $0 &- UInt8(ascii: "0") }
        self.init(isNegative: number < 0, digits: digits)
    }

    /// The digits, 0 to 9, the highest first.
    package var digits: [UInt8] {
        switch self {
        case .small(let number): String(number.magnitude).utf8.map { $0 &- UInt8(ascii: "0") }
        case .large(_, let digits): digits
        }
    }

    /// Whether it is below zero.
    package var isNegative: Bool {
        switch self {
        case .small(let number): number < 0
        case .large(let isNegative, _): isNegative
        }
    }

    /// The nearest `Int`.
    package var clamped: Int {
        switch self {
        case .small(let number): number
        case .large(let isNegative, _): isNegative ? .min : .max
        }
    }

    /// The nearest `Double`.
    package var double: Double {
        switch self {
        case .small(let number): Double(number)
        case .large: Double(text) ?? 0
        }
    }

    /// Whether the number is above a limit, or as far below zero.
    func isBeyond(_ limit: Int) -> Bool {
        switch self {
        case .small(let number): number > limit || number < -limit - 1
        case .large: true
        }
    }

    /// The number as a value.
    package var value: Value {
        switch self {
        case .small(let number): .int(number)
        case .large: DecimalNumber(text).map(Value.decimal) ?? .none
        }
    }

    /// The number in digits, with a `-` below zero.
    package var text: String {
        switch self {
        case .small(let number): String(number)
        case .large(let isNegative, let digits):
            (isNegative ? "-" : "") + String(decoding: digits.map { $0 &+ UInt8(ascii: "0") }, as: UTF8.self)
        }
    }
}
