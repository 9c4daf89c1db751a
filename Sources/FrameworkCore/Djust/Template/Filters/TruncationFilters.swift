import Foundation

/// Filters that cut text to a length.
enum TruncationFilters {
    static let all = [
        Filter("truncatechars", argument: .required, keepsSafe: true) { input in
            guard let length = input.argument?.integer else { return input.value }
            return .string(characters(input.value.text, length))
        },
        Filter("truncatewords", argument: .required, keepsSafe: true) { input in
            guard let length = input.argument?.integer else { return input.value }
            guard length > 0 else { return .string("") }
            let words = PythonWords.of(input.value.text)
            let text = words.prefix(length).joined(separator: " ")
            return .string(words.count > length ? text + " …" : text)
        },
    ]

    /// The text cut to a number of characters, of which an ellipsis is one; combining marks count as nothing.
    private static func characters(_ text: String, _ length: Int) -> String {
        guard length > 0 else { return "" }
        let scalars = Array(text.precomposedStringWithCanonicalMapping.unicodeScalars)
        var count = 0
        var cut: Int?
        for (index, scalar) in scalars.enumerated() where scalar.properties.canonicalCombiningClass == .notReordered {
            count += 1
            if cut == nil, count > length - 1 { cut = index }
            if count > length {
                var output = ""
                output.unicodeScalars.append(contentsOf: scalars.prefix(cut ?? 0))
                return output + "…"
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
