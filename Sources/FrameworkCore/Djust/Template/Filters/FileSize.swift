/// The size of a file for readers: `13 KB`, `4.1 MB`.
struct FileSize {
    /// The number of bytes.
    private let bytes: WholeNumber

    /// Takes a number of bytes; what is no number counts as none.
    /// - Throws: `Filter.Failure` for a number that is not finite.
    init(_ value: Value) throws(Filter.Failure) {
        do {
            bytes = try value.wholeNumber()
        } catch {
            if error.kind == .overflow { throw Filter.Failure(error) }
            bytes = .small(0)
        }
    }

    /// The units from the largest on, each with its size as a power of two.
    private static let units: [(format: String, power: Int)] = [
        ("%s PB", 50), ("%s TB", 40), ("%s GB", 30), ("%s MB", 20), ("%s KB", 10),
    ]

    /// The size in the reader's language, with spaces at which no line is broken.
    func text(_ localization: Localization) -> String {
        let magnitude = bytes.double.magnitude
        let text = (bytes.isNegative ? "-" : "") + words(magnitude, localization)
        return ASCIIText.replacing(0x20, in: text, with: "\u{A0}")
    }

    private func words(_ magnitude: Double, _ localization: Localization) -> String {
        guard let unit = Self.units.first(where: { magnitude >= Double(1 << $0.power) }) else {
            let count = Int(magnitude)
            let format = localization.translated(Message("%(size)d byte", plural: "%(size)d bytes", count: count))
            return Self.filled(format, "%(size)d", with: String(count))
        }
        let number = FloatText.fixed(magnitude / Double(1 << unit.power), places: 1)
        let format = localization.translated(Message(unit.format))
        return Self.filled(format, "%s", with: localization.numberText(.string(number), places: 1))
    }

    /// A format with a number where its mark stands.
    private static func filled(_ format: String, _ mark: String, with number: String) -> String {
        guard let range = format.utf8.firstRange(of: mark.utf8) else { return format }
        return String(format[..<range.lowerBound]) + number + format[range.upperBound...]
    }
}
