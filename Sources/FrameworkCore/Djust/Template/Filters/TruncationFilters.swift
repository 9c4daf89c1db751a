import Foundation

/// Filters that cut text to a length.
enum TruncationFilters {
    static let all = [
        Filter("truncatechars", argument: .required, keepsSafe: true) { input throws(Filter.Failure) in
            try cut(input) { text, length in characters(text, length, input.localization) }
        }
        .shortened(by: shortcut),
        Filter("truncatechars_html", argument: .required, keepsSafe: true) { input throws(Filter.Failure) in
            try cut(input) { text, length throws(Filter.Failure) in
                let text = isPlain(text) ? text : text.precomposedStringWithCanonicalMapping
                return try HTMLTruncation.cut(text, to: length, .characters, .ofCharacters(input.localization))
            }
        },
        Filter("truncatewords", argument: .required, keepsSafe: true) { input throws(Filter.Failure) in
            try cut(input) { text, length in words(text, length) }
        },
        Filter("truncatewords_html", argument: .required, keepsSafe: true) { input throws(Filter.Failure) in
            try cut(input) { text, length throws(Filter.Failure) in
                try HTMLTruncation.cut(text, to: length, .words, .ofWords)
            }
        },
    ]

    /// The text cut to the length that the argument says; nothing for none, and all of it where it says no number.
    private static func cut(
        _ input: Filter.Input,
        _ cut: (String, Int) throws(Filter.Failure) -> String
    ) throws(Filter.Failure) -> Value {
        let text = input.value.text
        guard let length = try input.wholeArgument() else { return .string(text) }
        return .string(length > 0 ? try cut(text, length) : "")
    }

    /// The text cut to a number of characters, of which an ellipsis is one; combining marks count as nothing.
    private static func characters(_ text: String, _ length: Int, _ localization: Localization) -> String {
        if text.utf8.count <= length, isPlain(text) { return text }
        let ellipsis = Ellipsis.ofCharacters(localization)
        return plainCharacters(text, length, ellipsis) ?? generalCharacters(text, length, ellipsis)
    }

    /// The short way of `truncatechars`: ASCII in a page that escapes.
    private static func shortcut(_ argument: Value?) -> Filter.Shortcut? {
        guard case .int(let length) = argument, length > 0 else { return nil }
        return { value, isEscaped, localization, output in
            guard isEscaped, case .string(let text) = value.pointee else { return false }
            return text.utf8.withContiguousStorageIfAvailable { bytes in
                guard ASCIIText.isASCII(bytes) else { return false }
                guard bytes.count > length else {
                    output.append(escaped: bytes)
                    return true
                }
                return Ellipsis.ofCharacters(localization).write(bytes, cutTo: length, into: &output)
            } ?? false
        }
    }

    /// Whether text is in the form NFC and without combining marks because all of it comes before the first of them.
    private static func isPlain(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var isPlain = true
            for byte in bytes { isPlain = isPlain && byte < 0xCC }
            return isPlain
        }
    }

    /// What `generalCharacters` gives for text in which every character counts; nil for other text.
    static func plainCharacters(_ text: String, _ length: Int, _ ellipsis: Ellipsis) -> String? {
        guard isPlain(text) else { return nil }
        var text = text
        let room = ellipsis.room(in: length)
        let end = text.withUTF8 { bytes -> Int? in
            var count = 0
            var cut: Int?
            for (index, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
                if count == room { cut = index }
                count += 1
                if count > length { return cut ?? 0 }
            }
            return nil
        }
        guard let end else { return text }
        return ellipsis.appended(to: String(text[..<text.utf8.index(text.startIndex, offsetBy: end)]))
    }

    /// The text cut; any text.
    static func generalCharacters(_ text: String, _ length: Int, _ ellipsis: Ellipsis) -> String {
        let text = text.precomposedStringWithCanonicalMapping
        let scalars = text.unicodeScalars
        let room = ellipsis.room(in: length)
        var count = 0
        var cut: String.Index?
        var index = scalars.startIndex
        while index < scalars.endIndex {
            if scalars[index].properties.canonicalCombiningClass == .notReordered {
                count += 1
                if cut == nil, count > room { cut = index }
                if count > length { return ellipsis.appended(to: String(scalars[..<(cut ?? scalars.startIndex)])) }
            }
            scalars.formIndex(after: &index)
        }
        return text
    }

    /// The first words of the text with single spaces between them.
    private static func words(_ text: String, _ length: Int) -> String {
        var text = text
        let cut = text.withUTF8 { bytes -> (text: [UInt8], isWhole: Bool) in
            var output: [UInt8] = []
            var offset = 0
            var count = 0
            while let word = PythonWords.next(bytes, from: offset) {
                if count == length { return (output, false) }
                if count > 0 { output.append(UInt8(ascii: " ")) }
                output += bytes[word]
                offset = word.upperBound
                count += 1
            }
            return (output, true)
        }
        let words = String(decoding: cut.text, as: UTF8.self)
        return cut.isWhole ? words : Ellipsis.ofWords.appended(to: words)
    }
}
