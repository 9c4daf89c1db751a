/// Cuts a template's text into text, variables, tags and comments, in one pass over its bytes.
///
/// As in Django, a bracket that is not closed on its own line is text, and between `{% verbatim %}` and its end
/// everything is. The ranges of the tokens, one after the other, are the whole text. O(bytes).
package struct TemplateLexer {
    private let bytes: [UInt8]
    private var offset = 0
    /// Where the text before the next token begins.
    private var textStart = 0
    private var tokens: [TemplateToken] = []
    /// For `}`, `%` and `#`: no closing bracket stands before this offset.
    private var unclosed: (variable: Int, tag: Int, comment: Int) = (0, 0, 0)
    /// What ends the open `{% verbatim %}`.
    private var verbatimEnd: [UInt8]?

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Cuts a text.
    package static func tokens(of source: SourceText) -> [TemplateToken] {
        var lexer = TemplateLexer(source.bytes)
        lexer.run()
        return lexer.tokens
    }

    private mutating func run() {
        let last = bytes.count - 1
        while offset < last {
            guard bytes[offset] == UInt8(ascii: "{"), let token = token(opening: bytes[offset + 1]) else {
                offset += 1
                continue
            }
            if let end = verbatimEnd {
                guard token.kind == .tag, bytes[token.content].elementsEqual(end) else {
                    offset = token.range.upperBound
                    continue
                }
                verbatimEnd = nil
            } else if token.kind == .tag, opensVerbatim(token.content) {
                verbatimEnd = Array("end".utf8) + bytes[token.content]
            }
            endText()
            tokens.append(token)
            offset = token.range.upperBound
            textStart = offset
        }
        offset = bytes.count
        endText()
    }

    private mutating func endText() {
        guard textStart < offset else { return }
        tokens.append(TemplateToken(kind: .text, range: textStart..<offset, content: textStart..<offset))
    }

    /// The token that opens here, nil when none does or it is not closed on its line.
    private mutating func token(opening second: UInt8) -> TemplateToken? {
        switch second {
        case UInt8(ascii: "{"): token(.variable, closing: UInt8(ascii: "}"), unclosedBefore: &unclosed.variable)
        case UInt8(ascii: "%"): token(.tag, closing: second, unclosedBefore: &unclosed.tag)
        case UInt8(ascii: "#"): token(.comment, closing: second, unclosedBefore: &unclosed.comment)
        default: nil
        }
    }

    private func token(
        _ kind: TemplateToken.Kind,
        closing first: UInt8,
        unclosedBefore limit: inout Int
    ) -> TemplateToken? {
        guard offset >= limit else { return nil }
        var end = offset + 2
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
            if bytes[end] == first, end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "}") {
                return TemplateToken(
                    kind: kind,
                    range: offset..<end + 2,
                    content: TemplateBytes.trimmed(offset + 2..<end, of: bytes)
                )
            }
            end += 1
        }
        limit = end
        return nil
    }

    private func opensVerbatim(_ content: Range<Int>) -> Bool {
        let word = "verbatim".utf8
        guard bytes[content].starts(with: word) else { return false }
        let next = content.lowerBound + word.count
        return next == content.upperBound || bytes[next] == UInt8(ascii: " ")
    }
}
