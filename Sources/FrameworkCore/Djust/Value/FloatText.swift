import Foundation

/// Numbers written by C's rules, which are Python's.
enum FloatText {
    /// A number with a number of places behind the point, every digit exact.
    static func fixed(_ number: Double, places: Int) -> String { text(number, "f", precision: places) }

    /// A number in one of C's forms.
    /// - Parameters:
    ///   - number: A finite number.
    ///   - form: `e`, `f` or `g`.
    ///   - precision: How many digits, as the form counts them.
    ///   - keepsPoint: Whether the point and zeros at the end are always written.
    /// - Returns: The text; O(digits).
    static func text(_ number: Double, _ form: String, precision: Int, keepsPoint: Bool = false) -> String {
        let format = keepsPoint ? "%#.*\(form)" : "%.*\(form)"
        let precision = Int32(clamping: max(0, precision))
        let length = withVaList([precision, number]) { vsnprintf(nil, 0, format, $0) }
        guard length > 0 else { return "" }
        var bytes = [CChar](repeating: 0, count: Int(length) + 1)
        _ = withVaList([precision, number]) { vsnprintf(&bytes, bytes.count, format, $0) }
        return String(decoding: bytes.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
