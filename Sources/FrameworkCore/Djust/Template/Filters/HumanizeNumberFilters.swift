/// Filters that write numbers for people: `intcomma`, `intword`, `ordinal`, `apnumber`.
enum HumanizeNumberFilters {
    static let all = [
        Filter("apnumber", keepsSafe: true) { input throws(Filter.Failure) in
            try smallWord(input.value, input.localization)
        },
        Filter("intcomma", argument: .optional, keepsSafe: true) { input in
            let isLocal = input.argument?.isTruthy ?? true
            return isLocal ? grouped(input.value, input.localization) : .string(withCommas(input.value.text))
        },
        Filter("intword") { input throws(Filter.Failure) in try largeWord(input.value, input.localization) },
        Filter("ordinal", keepsSafe: true) { input throws(Filter.Failure) in
            try ordinal(input.value, input.localization)
        },
    ]

    // MARK: - Grouping

    /// The number with its thousands grouped as the language has it; what spells no whole number, with commas.
    private static func grouped(_ value: Value, _ localization: Localization) -> Value {
        switch value {
        case .double, .decimal: return .string(localization.numberText(value, isGrouped: true))
        default:
            guard let number = (try? value.wholeNumber())?.value else { return .string(withCommas(value.text)) }
            return .string(localization.numberText(number, isGrouped: true))
        }
    }

    /// The text with commas between the thousands of the digits that it begins with, whatever script they are in.
    private static func withCommas(_ text: String) -> String {
        var rest = Substring(text).unicodeScalars
        var output = String.UnicodeScalarView()
        if rest.first == "-" { output.append(rest.removeFirst()) }
        var left = rest.prefix { $0.properties.generalCategory == .decimalNumber }.count
        while left > 0, let digit = rest.popFirst() {
            output.append(digit)
            left -= 1
            if left > 0, left % 3 == 0 { output.append(",") }
        }
        output.append(contentsOf: rest)
        return String(output)
    }

    // MARK: - Words

    private static let smallNumbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]

    /// One to nine as words, other numbers as they are.
    private static func smallWord(_ value: Value, _ localization: Localization) throws(Filter.Failure) -> Value {
        guard let number = try whole(value) else { return value }
        guard case .int(let index) = number, smallNumbers.indices.contains(index &- 1) else { return number }
        return .string(localization.translated(Message(smallNumbers[index &- 1])))
    }

    /// Powers of ten with a name, from a million on.
    private static let largeNumbers = [
        (6, "million"), (9, "billion"), (12, "trillion"), (15, "quadrillion"), (18, "quintillion"), (21, "sextillion"),
        (24, "septillion"), (27, "octillion"), (30, "nonillion"), (33, "decillion"), (100, "googol"),
    ]

    /// A large number as a small one and a word: `1.2 million`.
    private static func largeWord(_ value: Value, _ localization: Localization) throws(Filter.Failure) -> Value {
        guard let number = try whole(value), let decimal = DecimalNumber(number.text) else { return value }
        let length = decimal.digits.count
        guard length > 6, let (power, word) = largeNumbers.first(where: { length <= $0.0 + 3 }) else { return number }
        var shifted = decimal
        shifted.exponent -= power
        let amount = shifted.double
        let text = try FloatFormat(1).text(of: .double(amount), localization).text
        let message = Message("%(value)s \(word)", plural: "%(value)s \(word)", count: roundedUp(amount))
        let translated = localization.translated(message)
        do {
            return .string(try MessageFormat.filled(translated, ["value": .string(text)]))
        } catch {
            throw Filter.Failure("the translation `\(translated)` cannot be filled")
        }
    }

    /// The size of a number, and the next whole number further from one where it has a fraction.
    private static func roundedUp(_ amount: Double) -> Int {
        let rounded = (amount - 1).rounded(amount < 1 ? .down : .up) + 1
        return Int(exactly: rounded.magnitude) ?? Int.max
    }

    // MARK: - Ordinals

    private static let endings = ["th", "st", "nd", "rd", "th", "th", "th", "th", "th", "th"]

    /// A number's place in a row, as safe text: `1st`.
    private static func ordinal(_ value: Value, _ localization: Localization) throws(Filter.Failure) -> Value {
        guard let number = try whole(value) else { return value }
        let text = number.text
        if text.utf8.first == UInt8(ascii: "-") { return .string(text) }
        let digits = text.utf8.map { Int($0) - 0x30 }
        let last = digits.last ?? 0
        let isTeen = digits.count > 1 && digits[digits.count - 2] == 1 && (1...3).contains(last)
        let message =
            isTeen
            ? Message("{}th", context: "ordinal 11, 12, 13")
            : Message("{}" + endings[last], context: "ordinal \(last)")
        return .safe(localization.translated(message).replacing("{}", with: text))
    }

    /// The whole number of any length that a value is or spells; nil when it spells none.
    /// - Throws: `Filter.Failure` for a number without end.
    private static func whole(_ value: Value) throws(Filter.Failure) -> Value? {
        do {
            return try value.wholeNumber().value
        } catch {
            if error.kind == .overflow { throw Filter.Failure(error) }
            return nil
        }
    }
}
