/// Filters that set text in a field of a width.
enum AlignmentFilters {
    static let all = [
        Filter("center", argument: .required, keepsSafe: true) { input throws(Filter.Failure) in
            // The odd space goes to the left where the width is odd, as in Python.
            try padded(input) { width, missing in missing / 2 + (missing & width & 1) }
        },
        Filter("ljust", argument: .required, keepsSafe: true) { input throws(Filter.Failure) in
            try padded(input) { _, _ in 0 }
        },
        Filter("rjust", argument: .required, keepsSafe: true) { input throws(Filter.Failure) in
            try padded(input) { _, missing in missing }
        },
    ]

    /// The widest field that there is, so that no argument can fill the memory.
    private static let widthLimit = 1_000_000

    /// The text with spaces on its sides; `left` says how many of the missing ones stand before it.
    private static func padded(
        _ input: Filter.Input,
        left: (_ width: Int, _ missing: Int) -> Int
    ) throws(Filter.Failure) -> Value {
        let width = try input.requiredWholeArgument()
        let text = input.value.text
        guard width <= widthLimit else { throw Filter.Failure("a field cannot be wider than \(widthLimit)") }
        let missing = max(width, 0) - PythonLength.of(text)
        guard missing > 0 else { return .string(text) }
        let before = left(width, missing)
        return .string(
            String(repeating: " ", count: before) + text + String(repeating: " ", count: missing - before)
        )
    }
}
