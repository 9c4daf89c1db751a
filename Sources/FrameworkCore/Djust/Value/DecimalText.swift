/// How pages show numbers with a fraction.
package enum DecimalText {
    /// A number as `{{ }}` shows it: as Python writes it, but with an exponent spelled out in digits up to 200 of them.
    package static func display(_ number: Double) -> String {
        let text = PythonText.of(number)
        guard let place = text.utf8.firstIndex(of: UInt8(ascii: "e")),
            let exponent = Int(text[text.index(after: place)...])
        else { return text }
        let digits = text[..<place].utf8.filter { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "-") }
        guard abs(exponent) + digits.count <= 200 else { return text }
        let sign = number < 0 ? "-" : ""
        if exponent < 0 {
            return sign + "0." + String(repeating: "0", count: -exponent - 1) + String(decoding: digits, as: UTF8.self)
        }
        return sign + String(decoding: digits, as: UTF8.self)
            + String(repeating: "0", count: max(0, exponent + 1 - digits.count))
    }
}
