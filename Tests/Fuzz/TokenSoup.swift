import Djust
import TestSupport

/// Words of the language in any order.
struct TokenSoup {
    /// The text.
    let bytes: [UInt8]

    private static let words =
        [
            "{{", "}}", "{%", "%}", "{#", "#}", "{{ ", " }}", "{% ", " %}", " ", " ", "\n", "|", ":", "\"", "'", ".",
            ",", "=",
            "a", "items", "text", "forloop", ".counter", "1", "-2", "1.5", "99999999999999999999", "1e999", " in ",
            " not ",
            " and ", " or ", "==", "!=", "<", ">=", " is ", "_(", ")", "\\", "é", "\0", " as ", " with ", " only",
            "block.super",
            "{% else %}", "{% elif a %}", "{% empty %}", "'part.html'", "<p>", "</p>", "<a href=\"", "\">", "<!--",
            "-->",
        ] + BuiltinFilters.all.map { "|\($0.name)" } + BuiltinTags.all.map { "{% \($0.name) " }
        + BuiltinTags.all.flatMap { tag in (tag.dividers + [tag.end].compactMap(\.self)).map { "{% \($0) %}" } }

    /// Draws some words.
    init(_ random: inout SeededGenerator) {
        var bytes: [UInt8] = []
        for _ in 0..<random.below(60) { bytes += Array(random.pick(Self.words).utf8) }
        self.bytes = bytes
    }
}
