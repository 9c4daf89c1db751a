/// Filters on capital and small letters.
enum LetterFilters {
    static let all = [
        Filter("capfirst", keepsSafe: true) { input in
            let scalars = input.value.text.unicodeScalars
            guard let first = scalars.first else { return .string("") }
            return .string(first.properties.uppercaseMapping + String(scalars.dropFirst()))
        },
        Filter("lower", keepsSafe: true) { .string($0.value.text.lowercased()) },
        Filter("title", keepsSafe: true) { .string(title($0.value.text)) },
        Filter("upper") { .string($0.value.text.uppercased()) },
    ]

    /// Every word with a capital; a letter behind an apostrophe in a word, or behind a digit, stays small.
    private static func title(_ text: String) -> String {
        var output = ""
        var last: Unicode.Scalar = " "
        var beforeLast: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            let staysSmall =
                last.properties.isCased || last.properties.numericType == .decimal
                || (last == "'" && isPlainSmall(beforeLast))
            output += staysSmall ? scalar.properties.lowercaseMapping : scalar.properties.titlecaseMapping
            (beforeLast, last) = (last, scalar)
        }
        return output
    }

    private static func isPlainSmall(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && scalar.properties.isAlphabetic
    }
}
