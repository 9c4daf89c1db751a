extension PythonHTMLReader {
    /// Where the comment or declaration that begins here ends; nil when it does not.
    /// - Throws: `Filter.Failure` for a section of a kind that Python does not know.
    mutating func declarationEnd(_ start: Int) throws(Filter.Failure) -> Int? {
        let rest = bytes[start...]
        if rest.starts(with: "<!--".utf8) { return sectionEnd([0x2D, 0x2D], from: start + 4) }
        if rest.starts(with: "<![".utf8) { return try markedSectionEnd(start) }
        let isDoctype = rest.prefix(9).map(ASCIIText.lower).elementsEqual("<!doctype".utf8)
        return closing(from: start + (isDoctype ? 9 : 2))
    }

    private mutating func markedSectionEnd(_ start: Int) throws(Filter.Failure) -> Int? {
        var nameEnd = start + 3
        guard nameEnd < bytes.count else { return nil }
        guard bytes[nameEnd].isASCIILetter else {
            throw Filter.Failure("a section in the markup has no name behind `<![`")
        }
        while nameEnd < bytes.count,
            bytes[nameEnd].isASCIILetter || bytes[nameEnd].isASCIIDigit || "-_.".utf8.contains(bytes[nameEnd])
        {
            nameEnd += 1
        }
        let name = String(decoding: bytes[start + 3..<nameEnd].map(ASCIIText.lower), as: UTF8.self)
        guard spaceEnd(nameEnd) < bytes.count else { return nil }
        switch name {
        case "temp", "cdata", "ignore", "include", "rcdata": return sectionEnd([0x5D, 0x5D], from: start + 3)
        case "if", "else", "endif": return sectionEnd([0x5D], from: start + 3)
        default: throw Filter.Failure("a section in the markup is of the unknown kind `\(name)`")
        }
    }

    /// The place behind the next end of a section: its marks and a `>`, with white space behind each mark that has one
    /// behind it; nil when there is none.
    private mutating func sectionEnd(_ marks: [UInt8], from start: Int) -> Int? {
        let isComment = marks.first == 0x2D
        guard start < lastClosing, !missing.contains(marks) else { return nil }
        var place = start
        while let first = bytes[place...].firstIndex(of: marks[0]) {
            place = first + 1
            var end = place
            if marks.count == 2 {
                if !isComment { end = spaceEnd(end) }
                guard end < bytes.count, bytes[end] == marks[1] else { continue }
                end += 1
            }
            end = spaceEnd(end)
            if end < bytes.count, bytes[end] == UInt8(ascii: ">") { return end + 1 }
        }
        missing.insert(marks)
        return nil
    }
}
