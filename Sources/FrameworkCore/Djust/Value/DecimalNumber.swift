/// A decimal number of any length: `digits` × 10^`exponent`.
public struct DecimalNumber: Sendable, Hashable {
    /// Whether it is below zero.
    package var isNegative = false
    /// The digits, 0 to 9, the highest first; never empty.
    package var digits: [UInt8] = []
    /// The power of ten of the last digit.
    package var exponent = 0

    /// Reads a number as Python's `Decimal` does; nil when the text is no number with digits.
    public init?(_ text: String) {
        var bytes = Array(PythonDigits.plain(text).utf8)[...]
        while let first = bytes.first, first <= 0x20 { bytes = bytes.dropFirst() }
        while let last = bytes.last, last <= 0x20 { bytes = bytes.dropLast() }
        if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            bytes = bytes.dropFirst()
        }
        var fraction: Int?
        while let byte = bytes.first {
            if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
                digits.append(byte - UInt8(ascii: "0"))
                if let places = fraction { fraction = places + 1 }
            } else if byte == UInt8(ascii: "."), fraction == nil {
                fraction = 0
            } else if byte | 0x20 == UInt8(ascii: "e") {
                guard let power = Int(String(decoding: bytes.dropFirst(), as: UTF8.self)), power.magnitude < 1_000_000
                else {
                    return nil
                }
                exponent = power
                break
            } else {
                return nil
            }
            bytes = bytes.dropFirst()
        }
        guard !digits.isEmpty else { return nil }
        exponent -= fraction ?? 0
        let zeros = digits.prefix { $0 == 0 }.count
        digits.removeFirst(min(zeros, digits.count - 1))
    }

    /// Whether it is zero.
    package var isZero: Bool { digits.allSatisfy { $0 == 0 } }

    /// Whether nothing but zeros stands behind the point.
    package var isWhole: Bool { exponent >= 0 || digits.suffix(min(digits.count, -exponent)).allSatisfy { $0 == 0 } }

    /// The text with a number of places behind the point, halves rounded away from zero; zero has no sign.
    /// - Parameter places: How many digits stand behind the point.
    /// - Returns: The text, without an exponent.
    package func text(places: Int) -> String {
        var number = digits
        let missing = exponent + places
        if missing >= 0 {
            number += [UInt8](repeating: 0, count: missing)
        } else {
            let kept = number.count + missing
            let roundsUp = kept >= 0 && kept < number.count && number[kept] >= 5
            number = kept > 0 ? Array(number.prefix(kept)) : [0]
            if roundsUp { Self.increment(&number) }
        }
        let zeros = number.prefix(max(0, number.count - places - 1)).prefix { $0 == 0 }.count
        number = [UInt8](repeating: 0, count: max(0, places + 1 - number.count)) + number.dropFirst(zeros)
        var output: [UInt8] = []
        if isNegative, number.contains(where: { $0 != 0 }) { output.append(UInt8(ascii: "-")) }
        let whole = number.count - places
        for (index, digit) in number.enumerated() {
            if index == whole { output.append(UInt8(ascii: ".")) }
            output.append(UInt8(ascii: "0") + digit)
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func increment(_ digits: inout [UInt8]) {
        var index = digits.count - 1
        while index >= 0 {
            if digits[index] < 9 {
                digits[index] += 1
                return
            }
            digits[index] = 0
            index -= 1
        }
        digits.insert(1, at: 0)
    }
}

extension DecimalNumber {
    /// Whether it stands for one of Python's whole numbers: those that `Int` cannot hold are kept digit by digit.
    package var isWholeNumber: Bool { exponent == 0 && integerPart == nil }

    /// The number without its fraction; nil when that is beyond `Int`.
    package var integerPart: Int? {
        guard exponent < 20 else { return isZero ? 0 : nil }
        let kept = exponent < 0 ? digits.prefix(max(0, digits.count + exponent)) : digits[...]
        var number = 0
        for digit in kept + [UInt8](repeating: 0, count: max(0, exponent)) {
            let (product, overflow) = number.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(Int(digit))
            if overflow || carry { return nil }
            number = sum
        }
        return isNegative ? -number : number
    }

    /// The number, if it is whole and fits an `Int`.
    package var wholeNumber: Int? { isWhole ? integerPart : nil }

    /// The nearest `Double`.
    package var double: Double { Double("\(isNegative ? "-" : "")\(digitText)e\(exponent)") ?? 0 }

    private var digitText: String { String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self) }

    /// The number as Python's `str(Decimal)` writes it: with an exponent when it has a positive one, or is small.
    package var text: String {
        let sign = isNegative ? "-" : ""
        let adjusted = exponent + digits.count - 1
        if exponent <= 0, adjusted >= -6 {
            guard exponent < 0 else { return sign + digitText }
            let missing = max(0, 1 - exponent - digits.count)
            let padded = String(repeating: "0", count: missing) + digitText
            let whole = padded.utf8.count + exponent
            return sign + padded.prefix(whole) + "." + padded.dropFirst(whole)
        }
        let fraction = digits.count > 1 ? "." + digitText.dropFirst() : ""
        return sign + digitText.prefix(1) + fraction + "E" + (adjusted < 0 ? "" : "+") + String(adjusted)
    }
}
