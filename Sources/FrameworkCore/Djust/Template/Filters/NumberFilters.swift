/// Filters that compute.
enum NumberFilters {
    static let all = [
        Filter("add", argument: .required) { sum($0.value, $0.argument ?? .none) },
        Filter("divisibleby", argument: .required) { input throws(Filter.Failure) in
            guard let value = input.value.integer, let divisor = input.argument?.integer else {
                throw Filter.Failure("only whole numbers can be divided")
            }
            guard divisor != 0 else { throw Filter.Failure("nothing can be divided by zero") }
            return .bool(divisor == -1 || value % divisor == 0)
        },
        Filter("floatformat", argument: .optional, keepsSafe: true) { input throws(Filter.Failure) in
            try FloatFormat(input.argument).text(of: input.value, input.localization)
        },
        Filter("get_digit", argument: .required) { input in
            guard let place = input.argument?.integer, let number = input.value.integer else { return input.value }
            guard place >= 1 else { return .int(number) }
            let digits = Array(String(number).utf8)
            guard place <= digits.count else { return .int(0) }
            let digit = digits[digits.count - place]
            return TemplateBytes.isDigit(digit) ? .int(Int(digit - UInt8(ascii: "0"))) : .int(number)
        },
    ]

    /// The sum of two whole numbers, else two texts or lists put together, else nothing.
    private static func sum(_ left: Value, _ right: Value) -> Value {
        if let first = left.integer, let second = right.integer {
            let (sum, overflow) = first.addingReportingOverflow(second)
            return overflow ? .double(Double(first) + Double(second)) : .int(sum)
        }
        switch (left, right) {
        case (.safe(let left), .safe(let right)): return .safe(left + right)
        case (.string, .string), (.string, .safe), (.safe, .string): return .string(left.text + right.text)
        case (.list(let left), .list(let right)): return .list(left + right)
        case (.double(let left), _):
            guard case .double(let right) = right else { return .string("") }
            return .double(left + right)
        default: return .string("")
        }
    }
}
