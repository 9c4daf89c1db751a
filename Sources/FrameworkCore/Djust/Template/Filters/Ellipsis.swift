/// What shows that a text has been cut.
struct Ellipsis {
    private let before: String
    private let after: String
    /// Whether the ellipsis is said as a format, which is applied whatever the text ends with.
    private let isFormat: Bool
    /// How many characters it takes; combining marks take none.
    private let count: Int

    /// Takes a text that is put behind; or a format in which `%(truncated_text)s` stands for the text that was cut.
    init(_ format: String) {
        if let mark = format.utf8.firstRange(of: "%(truncated_text)s".utf8) {
            (before, after, isFormat) = (String(format[..<mark.lowerBound]), String(format[mark.upperBound...]), true)
        } else {
            (before, after, isFormat) = ("", format, false)
        }
        count = (before + after).unicodeScalars.count {
            $0.properties.canonicalCombiningClass == .notReordered
        }
    }

    private static let message = Message("%(truncated_text)s…", context: "String to return when truncating text")
    private static let plain = Ellipsis(message.text)

    /// The ellipsis of the reader's language, without a space.
    static func ofCharacters(_ localization: Localization) -> Ellipsis {
        let format = localization.translated(message)
        return format == message.text ? plain : Ellipsis(format)
    }

    /// The ellipsis behind words.
    static let ofWords = Ellipsis(" …")

    /// A cut text with the ellipsis.
    func appended(to text: String) -> String {
        if !isFormat, text.utf8.count >= after.utf8.count, text.utf8.suffix(after.utf8.count).elementsEqual(after.utf8)
        {
            return text
        }
        return before.isEmpty ? text + after : before + text + after
    }

    /// Writes the beginning of an ASCII text with the ellipsis, both escaped, as long as they may be together; answers
    /// false, with nothing written, where it depends on the text whether there is an ellipsis.
    func write(
        _ text: UnsafeBufferPointer<UInt8>,
        cutTo length: Int,
        into output: inout OutputBuffer
    ) -> Bool {
        guard isFormat else { return false }
        output.append(escaped: before)
        output.append(escaped: UnsafeBufferPointer(rebasing: text[..<min(room(in: length), text.count)]))
        output.append(escaped: after)
        return true
    }

    /// How many of some characters are left for the text itself.
    func room(in length: Int) -> Int { max(0, length - count) }
}
