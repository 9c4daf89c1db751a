/// How `floatformat` writes a number: rounded to a number of places, by default one and none for whole numbers.
struct FloatFormat {
    /// How many places there may be, so that no argument can fill the memory.
    private static let placeLimit = 100_000
    /// How many digits and powers of ten a number may have; a longer one stays as it is.
    private static let digitLimit = 200

    /// What the argument says of the places behind the point.
    private enum Places {
        /// So many; when negative, whole numbers have none.
        case count(Int)
        /// Text that spells no number: the value stays as it is.
        case unreadable
        /// Something that can never be a number.
        case wrong(kind: String)
    }

    private let places: Places
    /// Whether thousands are grouped, as the language has it.
    private let isGrouped: Bool
    /// Whether the language's format counts, or that of the app's settings.
    private let isLocal: Bool

    /// Reads the filter's argument: a number of places, and `g` for grouping and `u` for no localization.
    /// - Throws: `Filter.Failure` for empty text.
    init(_ argument: Value?) throws(Filter.Failure) {
        guard let argument else {
            (places, isGrouped, isLocal) = (.count(-1), false, true)
            return
        }
        guard let text = argument.stringValue else {
            places =
                argument.integer.map(Places.count)
                ?? (argument.float == nil ? .wrong(kind: argument.kind) : .unreadable)
            (isGrouped, isLocal) = (false, true)
            return
        }
        guard !text.isEmpty else { throw Filter.Failure("the number of places is empty text") }
        var bytes = Array(text.utf8)
        let letters = (bytes.suffix(2).contains(UInt8(ascii: "g")), bytes.suffix(2).contains(UInt8(ascii: "u")))
        switch bytes.last {
        case _ where letters == (true, true):
            bytes.removeLast(2)
            (isGrouped, isLocal) = (true, false)
        case UInt8(ascii: "g"):
            bytes.removeLast()
            (isGrouped, isLocal) = (true, true)
        case UInt8(ascii: "u"):
            bytes.removeLast()
            (isGrouped, isLocal) = (false, false)
        default: (isGrouped, isLocal) = (false, true)
        }
        let number = bytes.isEmpty ? -1 : Value.string(String(decoding: bytes, as: UTF8.self)).integer
        places = number.map(Places.count) ?? .unreadable
    }

    /// The short way: numbers of ordinary size, where they look as Swift writes them.
    var shortcut: Filter.Shortcut? {
        guard case .count(let places) = places, isLocal, !isGrouped else { return nil }
        return { value, _, localization, output in
            guard localization.writesPlainNumbers, let number = RoundedNumber(value.pointee, places: places) else {
                return false
            }
            number.write(into: &output)
            return true
        }
    }

    /// The number as safe text; text that is no number gives nothing, and what cannot be rounded stays as it is.
    /// - Throws: `Filter.Failure` when the argument is something that can never be a number of places.
    func text(of value: Value, _ localization: Localization) throws(Filter.Failure) -> Value {
        if case .count(let places) = places, isLocal, !isGrouped, localization.writesPlainNumbers,
            let number = RoundedNumber(value, places: places)
        {
            var output = OutputBuffer()
            number.write(into: &output)
            return .safe(output.text)
        }
        return try generalText(of: value, localization)
    }

    /// What `text` gives, for any value in any language.
    /// - Throws: `Filter.Failure` when the argument is something that can never be a number of places.
    func generalText(of value: Value, _ localization: Localization) throws(Filter.Failure) -> Value {
        let input = value.text
        var number = DecimalNumber(input.replacing("_", with: ""))
        if number == nil, !Self.isSpecial(input) {
            guard let double = value.float else { return .string("") }
            number = DecimalNumber(PythonText.of(double))
        }
        if case .wrong(let kind) = places { throw Filter.Failure("the number of places is \(kind)") }
        guard let number, case .count(let places) = places, places.magnitude <= Self.placeLimit,
            number.digits.count + abs(number.exponent) <= Self.digitLimit
        else { return .string(input) }
        let count = places <= 0 && number.isWhole ? 0 : abs(places)
        return .safe(
            localization.numberText(
                .string(number.text(places: count)),
                places: count,
                isGrouped: isGrouped,
                isLocal: isLocal
            )
        )
    }

    /// Whether a text is one of the numbers that Python's `Decimal` knows and that have no digits.
    private static func isSpecial(_ text: String) -> Bool {
        var word = Substring(text.lowercased()).utf8
        while let first = word.first, first <= 0x20 { word.removeFirst() }
        while let last = word.last, last <= 0x20 { word.removeLast() }
        if word.first == UInt8(ascii: "-") || word.first == UInt8(ascii: "+") { word.removeFirst() }
        let name = String(Substring(word))
        if name == "inf" || name == "infinity" { return true }
        while let last = word.last, TemplateBytes.isDigit(last) { word.removeLast() }
        return String(Substring(word)) == "nan" || String(Substring(word)) == "snan"
    }
}
