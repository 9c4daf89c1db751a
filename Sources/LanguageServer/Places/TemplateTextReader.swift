/// Reads backwards from a place in a template: in which brackets or in which tag it stands.
struct TemplateTextReader {
    let bytes: [UInt8]
    let offset: Int
    /// The first byte that is looked at.
    let first: Int

    typealias Found = (place: TemplatePlace, start: Int)

    // MARK: - Brackets

    /// The place in `{{ }}` or `{% %}`; nil when it stands in neither.
    func inBrackets() -> Found? {
        guard let (opener, isTag) = opener(), !isInComment(opener) else { return nil }
        let body = opener + 2
        var index = body
        var quote: (byte: UInt8, start: Int)?
        while index < offset {
            let byte = bytes[index]
            if let open = quote {
                if byte == open.byte { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = (byte, index + 1)
            }
            index += 1
        }
        let name = isTag ? word(from: skipSpaces(from: body)) : ""
        if let quote {
            switch name {
            case "include", "extends": return (.templateName, quote.start)
            case "url": return (.routeName, quote.start)
            default: return nil
            }
        }
        var start = offset
        while start > body, Self.isName(bytes[start - 1]) { start -= 1 }
        var before = start
        while before > body, bytes[before - 1].isSpace { before -= 1 }
        if isTag, before == body { return (.tag, start) }
        if before > body, bytes[before - 1] == UInt8(ascii: "|") { return (.filter, start) }
        if ["load", "block", "endblock", "comment"].contains(name) { return nil }
        return (.variable(path(endingAt: start)), start)
    }

    /// Where the brackets around the place begin.
    private func opener() -> (offset: Int, isTag: Bool)? {
        var index = offset - 1
        while index >= max(first, 1) {
            let pair = (bytes[index - 1], bytes[index])
            if pair == (UInt8(ascii: "{"), UInt8(ascii: "{")) { return (index - 1, false) }
            if pair == (UInt8(ascii: "{"), UInt8(ascii: "%")) { return (index - 1, true) }
            if pair.1 == UInt8(ascii: "}"), pair.0 == UInt8(ascii: "}") || pair.0 == UInt8(ascii: "%") { return nil }
            if pair == (UInt8(ascii: "{"), UInt8(ascii: "#")) { return nil }
            index -= 1
        }
        return nil
    }

    /// Whether brackets that begin at an offset stand in a comment on their line.
    private func isInComment(_ offset: Int) -> Bool {
        var index = offset - 1
        while index >= max(first, 1), bytes[index] != UInt8(ascii: "\n") {
            let pair = (bytes[index - 1], bytes[index])
            if pair == (UInt8(ascii: "#"), UInt8(ascii: "}")) { return false }
            if pair == (UInt8(ascii: "{"), UInt8(ascii: "#")) { return true }
            index -= 1
        }
        return false
    }

    /// The names in front of a name, each with a dot behind it, and an empty one for the name itself.
    private func path(endingAt end: Int) -> [String] {
        var parts: [String] = [""]
        var end = end
        while end > first, bytes[end - 1] == UInt8(ascii: ".") {
            var start = end - 1
            while start > first, Self.isName(bytes[start - 1]) { start -= 1 }
            parts.insert(String(decoding: bytes[start..<end - 1], as: UTF8.self), at: 0)
            end = start
        }
        return parts
    }

    // MARK: - Tags of HTML

    /// The place in a start tag; nil when it stands in none.
    func inTag() -> Found? {
        var open = offset - 1
        while open >= first, !(bytes[open] == UInt8(ascii: "<") && isLetter(open + 1)) { open -= 1 }
        guard open >= first else { return nil }
        var index = open + 1
        while index < offset, !bytes[index].isSpace, bytes[index] != UInt8(ascii: ">") { index += 1 }
        while index < offset {
            let byte = bytes[index]
            if byte == UInt8(ascii: ">") { return nil }
            if byte.isSpace || byte == UInt8(ascii: "/") {
                index += 1
            } else if let end = brackets(from: index) {
                index = end
            } else {
                let start = index
                while index < offset, !bytes[index].isSpace, bytes[index] != UInt8(ascii: ">"),
                    bytes[index] != UInt8(ascii: "=")
                {
                    index += 1
                }
                if index == offset { return (.attributeName, start) }
                guard bytes[index] == UInt8(ascii: "=") else { continue }
                let name = String(decoding: bytes[start..<index], as: UTF8.self).lowercased().prefix { $0 != "." }
                index += 1
                guard let value = value(from: &index) else { continue }
                return (.attributeValue(String(name)), value)
            }
        }
        guard offset > open + 1, bytes[offset - 1].isSpace else { return nil }
        return (.attributeName, offset)
    }

    /// Goes over a value; answers where it begins when the place stands in it.
    private func value(from index: inout Int) -> Int? {
        guard index < offset else { return index == offset ? index : nil }
        let quote = bytes[index]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let start = index
            while index < offset, !bytes[index].isSpace, bytes[index] != UInt8(ascii: ">") { index += 1 }
            return index == offset ? start : nil
        }
        index += 1
        let start = index
        while index < offset, bytes[index] != quote { index = brackets(from: index) ?? index + 1 }
        if index >= offset { return start }
        index += 1
        return nil
    }

    /// The end of the brackets that begin at an offset; nil when none do.
    private func brackets(from index: Int) -> Int? {
        guard index + 1 < offset, bytes[index] == UInt8(ascii: "{") else { return nil }
        let second = bytes[index + 1]
        let closing: UInt8
        switch second {
        case UInt8(ascii: "{"): closing = UInt8(ascii: "}")
        case UInt8(ascii: "%"), UInt8(ascii: "#"): closing = second
        default: return nil
        }
        var end = index + 2
        while end + 1 < offset, !(bytes[end] == closing && bytes[end + 1] == UInt8(ascii: "}")) { end += 1 }
        return min(end + 2, offset)
    }

    // MARK: - Bytes

    /// Whether a byte goes on the word of a place.
    func isWord(_ byte: UInt8, in place: TemplatePlace) -> Bool {
        switch place {
        case .variable, .filter, .tag: Self.isName(byte)
        case .attributeName: Self.isName(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
        case .templateName, .routeName, .attributeValue:
            byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "'") && byte != UInt8(ascii: ">") && !byte.isSpace
        }
    }

    private static func isName(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private func isLetter(_ index: Int) -> Bool {
        index < bytes.count && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[index] | 0x20)
    }

    private func skipSpaces(from index: Int) -> Int {
        var index = index
        while index < offset, bytes[index].isSpace { index += 1 }
        return index
    }

    private func word(from start: Int) -> String {
        var end = start
        while end < offset, Self.isName(bytes[end]) { end += 1 }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}

extension UInt8 {
    /// Whether it is white space of HTML.
    fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
