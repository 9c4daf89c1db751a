import Foundation

/// Filters on text as a whole.
enum TextFilters {
    static let all = [
        Filter("cut", argument: .required) { input in
            let part = input.argument?.text ?? ""
            let text = part.isEmpty ? input.value.text : input.value.text.replacing(part, with: "")
            if case .safe = input.value, part != ";" { return .safe(text) }
            return .string(text)
        },
        Filter("slugify", keepsSafe: true) { .string(slug($0.value.text)) },
        Filter("striptags", keepsSafe: true) { .string(TagStripper.stripped($0.value.text)) },
        Filter("wordcount") { .int(PythonWords.of($0.value.text).count) },
    ]

    /// Small ASCII letters, digits, `_`, and `-` between words.
    private static func slug(_ text: String) -> String {
        var output: [UInt8] = []
        for byte in text.decomposedStringWithCompatibilityMapping.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): output.append(byte | 0x20)
            case UInt8(ascii: "-"), 0x09...0x0D, 0x1C...0x20:
                if output.last != UInt8(ascii: "-") { output.append(UInt8(ascii: "-")) }
            case _ where byte < 0x80 && TemplateBytes.isWord(byte): output.append(byte)
            default: continue
            }
        }
        func isEdge(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") }
        var slug = output[...]
        while let first = slug.first, isEdge(first) { slug = slug.dropFirst() }
        while let last = slug.last, isEdge(last) { slug = slug.dropLast() }
        return String(decoding: slug, as: UTF8.self)
    }
}

/// Words as Python's `split` finds them: between any white space.
enum PythonWords {
    static func of(_ text: String) -> [Substring] {
        text.unicodeScalars
            .split { $0.properties.isWhitespace || ($0.value >= 0x1C && $0.value <= 0x1F) }
            .map { Substring($0) }
    }
}
