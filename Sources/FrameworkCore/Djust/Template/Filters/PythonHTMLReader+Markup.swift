extension PythonHTMLReader {
    /// Reads what begins with `<`; false when more is needed.
    mutating func markup(isEnd: Bool) throws(Filter.Failure) -> Bool {
        let start = offset
        guard start + 1 < bytes.count else { return false }
        let end: Int?
        switch bytes[start + 1] {
        case let byte where byte.isASCIILetter: end = openingTag(start)
        case UInt8(ascii: "/"): end = closingTag(start)
        case UInt8(ascii: "!"): end = try declarationEnd(start)
        case UInt8(ascii: "?"): end = closing(from: start + 2)
        default:
            sink.text(bytes[start..<start + 1])
            end = start + 1
        }
        if let end {
            offset = end
            return true
        }
        guard isEnd else { return false }
        let next = closing(from: start + 1) ?? bytes[(start + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? start + 1
        pass(start..<next)
        offset = next
        return true
    }

    /// The place behind the next `>`.
    func closing(from start: Int) -> Int? {
        guard start <= lastClosing else { return nil }
        return bytes[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    }

    private mutating func openingTag(_ start: Int) -> Int? {
        let tag = PythonHTMLTag(bytes, at: start, lastClosing: lastClosing)
        guard let end = tag.end else { return nil }
        guard tag.isWhole else {
            sink.text(bytes[start..<end])
            return end
        }
        sink.open(tag.name, source: bytes[start..<end], closesItself: tag.closesItself)
        if !tag.closesItself, tag.name == "script" || tag.name == "style" { rawElement = tag.name }
        return end
    }

    private mutating func closingTag(_ start: Int) -> Int? {
        guard let end = closing(from: start + 1) else { return nil }
        if let name = plainName(spaceEnd(start + 2)) {
            if let rawElement, rawElement != name {
                sink.text(bytes[start..<end])
                return end
            }
            rawElement = nil
            sink.close(name)
            return end
        }
        if rawElement != nil {
            sink.text(bytes[start..<end])
            return end
        }
        guard start + 2 < bytes.count, bytes[start + 2].isASCIILetter else { return end }
        let nameEnd = PythonHTMLTag.nameEnd(bytes, start + 2)
        sink.close(PythonLetters.lower(String(decoding: bytes[start + 2..<nameEnd], as: UTF8.self)))
        return closing(from: nameEnd)
    }

    /// The name of a tag that has nothing but its name, in small letters.
    private func plainName(_ start: Int) -> String? {
        guard start < bytes.count, bytes[start].isASCIILetter else { return nil }
        var end = start + 1
        while end < bytes.count, bytes[end].isASCIILetter || bytes[end].isASCIIDigit || "-.:_".utf8.contains(bytes[end])
        {
            end += 1
        }
        let close = spaceEnd(end)
        guard close < bytes.count, bytes[close] == UInt8(ascii: ">") else { return nil }
        return PythonLetters.lower(String(decoding: bytes[start..<end], as: UTF8.self))
    }
}
