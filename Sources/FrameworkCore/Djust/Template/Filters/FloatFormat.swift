/// How `floatformat` writes a number: rounded to a number of places, by default one and none for whole numbers.
struct FloatFormat {
    /// Places behind the point; when negative, whole numbers have none.
    private let places: Int?
    /// Whether a comma stands between thousands.
    private let grouping: Bool

    /// Reads the filter's argument: a number, and `g` for grouping and `u` for no localisation.
    init(_ argument: Value?) {
        guard let argument else {
            (places, grouping) = (-1, false)
            return
        }
        var text = argument.text
        var grouping = false
        if case .string = argument {
            (text, grouping) = Self.split(text)
        } else if case .safe = argument {
            (text, grouping) = Self.split(text)
        }
        self.grouping = grouping
        places = text.isEmpty ? -1 : Value.string(text).integer
    }

    private static func split(_ argument: String) -> (String, grouping: Bool) {
        var text = argument
        var letters = ""
        while letters.utf8.count < 2, let last = text.last, last == "g" || last == "u", letters != String(last) {
            letters.append(last)
            text.removeLast()
        }
        return (text, letters.contains("g"))
    }

    /// The number as safe text; text that is no number gives nothing.
    func text(of value: Value) -> Value {
        let input = value.text
        var number = DecimalNumber(input)
        if number == nil, let double = value.float {
            guard double.isFinite else { return .string(input) }
            number = DecimalNumber(PythonText.of(double))
        }
        guard let number else { return .string("") }
        guard let places, places.magnitude <= 1000 else { return .string(input) }
        guard number.digits.count + abs(number.exponent) <= 200 else { return .string(input) }
        if places <= 0, number.isWhole { return .safe(number.text(places: 0, grouping: grouping)) }
        return .safe(number.text(places: abs(places), grouping: grouping))
    }
}
