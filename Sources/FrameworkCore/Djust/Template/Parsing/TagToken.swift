/// A tag as the parser sees it: its name and its arguments, split as Django splits them.
package struct TagToken: Sendable {
    /// From `{%` to `%}`.
    package let span: SourceSpan
    /// What stands between the brackets.
    package let content: SourceSpan
    /// The tag's name.
    package let name: String
    /// The name in the text.
    package let nameSpan: SourceSpan
    /// The arguments: separated by white space outside of quotes.
    package let arguments: [SourceSpan]

    /// Splits a tag.
    init(_ token: TemplateToken, in source: SourceText) {
        span = SourceSpan(source: source, range: token.range)
        content = SourceSpan(source: source, range: token.content)
        var nameSpan: SourceSpan?
        var arguments: [SourceSpan] = []
        Self.split(token.content, of: source.bytes) { range in
            let part = SourceSpan(source: source, range: range)
            if nameSpan == nil { nameSpan = part } else { arguments.append(part) }
        }
        self.nameSpan = nameSpan ?? content
        self.arguments = arguments
        name = self.nameSpan.text
    }

    /// The text between the brackets.
    package var text: String { content.text }

    /// Everything behind the name, for messages about missing arguments: the place where they should stand.
    var argumentsSpan: SourceSpan {
        guard let first = arguments.first, let last = arguments.last else { return span }
        return SourceSpan(source: span.source, range: first.range.lowerBound..<last.range.upperBound)
    }

    /// Splits at white space and hands every part on; a quoted text is never split, also in the middle of an argument.
    ///
    /// O(bytes).
    private static func split(_ range: Range<Int>, of bytes: [UInt8], _ take: (Range<Int>) -> Void) {
        var offset = range.lowerBound
        // The quotes that are known not to be closed.
        var unclosed: Set<UInt8> = []
        while offset < range.upperBound {
            if TemplateBytes.isSpace(bytes[offset]) {
                offset += 1
                continue
            }
            let start = offset
            var hasQuoted = false
            scan: while offset < range.upperBound, !TemplateBytes.isSpace(bytes[offset]) {
                guard TemplateBytes.isQuote(bytes[offset]) else {
                    offset += 1
                    continue
                }
                if !unclosed.contains(bytes[offset]),
                    let end = TemplateBytes.endOfQuoted(at: offset, in: bytes, before: range.upperBound)
                {
                    hasQuoted = true
                    offset = end
                    continue
                }
                unclosed.insert(bytes[offset])
                if hasQuoted, offset > start { break scan }
                while offset < range.upperBound, !TemplateBytes.isSpace(bytes[offset]) { offset += 1 }
            }
            take(start..<offset)
        }
    }
}

extension SourceSpan {
    /// The parts of the stretch that white space separates, whatever stands in quotes.
    func split() -> [SourceSpan] {
        source.bytes[range].split(whereSeparator: TemplateBytes.isSpace)
            .map { SourceSpan(source: source, range: $0.startIndex..<$0.endIndex) }
    }

    /// The text of the stretch; invalid UTF-8 is replaced.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The empty stretch at the end of this one.
    package var endPoint: SourceSpan { SourceSpan(source: source, range: range.upperBound..<range.upperBound) }

    /// From the start of this stretch to the end of another of the same text.
    package func through(_ last: SourceSpan) -> SourceSpan {
        SourceSpan(source: source, range: range.lowerBound..<max(range.lowerBound, last.range.upperBound))
    }
}
