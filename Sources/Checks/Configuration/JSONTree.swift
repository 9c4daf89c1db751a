internal import Djust

/// A JSON document that remembers where everything stands, so that a mistake in `djust.json` can be pointed at.
indirect enum JSONTree {
    /// One member of an object.
    struct Member {
        /// The key, unescaped.
        let key: String
        /// Where the key stands, quotes included.
        let keySpan: SourceSpan
        /// What the key has.
        let value: JSONTree
    }

    /// An object's members in order; duplicates are kept.
    case object([Member], SourceSpan)
    /// An array's elements.
    case array([JSONTree], SourceSpan)
    /// A string, unescaped.
    case string(String, SourceSpan)
    /// `true` or `false`.
    case bool(Bool, SourceSpan)
    /// A number, as written, or `null`.
    case other(SourceSpan)

    /// Where the value stands.
    var span: SourceSpan {
        switch self {
        case .object(_, let span), .array(_, let span), .string(_, let span), .bool(_, let span), .other(let span): span
        }
    }
}

/// Reads JSON (RFC 8259) into a tree with positions.
///
/// Pure: bytes in, a tree or a diagnostic out.
struct JSONTreeParser {
    /// How deeply values may nest; a configuration needs four.
    private static let depthLimit = 64

    private let source: SourceText
    private var offset = 0

    /// Parses a whole document.
    /// - Throws: A diagnostic (`E004`) at the first byte that cannot stand where it stands.
    static func parse(_ source: SourceText) throws(Diagnostic) -> JSONTree {
        var parser = JSONTreeParser(source: source)
        if source.bytes.starts(with: [0xef, 0xbb, 0xbf]) { parser.offset = 3 }
        let tree = try parser.value(depth: 0)
        parser.skipSpace()
        if parser.offset < source.bytes.count { throw parser.failure("expected the end of the file") }
        return tree
    }

    private init(source: SourceText) {
        self.source = source
    }

    // MARK: - Values

    private mutating func value(depth: Int) throws(Diagnostic) -> JSONTree {
        guard depth < Self.depthLimit else { throw failure("values nest more than \(Self.depthLimit) deep") }
        skipSpace()
        let start = offset
        switch peek {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""):
            let text = try string()
            return .string(text, span(from: start))
        default: return try word()
        }
    }

    private mutating func object(depth: Int) throws(Diagnostic) -> JSONTree {
        let start = offset
        offset += 1
        var members: [JSONTree.Member] = []
        skipSpace()
        if take("}") { return .object([], span(from: start)) }
        while true {
            skipSpace()
            let keyStart = offset
            guard peek == UInt8(ascii: "\"") else { throw failure("expected a key in double quotes") }
            let key = try string()
            let keySpan = span(from: keyStart)
            skipSpace()
            guard take(":") else { throw failure("expected ':' after the key \"\(key)\"") }
            members.append(.init(key: key, keySpan: keySpan, value: try value(depth: depth + 1)))
            skipSpace()
            if take("}") { return .object(members, span(from: start)) }
            guard take(",") else { throw failure("expected ',' or '}' after the value of \"\(key)\"") }
        }
    }

    private mutating func array(depth: Int) throws(Diagnostic) -> JSONTree {
        let start = offset
        offset += 1
        var elements: [JSONTree] = []
        skipSpace()
        if take("]") { return .array([], span(from: start)) }
        while true {
            elements.append(try value(depth: depth + 1))
            skipSpace()
            if take("]") { return .array(elements, span(from: start)) }
            guard take(",") else { throw failure("expected ',' or ']' after an element") }
        }
    }

    /// A number, `true`, `false` or `null`.
    private mutating func word() throws(Diagnostic) -> JSONTree {
        let start = offset
        while let byte = peek, Self.isWordByte(byte) { offset += 1 }
        switch String(decoding: source.bytes[start..<offset], as: UTF8.self) {
        case "true": return .bool(true, span(from: start))
        case "false": return .bool(false, span(from: start))
        case "null": return .other(span(from: start))
        case let text where Double(text) != nil && text.first.map { $0 == "-" || $0.isNumber } == true:
            return .other(span(from: start))
        default:
            offset = start
            throw failure("expected a JSON value")
        }
    }

    /// A string, at its opening quote.
    private mutating func string() throws(Diagnostic) -> String {
        offset += 1
        var bytes: [UInt8] = []
        while let byte = peek {
            offset += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: bytes, as: UTF8.self)
            case UInt8(ascii: "\\"): bytes.append(contentsOf: try escape())
            case 0..<0x20: throw failure("a control character must be escaped in a string")
            default: bytes.append(byte)
            }
        }
        throw failure("the string is not closed")
    }

    private mutating func escape() throws(Diagnostic) -> [UInt8] {
        guard let byte = peek else { throw failure("the string is not closed") }
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0c]
        case UInt8(ascii: "n"): return [0x0a]
        case UInt8(ascii: "r"): return [0x0d]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"):
            let end = min(offset + 4, source.bytes.count)
            let digits = String(decoding: source.bytes[offset..<end], as: UTF8.self)
            guard digits.utf8.count == 4, let code = UInt32(digits, radix: 16) else {
                throw failure("expected four hexadecimal digits after \\u")
            }
            offset = end
            // Halves of surrogate pairs are not scalars; no key or path that we know needs one.
            return Array(String(Unicode.Scalar(code).map(Character.init) ?? "\u{fffd}").utf8)
        default: throw failure("unknown escape in a string")
        }
    }

    // MARK: - Bytes

    private var peek: UInt8? { offset < source.bytes.count ? source.bytes[offset] : nil }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: character) else { return false }
        offset += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 { offset += 1 }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): true
        default: false
        }
    }

    private func span(from start: Int) -> SourceSpan {
        SourceSpan(source: source, range: start..<max(start, offset))
    }

    private func failure(_ message: String) -> Diagnostic {
        let start = min(offset, source.bytes.count)
        let end = min(start + 1, source.bytes.count)
        return Diagnostic(
            Problems.configuration.id,
            .error,
            "\(source.name) is not valid JSON: \(message)",
            hint: "correct the file; until then the check runs with its defaults",
            at: SourceSpan(source: source, range: start..<end)
        )
    }
}
