internal import Djust

/// The words, texts and signs of an inline script, for rules that look for a call.
///
/// Comments and regular expressions are skipped; what a template writes into the script counts as a sign.
struct ScriptText {
    /// A piece of the script.
    struct Token {
        /// What the piece is.
        enum Kind {
            /// A name, a keyword or a number.
            case word
            /// A text in quotes or backticks.
            case text
            /// Anything else: one byte.
            case sign
        }

        let kind: Kind
        /// What it says; of a text what stands between the quotes.
        let text: String
        /// Where it stands; of a text with its quotes.
        let span: SourceSpan
    }

    /// The pieces in order.
    let tokens: [Token]

    /// Reads the pieces of an inline script.
    ///
    /// O(bytes).
    init(_ pieces: [SourceSpan]) {
        var tokens: [Token] = []
        for (index, piece) in pieces.enumerated() {
            if index > 0 { tokens.append(Token(kind: .sign, text: "\0", span: piece)) }
            var reader = Reader(piece: piece)
            reader.run(into: &tokens)
        }
        self.tokens = tokens
    }

    /// The calls `object.method(…)` by the index of their first token; `words` are the tokens up to the parenthesis.
    func calls(_ words: [String]) -> [Int] {
        guard let first = words.first else { return [] }
        return tokens.indices.filter { start in
            guard tokens[start].text == first, start + words.count <= tokens.count else { return false }
            // `other.console.log(…)` is another one; `window.console` is not.
            if start > 1, tokens[start - 1].text == ".", tokens[start - 2].text != "window" { return false }
            return zip(words, tokens[start...]).allSatisfy { $0 == $1.text && $1.kind != .text }
        }
    }

    private struct Reader {
        let source: SourceText
        let end: Int
        var offset: Int

        init(piece: SourceSpan) {
            let range = piece.range.clamped(to: 0..<piece.source.bytes.count)
            source = piece.source
            offset = range.lowerBound
            end = range.upperBound
        }

        mutating func run(into tokens: inout [Token]) {
            while offset < end {
                let byte = source.bytes[offset]
                if byte.isHTMLSpace {
                    offset += 1
                } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") {
                    tokens.append(text(quote: byte))
                } else if byte == UInt8(ascii: "/"), next == UInt8(ascii: "/") {
                    skip(past: [UInt8(ascii: "\n")])
                } else if byte == UInt8(ascii: "/"), next == UInt8(ascii: "*") {
                    skip(past: Array("*/".utf8))
                } else if byte == UInt8(ascii: "/"), Self.beginsExpression(after: tokens.last) {
                    skipExpression()
                } else if Self.isWord(byte) {
                    let start = offset
                    while offset < end, Self.isWord(source.bytes[offset]) { offset += 1 }
                    tokens.append(token(.word, start, offset, inside: start..<offset))
                } else {
                    tokens.append(token(.sign, offset, offset + 1, inside: offset..<(offset + 1)))
                    offset += 1
                }
            }
        }

        private var next: UInt8? { offset + 1 < end ? source.bytes[offset + 1] : nil }

        private func token(_ kind: Token.Kind, _ start: Int, _ stop: Int, inside: Range<Int>) -> Token {
            Token(
                kind: kind,
                text: String(decoding: source.bytes[inside], as: UTF8.self),
                span: SourceSpan(source: source, range: start..<stop)
            )
        }

        private mutating func text(quote: UInt8) -> Token {
            let start = offset
            offset += 1
            while offset < end, source.bytes[offset] != quote {
                // A text in quotes ends with its line.
                if source.bytes[offset] == UInt8(ascii: "\n"), quote != UInt8(ascii: "`") { break }
                offset += source.bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
            }
            let close = min(offset, end)
            offset = min(close + 1, end)
            return token(.text, start, offset, inside: min(start + 1, close)..<close)
        }

        private mutating func skip(past mark: [UInt8]) {
            while offset < end, !source.bytes[offset..<end].starts(with: mark) { offset += 1 }
            offset = min(offset + mark.count, end)
        }

        /// Whether a `/` behind a token begins a regular expression and is no division.
        private static func beginsExpression(after token: Token?) -> Bool {
            guard let token else { return true }
            switch token.kind {
            case .text: return false
            case .word: return ["return", "typeof", "case", "in", "of"].contains(token.text)
            case .sign: return token.text != ")" && token.text != "]" && token.text != "}"
            }
        }

        private mutating func skipExpression() {
            var isInClass = false
            offset += 1
            while offset < end, source.bytes[offset] != UInt8(ascii: "\n") {
                switch source.bytes[offset] {
                case UInt8(ascii: "\\"): offset += 1
                case UInt8(ascii: "["): isInClass = true
                case UInt8(ascii: "]"): isInClass = false
                case UInt8(ascii: "/") where !isInClass:
                    offset += 1
                    return
                default: break
                }
                offset += 1
            }
            offset = min(offset, end)
        }

        private static func isWord(_ byte: UInt8) -> Bool {
            byte.isASCIILetter || byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
    }
}

extension PageElement {
    /// Whether it is a script that the browser runs and that is written out here.
    var isInlineScript: Bool {
        guard name == "script", !has("src"), !hasUnknownAttributes else { return false }
        guard let type = attribute("type") else { return true }
        guard let value = type.staticValue?.lowercased() else { return false }
        return ["", "module", "text/javascript", "application/javascript"].contains(value)
    }
}
