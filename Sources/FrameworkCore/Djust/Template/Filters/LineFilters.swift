/// Filters on lines.
enum LineFilters {
    static let all = [
        Filter("linebreaks", keepsSafe: true) { .safe(paragraphs(text(of: $0))) },
        Filter("linebreaksbr", keepsSafe: true) { .safe(ASCIIText.replacing(0x0A, in: text(of: $0), with: "<br>")) },
        Filter("linenumbers", keepsSafe: true) { .safe(numbered($0)) },
        Filter("wordwrap", argument: .required, keepsSafe: true) { input throws(Filter.Failure) in
            let width = try input.requiredWholeArgument()
            let text = input.value.text
            guard width > 0 || text.isEmpty else { throw Filter.Failure("the width of lines must be above zero") }
            return .string(TextWrapper(width: width).wrapped(text))
        },
    ]

    /// The text with line feeds only, escaped if it needs to be.
    private static func text(of input: Filter.Input) -> String {
        let text = input.autoescape ? input.value.escapedText : input.value.text
        guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
        return String(decoding: normalized(text), as: UTF8.self)
    }

    private static func normalized(_ text: String) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count)
        var last: UInt8 = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\r") {
                output.append(UInt8(ascii: "\n"))
            } else if byte != UInt8(ascii: "\n") || last != UInt8(ascii: "\r") {
                output.append(byte)
            }
            last = byte
        }
        return output
    }

    /// Paragraphs where lines are empty, breaks where they are not.
    private static func paragraphs(_ text: String) -> String {
        var output: [UInt8] = Array("<p>".utf8)
        output.reserveCapacity(text.utf8.count + 16)
        var feeds = 0
        func close() {
            if feeds == 1 { output += "<br>".utf8 }
            if feeds >= 2 { output += "</p>\n\n<p>".utf8 }
            feeds = 0
        }
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\n") {
                feeds += 1
            } else {
                if feeds > 0 { close() }
                output.append(byte)
            }
        }
        close()
        output += "</p>".utf8
        return String(decoding: output, as: UTF8.self)
    }

    /// The lines with their numbers before them, all as wide as the last one.
    private static func numbered(_ input: Filter.Input) -> String {
        let text = input.autoescape ? input.value.escapedText : input.value.text
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let width = String(lines.count).utf8.count
        var output = OutputBuffer(capacity: text.utf8.count + lines.count * (width + 2))
        for (index, line) in lines.enumerated() {
            if index > 0 { output.append(UInt8(ascii: "\n")) }
            output.append(DigitText.padded(index + 1, to: width))
            output.append(". ")
            output.append(line)
        }
        return output.text
    }
}
