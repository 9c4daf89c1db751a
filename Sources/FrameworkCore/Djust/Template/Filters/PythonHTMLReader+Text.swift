extension PythonHTMLReader {
    /// Where the text that begins here ends; nil when more is needed to say so.
    mutating func endOfText() -> Int? {
        if let rawElement { return endOfRaw(rawElement) }
        if !decodesReferences {
            return bytes[offset...].firstIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") } ?? bytes.count
        }
        if let open = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) { return open }
        // A reference at the very end may go on.
        guard let reference = bytes[startOfTail...].lastIndex(of: UInt8(ascii: "&")) else { return bytes.count }
        let isClosed = (reference..<bytes.count).contains { offset in
            bytes[offset] == UInt8(ascii: ";") || PythonSpace.length(bytes, at: offset) > 0
        }
        return isClosed ? bytes.count : nil
    }

    /// Where the last 34 characters begin, or the text that is left.
    private var startOfTail: Int {
        var start = bytes.count
        var characters = 0
        while start > offset, characters < 34 {
            start -= 1
            if bytes[start] & 0xC0 != 0x80 { characters += 1 }
        }
        return start
    }

    /// Where the tag begins that closes an element without markup.
    private mutating func endOfRaw(_ name: String) -> Int? {
        var start = offset
        while let open = bytes[start...].firstIndex(of: UInt8(ascii: "<")) {
            start = open + 1
            guard start < bytes.count, bytes[start] == UInt8(ascii: "/") else { continue }
            let nameStart = spaceEnd(start + 1)
            let nameEnd = nameStart + name.utf8.count
            guard nameEnd < bytes.count, zip(bytes[nameStart..<nameEnd], name.utf8).allSatisfy({ $0 | 0x20 == $1 })
            else {
                continue
            }
            let close = spaceEnd(nameEnd)
            if close < bytes.count, bytes[close] == UInt8(ascii: ">") { return open }
        }
        return nil
    }

    /// Where the white space that begins at a place ends.
    func spaceEnd(_ start: Int) -> Int {
        var offset = start
        while offset < bytes.count {
            let length = PythonSpace.length(bytes, at: offset)
            if length == 0 { break }
            offset += length
        }
        return offset
    }

    /// Passes a reference on with its semicolon; false when more is needed.
    mutating func reference(isEnd: Bool) -> Bool {
        let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
        let isNumber = next == UInt8(ascii: "#")
        let nameEnd = isNumber ? numberEnd(offset + 2) : entityEnd(offset + 1)
        if let nameEnd {
            sink.text(bytes[offset..<nameEnd])
            sink.text([UInt8(ascii: ";")])
            offset = bytes[nameEnd] == UInt8(ascii: ";") ? nameEnd + 1 : nameEnd
            return true
        }
        if isNumber {
            guard bytes[offset...].contains(UInt8(ascii: ";")) else { return false }
            pass(offset..<offset + 2)
            offset += 2
            return false
        }
        if next.isASCIILetter || offset + 1 >= bytes.count {
            // Of a reference of one letter at the very end Python forgets the `&`.
            if isEnd, next.isASCIILetter, offset + 2 == bytes.count { offset += 1 }
            return false
        }
        pass(offset..<offset + 1)
        offset += 1
        return true
    }

    /// Where the number of a reference ends; nil when there is none, or nothing stands behind it.
    private func numberEnd(_ start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        let isHexadecimal = bytes[start] | 0x20 == UInt8(ascii: "x")
        let digits = isHexadecimal ? start + 1 : start
        var end = digits
        while end < bytes.count, bytes[end].isASCIIDigit || (isHexadecimal && Self.isHexadecimal(bytes[end])) {
            end += 1
        }
        guard end > digits, end < bytes.count, !Self.isHexadecimal(bytes[end]) else { return nil }
        return end
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        byte.isASCIIDigit || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "f"))
    }

    /// Where the name of a reference ends; nil when there is none, or nothing stands behind it.
    private func entityEnd(_ start: Int) -> Int? {
        guard start < bytes.count, bytes[start].isASCIILetter else { return nil }
        var end = start + 1
        while end < bytes.count, bytes[end].isASCIILetter || bytes[end].isASCIIDigit || "-.".utf8.contains(bytes[end]) {
            end += 1
        }
        if end < bytes.count { return end }
        // The name gives back what is no letter, so that something stands behind it.
        while end > start + 1 {
            end -= 1
            if "-.".utf8.contains(bytes[end]) { return end }
        }
        return nil
    }
}
