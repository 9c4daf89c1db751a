/// An identifier or keyword in Swift code, with what stands around it.
///
/// Found by bytes: the regular expressions of the standard library take a minute for what this does in a second.
struct SourceWord: Sendable {
    /// The word.
    let text: String
    /// The byte directly before it, or a line feed at the beginning.
    let before: UInt8
    /// The byte directly after it, or a line feed at the end.
    let after: UInt8
    /// Whether its line begins without a space: it is in a declaration at the top level.
    let isTopLevel: Bool

    /// Whether it is written like the name of a type.
    var isCapitalised: Bool { text.utf8.first.map { (0x41...0x5A).contains($0) } ?? false }

    /// The words of a text in order, without those in comments and strings.
    static func words(of bytes: [UInt8]) -> [SourceWord] {
        var words: [SourceWord] = []
        var position = 0
        var isTopLevel = true
        let byte = { (index: Int) in bytes.indices.contains(index) ? bytes[index] : UInt8(ascii: "\n") }
        while position < bytes.count {
            let current = bytes[position]
            if let end = literalEnd(bytes, position) {
                position = end
            } else if isWordByte(current) {
                var end = position + 1
                while end < bytes.count, isWordByte(bytes[end]) { end += 1 }
                words.append(
                    SourceWord(
                        text: String(decoding: bytes[position..<end], as: UTF8.self),
                        before: byte(position - 1),
                        after: byte(end),
                        isTopLevel: isTopLevel
                    )
                )
                position = end
            } else {
                position += 1
                if current == UInt8(ascii: "\n") { isTopLevel = byte(position) != UInt8(ascii: " ") }
            }
        }
        return words
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...0xFF: true
        default: false
        }
    }

    private struct Literal {
        let open: [UInt8]
        let close: [UInt8]
        let hasEscapes: Bool

        init(_ open: String, _ close: String, hasEscapes: Bool = false) {
            self.open = Array(open.utf8)
            self.close = Array(close.utf8)
            self.hasEscapes = hasEscapes
        }
    }

    /// Comments and strings; the longer opening comes first.
    private static let literals = [
        Literal("//", "\n"), Literal("/*", "*/"), Literal("#\"\"\"", "\"\"\"#"),
        Literal("\"\"\"", "\"\"\"", hasEscapes: true), Literal("#\"", "\"#"), Literal("\"", "\"", hasEscapes: true),
    ]

    /// Where the comment or string that begins at a place ends, if one does; the line feed after a comment is not in it.
    private static func literalEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
        let first = bytes[start]
        guard first == UInt8(ascii: "/") || first == UInt8(ascii: "\"") || first == UInt8(ascii: "#") else {
            return nil
        }
        guard let literal = literals.first(where: { bytes[start...].starts(with: $0.open) }) else { return nil }
        var position = start + literal.open.count
        while position < bytes.count {
            if literal.hasEscapes, bytes[position] == UInt8(ascii: "\\") {
                position += 2
            } else if bytes[position] == literal.close[0], bytes[position...].starts(with: literal.close) {
                return literal.close == [UInt8(ascii: "\n")] ? position : position + literal.close.count
            } else {
                position += 1
            }
        }
        return bytes.count
    }
}
