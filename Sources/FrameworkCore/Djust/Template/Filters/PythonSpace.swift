/// White space and the ends of lines as Python's text has them, found in UTF-8 without decoding it.
enum PythonSpace {
    /// The length of the white space character at an offset, 0 where there is none.
    @inline(__always)
    static func length<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes, at offset: Int) -> Int
    where Bytes.Index == Int {
        let byte = bytes[offset]
        if byte < 0x80 { return TemplateBytes.isSpace(byte) ? 1 : 0 }
        return wideLength(bytes, at: offset)
    }

    private static func wideLength<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes, at offset: Int) -> Int
    where Bytes.Index == Int {
        guard offset + 1 < bytes.endIndex else { return 0 }
        let (first, second) = (bytes[offset], bytes[offset + 1])
        if first == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : 0 }
        guard offset + 2 < bytes.endIndex else { return 0 }
        let third = bytes[offset + 2]
        switch (first, second) {
        case (0xE1, 0x9A): return third == 0x80 ? 3 : 0
        case (0xE2, 0x80): return third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF ? 3 : 0
        case (0xE2, 0x81): return third == 0x9F ? 3 : 0
        case (0xE3, 0x80): return third == 0x80 ? 3 : 0
        default: return 0
        }
    }

    /// Whether the character that ends before an offset is white space.
    static func isBehind<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes, at offset: Int) -> Bool
    where Bytes.Index == Int {
        (1...3).contains { offset - $0 >= bytes.startIndex && length(bytes, at: offset - $0) == $0 }
    }

    /// The length of the line end at an offset, as Python's `splitlines` has them; 0 where there is none.
    static func lineEnd(_ bytes: [UInt8], at offset: Int) -> Int {
        switch bytes[offset] {
        case 0x0D: return offset + 1 < bytes.count && bytes[offset + 1] == 0x0A ? 2 : 1
        case 0x0A, 0x0B, 0x0C, 0x1C...0x1E: return 1
        case 0xC2: return offset + 1 < bytes.count && bytes[offset + 1] == 0x85 ? 2 : 0
        case 0xE2:
            guard offset + 2 < bytes.count, bytes[offset + 1] == 0x80 else { return 0 }
            return bytes[offset + 2] == 0xA8 || bytes[offset + 2] == 0xA9 ? 3 : 0
        default: return 0
        }
    }

    /// The lines of a text, as Python's `splitlines` finds them.
    /// - Parameters:
    ///   - bytes: The text.
    ///   - keepsEnds: Whether the ranges hold the ends of the lines.
    /// - Returns: Where each line is.
    static func lines(_ bytes: [UInt8], keepsEnds: Bool = false) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        var offset = 0
        while offset < bytes.count {
            let end = lineEnd(bytes, at: offset)
            if end == 0 {
                offset += 1
                continue
            }
            lines.append(start..<(keepsEnds ? offset + end : offset))
            offset += end
            start = offset
        }
        if start < bytes.count { lines.append(start..<bytes.count) }
        return lines
    }
}

/// Words as Python's `split` finds them: between any white space.
enum PythonWords {
    /// How many words a text has.
    static func count(_ text: String) -> Int {
        var text = text
        return text.withUTF8 { bytes in
            var count = 0
            var offset = 0
            while let word = next(bytes, from: offset) {
                count += 1
                offset = word.upperBound
            }
            return count
        }
    }

    /// The next word from an offset on; nil when there is none.
    static func next<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes, from start: Int) -> Range<Int>?
    where Bytes.Index == Int {
        var offset = start
        while offset < bytes.endIndex {
            let length = PythonSpace.length(bytes, at: offset)
            if length == 0 { break }
            offset += length
        }
        guard offset < bytes.endIndex else { return nil }
        let first = offset
        while offset < bytes.endIndex, PythonSpace.length(bytes, at: offset) == 0 { offset += 1 }
        return first..<offset
    }

    /// The words of a text.
    static func of(_ text: String) -> [Substring] {
        let bytes = Array(text.utf8)
        var words: [Substring] = []
        var offset = 0
        while let word = next(bytes, from: offset) {
            words.append(Substring(decoding: bytes[word], as: UTF8.self))
            offset = word.upperBound
        }
        return words
    }
}

/// Lengths of text in characters as Python counts them: Unicode scalars.
enum PythonLength {
    /// How many characters a text has; O(bytes), without decoding.
    static func of(_ text: String) -> Int {
        var text = text
        return text.withUTF8 { of($0) }
    }

    /// How many characters UTF-8 has.
    @inline(__always)
    static func of<Bytes: Sequence<UInt8>>(_ bytes: Bytes) -> Int {
        var count = 0
        for byte in bytes { count &+= byte & 0xC0 == 0x80 ? 0 : 1 }
        return count
    }
}
