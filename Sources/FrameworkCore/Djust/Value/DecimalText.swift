/// How pages show numbers with a fraction.
package enum DecimalText {
    /// How many digits and powers of ten are spelled out; a longer number is written with an exponent.
    private static let digitLimit = 200

    /// A number as `{{ }}` shows it: as Python writes it, but with an exponent spelled out in digits up to 200 of them.
    package static func display(_ number: Double) -> String {
        let text = PythonText.of(number)
        guard text.utf8.contains(UInt8(ascii: "e")), let decimal = DecimalNumber(text) else { return text }
        return display(decimal)
    }

    /// A number with all its digits, without an exponent up to 200 of them.
    package static func display(_ number: DecimalNumber) -> String {
        let sign = number.isNegative ? "-" : ""
        let digits = String(decoding: number.digits.map { $0 &+ UInt8(ascii: "0") }, as: UTF8.self)
        let size = number.digits.count + abs(number.exponent)
        guard size <= digitLimit || number.isWholeNumber else {
            let power = number.exponent + number.digits.count - 1
            let fraction = number.digits.count > 1 ? "." + digits.dropFirst() : ""
            return "\(sign)\(digits.prefix(1))\(fraction)e\(power < 0 ? "" : "+")\(power)"
        }
        guard number.exponent < 0 else {
            return sign + digits + (number.isZero ? "" : String(repeating: "0", count: number.exponent))
        }
        let padded = String(repeating: "0", count: max(0, 1 - number.exponent - number.digits.count)) + digits
        let whole = padded.utf8.count + number.exponent
        return sign + padded.prefix(whole) + "." + padded.dropFirst(whole)
    }
}
