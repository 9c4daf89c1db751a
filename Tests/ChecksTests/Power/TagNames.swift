import Djust

/// The names between the brackets of a template: tags, filters, variables, members, what is named in quotes.
struct TagNames {
    private(set) var tokens: [NameToken] = []

    private let path: String
    private let bytes: [UInt8]

    /// Reads a template.
    init(_ text: String, path: String) {
        self.path = path
        let source = SourceText(name: path, text)
        bytes = source.bytes
        for token in TemplateLexer.tokens(of: source) {
            switch token.kind {
            case .variable: expression(token.content, tag: nil)
            case .tag: tag(token.content)
            case .text, .comment: break
            }
        }
    }

    private mutating func tag(_ range: Range<Int>) {
        let start = bytes[range].firstIndex { $0 != UInt8(ascii: " ") } ?? range.upperBound
        let end = word(at: start, before: range.upperBound)
        add(.word, start..<end)
        expression(end..<range.upperBound, tag: String(decoding: bytes[start..<end], as: UTF8.self))
    }

    private mutating func expression(_ range: Range<Int>, tag: String?) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = bytes[offset]
            if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
                let end = bytes[(offset + 1)..<range.upperBound].firstIndex(of: byte) ?? range.upperBound
                if let kind = Self.quoted[tag ?? ""], offset == first(in: range) { name(kind, (offset + 1)..<end) }
                offset = end + 1
                continue
            }
            let end = word(at: offset, before: range.upperBound)
            guard end > offset else {
                offset += 1
                continue
            }
            let next = end < range.upperBound ? bytes[end] : 0
            let isAssigned = next == UInt8(ascii: "=") && bytes[end + 1] != next
            add(kind(of: offset..<end, isAssigned: isAssigned, tag: tag), offset..<end)
            offset = end
        }
    }

    private func kind(of range: Range<Int>, isAssigned: Bool, tag: String?) -> NameToken.Kind {
        switch bytes[range.lowerBound - 1] {
        case UInt8(ascii: "|"): return .word
        case UInt8(ascii: "."): return .member
        default: break
        }
        if tag == "block" || tag == "endblock" { return .slot }
        if tag == "load" { return .word }
        if isAssigned { return tag == "with" || tag == "include" ? .variable : .parameter }
        return Self.words.contains(String(decoding: bytes[range], as: UTF8.self)) ? .word : .variable
    }

    /// A name in quotes; of a template's only what stands before the ending.
    private mutating func name(_ kind: NameToken.Kind, _ range: Range<Int>) {
        let slash = bytes[range].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? range.lowerBound
        let dot = bytes[range].lastIndex(of: UInt8(ascii: ".")) ?? range.upperBound
        add(kind, slash..<dot)
    }

    private mutating func add(_ kind: NameToken.Kind, _ range: Range<Int>) {
        tokens.append(NameToken(kind, range, in: bytes, of: path))
    }

    private func first(in range: Range<Int>) -> Int {
        bytes[range].firstIndex { $0 != UInt8(ascii: " ") } ?? range.upperBound
    }

    private func word(at start: Int, before limit: Int) -> Int {
        guard start < limit, bytes[start].isASCIILetter else { return start }
        return bytes[start..<limit].firstIndex { byte in
            !(byte.isASCIILetter || byte == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte))
        } ?? limit
    }

    /// The tags whose first argument is a name in quotes.
    private static let quoted: [String: NameToken.Kind] = [
        "extends": .template, "include": .template, "url": .route, "live_render": .view,
    ]
    private static let words: Set<String> = [
        "and", "or", "not", "in", "is", "with", "only", "reversed", "as", "by", "True", "False", "None",
    ]
}
