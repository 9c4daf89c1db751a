/// Filters that turn lines into markup.
enum LineFilters {
    static let all = [
        Filter("linebreaks") { .safe(paragraphs(text(of: $0))) },
        Filter("linebreaksbr") { .safe(text(of: $0).replacing("\n", with: "<br>")) },
    ]

    /// The text with line feeds only, escaped if it needs to be.
    private static func text(of input: Filter.Input) -> String {
        let text = input.autoescape ? input.value.escapedText : input.value.text
        return String(decoding: normalized(text), as: UTF8.self)
    }

    private static func normalized(_ text: String) -> [UInt8] {
        var output: [UInt8] = []
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
        var paragraphs: [String] = []
        var current: [UInt8] = []
        var feeds = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\n") {
                feeds += 1
                continue
            }
            if feeds >= 2 {
                paragraphs.append(String(decoding: current, as: UTF8.self))
                current.removeAll()
            } else if feeds == 1 {
                current.append(UInt8(ascii: "\n"))
            }
            feeds = 0
            current.append(byte)
        }
        if feeds == 1 { current.append(UInt8(ascii: "\n")) }
        paragraphs.append(String(decoding: current, as: UTF8.self))
        if feeds >= 2 { paragraphs.append("") }
        return paragraphs.map { "<p>" + $0.replacing("\n", with: "<br>") + "</p>" }.joined(separator: "\n\n")
    }
}
