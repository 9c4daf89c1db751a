/// A tag that opens an element, as Python's `html.parser` reads it.
struct PythonHTMLTag {
    /// The name in small letters.
    let name: String
    /// Where the tag ends; nil when it does not.
    private(set) var end: Int?
    /// Whether it is a tag up to its end, and not only the beginning of one.
    private(set) var isWhole = true
    /// Whether it ends with `/>`.
    private(set) var closesItself = false

    private let bytes: [UInt8]
    private var offset: Int

    /// Reads the tag that begins at a `<` before a letter; O(bytes of the tag).
    /// - Parameters:
    ///   - bytes: The text.
    ///   - start: The place of the `<`.
    ///   - lastClosing: The place of the last `>` of the text.
    init(_ bytes: [UInt8], at start: Int, lastClosing: Int) {
        self.bytes = bytes
        offset = Self.nameEnd(bytes, start + 1)
        let nameEnd = offset
        name = PythonLetters.lower(String(decoding: bytes[start + 1..<nameEnd], as: UTF8.self))
        if nameEnd < bytes.count, bytes[nameEnd] == 0, !isBehindSeparator {
            end = nameEnd
            isWhole = false
            return
        }
        guard start < lastClosing else { return }
        skipSeparators(keepsClosing: false)
        let attributes = offset
        while readAttribute() {}
        guard offset < bytes.count else { return }
        if bytes[offset] == UInt8(ascii: ">") {
            closesItself = offset == attributes && offset > nameEnd && bytes[offset - 1] == UInt8(ascii: "/")
            end = offset + 1
        } else if bytes[offset] == UInt8(ascii: "/"), offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: ">") {
            closesItself = true
            end = offset + 2
        }
    }

    /// Where the name that begins at a place ends.
    static func nameEnd(_ bytes: [UInt8], _ start: Int) -> Int {
        bytes[start...].firstIndex { [0x09, 0x0A, 0x0D, 0x0C, 0x20, 0x2F, 0x3E, 0].contains($0) } ?? bytes.count
    }

    /// Skips white space and slashes, if it is said but the one of a `/>`.
    private mutating func skipSeparators(keepsClosing: Bool) {
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "/") {
                let isClosing = offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: ">")
                if keepsClosing, isClosing { return }
                offset += 1
            } else {
                let length = PythonSpace.length(bytes, at: offset)
                if length == 0 { return }
                offset += length
            }
        }
    }

    /// Reads an attribute and what stands between it and the next one; false when there is none.
    private mutating func readAttribute() -> Bool {
        guard offset < bytes.count, isBehindSeparator, !endsName(offset) else { return false }
        offset += 1
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "="), !endsName(offset) { offset += 1 }
        if let end = valueEnd() { offset = end }
        skipSeparators(keepsClosing: true)
        return true
    }

    private var isBehindSeparator: Bool {
        switch bytes[offset - 1] {
        case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "/"): true
        default: PythonSpace.isBehind(bytes, at: offset)
        }
    }

    private func endsName(_ offset: Int) -> Bool {
        bytes[offset] == UInt8(ascii: "/") || bytes[offset] == UInt8(ascii: ">")
            || PythonSpace.length(bytes, at: offset) > 0
    }

    private func spaceEnd(_ start: Int) -> Int {
        var offset = start
        while offset < bytes.count {
            let length = PythonSpace.length(bytes, at: offset)
            if length == 0 { break }
            offset += length
        }
        return offset
    }

    /// Where the value of the attribute ends whose name ends here; nil when it has none.
    private func valueEnd() -> Int? {
        let equals = spaceEnd(offset)
        guard equals < bytes.count, bytes[equals] == UInt8(ascii: "=") else { return nil }
        var behind = equals
        while behind < bytes.count, bytes[behind] == UInt8(ascii: "=") { behind += 1 }
        let start = spaceEnd(behind)
        guard start < bytes.count, bytes[start] == UInt8(ascii: "'") || bytes[start] == UInt8(ascii: "\"") else {
            return bareEnd(start)
        }
        if let close = bytes[(start + 1)...].firstIndex(of: bytes[start]) { return close + 1 }
        // A quote that is never closed opens nothing: the value is empty before it, or begins with the last `=`.
        if start > behind { return start }
        return behind - equals > 1 ? bareEnd(behind - 1) : nil
    }

    private func bareEnd(_ start: Int) -> Int {
        var offset = start
        while offset < bytes.count, bytes[offset] != UInt8(ascii: ">"), PythonSpace.length(bytes, at: offset) == 0 {
            offset += 1
        }
        return offset
    }
}
