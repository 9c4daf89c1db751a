import Foundation

/// Filters on text as a whole.
enum TextFilters {
    static let all = [
        Filter("addslashes", keepsSafe: true) { .string(slashed($0.value.text)) },
        Filter("cut", argument: .required) { input throws(Filter.Failure) in
            let part = try input.textArgument() ?? ""
            let text = without(part, input.value.text)
            if input.value.isMarkup, part != ";" { return .safe(text) }
            return .string(text)
        },
        Filter("pprint", keepsSafe: true) { .string(PrettyPrinter.text(of: $0.value)) },
        Filter("slugify", keepsSafe: true) { .string(slug($0.value.text)) },
        Filter("stringformat", argument: .required, keepsSafe: true) { input throws(Filter.Failure) in
            try formatted(input)
        },
        Filter("striptags", keepsSafe: true) { input throws(Filter.Failure) in
            .string(try TagStripper.stripped(input.value.text))
        },
        Filter("wordcount") { .int(PythonWords.count($0.value.text)) },
    ]

    /// The text with a backslash before every quote and backslash.
    private static func slashed(_ text: String) -> String {
        func isMarked(_ byte: UInt8) -> Bool { byte == 0x5C || byte == 0x22 || byte == 0x27 }
        guard text.utf8.contains(where: isMarked) else { return text }
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count + 8)
        for byte in text.utf8 {
            if isMarked(byte) { output.append(0x5C) }
            output.append(byte)
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The text without every occurrence of a part, found from left to right.
    private static func without(_ part: String, _ text: String) -> String {
        guard let first = part.utf8.first, text.utf8.contains(first) else { return text }
        let (bytes, part) = (Array(text.utf8), Array(part.utf8))
        guard part.count > 1 else { return String(decoding: bytes.filter { $0 != first }, as: UTF8.self) }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var rest = bytes[...]
        while let range = rest.firstRange(of: part) {
            output += rest[..<range.lowerBound]
            rest = rest[range.upperBound...]
        }
        return String(decoding: output + rest, as: UTF8.self)
    }

    /// The value as Python's formatting with `%` writes it; nothing where the format does not fit the value.
    private static func formatted(_ input: Filter.Input) throws(Filter.Failure) -> Value {
        var value = input.value
        if case .sequence(let sequence) = value, sequence.style == .tuple { value = .string(value.text) }
        do {
            return .string(try PercentFormat.text("%" + (input.argument ?? .none).text, value))
        } catch {
            if error.kind == .type || error.kind == .value { return .string("") }
            throw Filter.Failure(error)
        }
    }

    /// Small ASCII letters, digits, `_`, and `-` between words.
    private static func slug(_ text: String) -> String {
        let isPlain = ASCIIText.isASCII(text)
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count)
        for byte in (isPlain ? text : text.decomposedStringWithCompatibilityMapping).utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): output.append(byte | 0x20)
            case UInt8(ascii: "-"), 0x09...0x0D, 0x1C...0x20:
                if output.last != UInt8(ascii: "-") { output.append(UInt8(ascii: "-")) }
            case _ where byte < 0x80 && TemplateBytes.isWord(byte): output.append(byte)
            default: continue
            }
        }
        func isEdge(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") }
        let slug = output.drop(while: isEdge)
        let end = (slug.lastIndex { !isEdge($0) } ?? slug.startIndex - 1) + 1
        return String(decoding: slug[..<max(end, slug.startIndex)], as: UTF8.self)
    }
}
