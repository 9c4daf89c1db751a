/// What shows that a text has been cut.
struct Ellipsis {
    private let before: String
    private let after: String

    /// Takes a text that is put behind; or a format in which `%(truncated_text)s` stands for the text that was cut.
    init(_ format: String) {
        let parts = format.split(separator: "%(truncated_text)s", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2 {
            (before, after, isFormat) = (String(parts[0]), String(parts[1]), true)
        } else {
            (before, after, isFormat) = ("", format, false)
        }
    }

    /// Whether the ellipsis is said as a format, which is applied whatever the text ends with.
    private let isFormat: Bool

    /// The ellipsis of the reader's language, without a space.
    static func ofCharacters(_ localization: Localization) -> Ellipsis {
        let message = Message("%(truncated_text)s…", context: "String to return when truncating text")
        return Ellipsis(localization.translated(message))
    }

    /// The ellipsis behind words.
    static let ofWords = Ellipsis(" …")

    /// A cut text with the ellipsis.
    func appended(to text: String) -> String {
        if !isFormat, text.utf8.reversed().starts(with: after.utf8.reversed()) { return text }
        return before + text + after
    }

    /// How many of some characters are left for the text itself; combining marks take none.
    func room(in length: Int) -> Int {
        var left = length
        for scalar in (before + after).unicodeScalars
        where scalar.properties.canonicalCombiningClass == .notReordered && left > 0 {
            left -= 1
        }
        return left
    }
}
