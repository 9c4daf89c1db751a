/// Filters that compute.
enum NumberFilters {
    static let all = [
        Filter("add", argument: .required) { input throws(Filter.Failure) in
            try Addition.sum(input.value, input.argument ?? .none)
        }
        .shortened(by: Addition.shortcut),
        Filter("divisibleby", argument: .required) { input throws(Filter.Failure) in
            let divisor = try whole(input.argument ?? .none)
            guard let isDivisible = try whole(input.value).isDivisible(by: divisor) else {
                throw Filter.Failure("nothing can be divided by zero")
            }
            return .bool(isDivisible)
        },
        Filter("filesizeformat", keepsSafe: true) { input throws(Filter.Failure) in
            .string(try FileSize(input.value).text(input.localization))
        },
        Filter("floatformat", argument: .optional, keepsSafe: true) { input throws(Filter.Failure) in
            try FloatFormat(input.argument).text(of: input.value, input.localization)
        }
        .shortened { argument in (try? FloatFormat(argument))?.shortcut },
        Filter("get_digit", argument: .required) { input throws(Filter.Failure) in
            try digit(of: input)
        },
    ]

    private static func whole(_ value: Value) throws(Filter.Failure) -> WholeNumber {
        do {
            return try value.wholeNumber()
        } catch {
            throw Filter.Failure(error)
        }
    }

    /// The digit at a place counted from the right; the value itself where that makes no sense.
    private static func digit(of input: Filter.Input) throws(Filter.Failure) -> Value {
        guard let place = try input.wholeArgument() else { return input.value }
        let number: WholeNumber
        do {
            number = try input.value.wholeNumber()
        } catch {
            if error.kind == .value { return input.value }
            throw Filter.Failure(error)
        }
        guard place >= 1 else { return number.value }
        let digits = number.digits
        guard place <= digits.count else {
            if number.isNegative, place == digits.count + 1 {
                throw Filter.Failure("the sign of \(number.text) is no digit")
            }
            return .int(0)
        }
        return .int(Int(digits[digits.count - place]))
    }
}
