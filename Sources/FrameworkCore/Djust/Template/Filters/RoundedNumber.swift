/// A number of ordinary size rounded to a few places, without more memory than its text.
struct RoundedNumber {
    /// Whether a `-` stands before it.
    private let isNegative: Bool
    /// The number times ten to the power of the places.
    private let scaled: UInt64
    private let places: Int

    /// How many digits there may be, so that they fit a `UInt64`.
    private static let digitLimit = 18

    /// Rounds a number, halves away from zero, as its shortest digits say it; nil for values of other kinds and sizes.
    /// - Parameters:
    ///   - value: The value.
    ///   - places: How many digits stand behind the point; when below zero, whole numbers have none.
    init?(_ value: Value, places: Int) {
        guard places.magnitude <= Self.digitLimit else { return nil }
        switch value {
        case .int(let number):
            guard places <= 0, number.magnitude < 1 << 62 else { return nil }
            (isNegative, scaled, self.places) = (number < 0, UInt64(number.magnitude), 0)
        case .double(let number):
            guard number.magnitude < 1e15, number.magnitude >= 1e-4 || number == 0 else { return nil }
            var text = number.description
            guard let parts = text.withUTF8({ Self.scaled($0, places) }) else { return nil }
            (scaled, self.places) = parts
            isNegative = number < 0 && scaled != 0
        default: return nil
        }
    }

    /// Reads digits with a point between them.
    private static func scaled(_ text: UnsafeBufferPointer<UInt8>, _ places: Int) -> (UInt64, places: Int)? {
        guard let point = text.firstIndex(of: UInt8(ascii: ".")) else { return nil }
        let start = text.first == UInt8(ascii: "-") ? 1 : 0
        let isWhole = point + 2 == text.count && text[point + 1] == UInt8(ascii: "0")
        let places = isWhole && places < 0 || places == 0 ? 0 : abs(places)
        guard point - start + places <= digitLimit else { return nil }
        var number: UInt64 = 0
        for index in start..<point {
            guard let digit = digit(text[index]) else { return nil }
            number = number * 10 + digit
        }
        for index in point + 1..<point + 1 + places {
            guard index < text.count else {
                number *= 10
                continue
            }
            guard let digit = digit(text[index]) else { return nil }
            number = number * 10 + digit
        }
        let next = point + 1 + places
        if next < text.count, text[next] >= UInt8(ascii: "5") { number += 1 }
        return (number, places)
    }

    private static func digit(_ byte: UInt8) -> UInt64? {
        let digit = byte &- UInt8(ascii: "0")
        return digit < 10 ? UInt64(digit) : nil
    }

    /// Writes the digits, with a point before the places.
    func write(into output: inout OutputBuffer) {
        if isNegative { output.append(UInt8(ascii: "-")) }
        var power: UInt64 = 1
        for _ in 0..<places { power *= 10 }
        output.append(decimal: Int(scaled / power))
        guard places > 0 else { return }
        output.append(UInt8(ascii: "."))
        var rest = scaled % power
        while power > 1 {
            power /= 10
            output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / power))
            rest %= power
        }
    }
}
