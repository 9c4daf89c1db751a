import Djust
import TestSupport
import Testing

struct HTMLTokenizerFuzzTests {
    /// Pieces that make every state likely.
    static let pieces = [
        "<", ">", "</", "/>", "<!--", "-->", "--!>", "-", "<!", "<!doctype html>", "<?", "<![CDATA[", "]]>", "]", "=",
        "\"",
        "'", " ", "\n", "a", "p", "script", "title", "style", "svg", "textarea", "div", "b", "&amp;", "&", "&#x", "\0",
        "é", "<script>", "</script>", "<svg>", "</svg>", "<title>", "</title>", "<p class=\"", "x='", "<td>", "\r\n",
    ]

    static func randomHTML(_ generator: inout some RandomNumberGenerator) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0..<30, using: &generator) {
            if Int.random(in: 0..<12, using: &generator) == 0 {
                bytes.append(UInt8.random(in: 0...255, using: &generator))
            } else if let piece = pieces.randomElement(using: &generator) {
                bytes += Array(piece.utf8)
            }
        }
        return bytes
    }

    @Test(arguments: [
        String(repeating: "<svg>", count: 9_000) + String(repeating: "</b>", count: 9_000),
        "<p " + (0..<20_000).map { "a\($0) " }.joined() + ">",
    ])
    func `a long text takes no more time than it has bytes`(html: String) {
        let start = ContinuousClock.now
        #expect(!HTMLTokenizer.tokens(of: Array(html.utf8)).isEmpty)
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test func `tokens cover the input, in order and without gaps`() {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<5_000 {
            let bytes = Self.randomHTML(&generator)
            var position = 0
            for token in HTMLTokenizer.tokens(of: bytes) {
                let range = Self.range(of: token)
                #expect(range.lowerBound == position, "\(String(decoding: bytes, as: UTF8.self))")
                position = range.upperBound
            }
            #expect(position == bytes.count, "\(String(decoding: bytes, as: UTF8.self))")
        }
    }

    @Test func `text fed in pieces is read as text fed at once`() {
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<5_000 {
            let bytes = Self.randomHTML(&generator)
            var tokenizer = HTMLTokenizer()
            var tokens: [HTMLToken] = []
            var start = 0
            while start < bytes.count {
                let end = min(bytes.count, start + Int.random(in: 1...4, using: &generator))
                tokenizer.feed(bytes[start..<end], into: &tokens)
                start = end
            }
            tokenizer.finish(into: &tokens)
            #expect(Self.joined(tokens) == Self.joined(HTMLTokenizer.tokens(of: bytes)))
        }
    }

    @Test func `holes anywhere do no harm`() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<5_000 {
            var tokenizer = HTMLTokenizer()
            var tokens: [HTMLToken] = []
            var holes = 0
            for source in 0..<Int.random(in: 1..<6, using: &generator) {
                tokenizer.feed(Self.randomHTML(&generator)[...], source: source, into: &tokens)
                tokenizer.hole(source, into: &tokens)
                holes += 1
                _ = tokenizer.context
            }
            tokenizer.finish(into: &tokens)
            #expect(holes > 0)
        }
    }

    /// The extent of a token in a single source.
    static func range(of token: HTMLToken) -> Range<Int> {
        switch token {
        case .startTag(let tag), .endTag(let tag): tag.extent.span?.range ?? 0..<0
        case .text(let text): text.span.range
        case .comment(let markup), .doctype(let markup), .cdata(let markup), .dropped(let markup):
            markup.extent.span?.range ?? 0..<0
        case .hole: 0..<0
        }
    }

    /// Tokens with neighbouring pieces put together, as strings.
    private static func joined(_ tokens: [HTMLToken]) -> [String] {
        var result: [String] = []
        var text: (Range<Int>, HTMLContentModel)?
        for token in tokens {
            if case .text(let next) = token {
                if let (range, model) = text, model == next.model, range.upperBound == next.span.range.lowerBound {
                    text = (range.lowerBound..<next.span.range.upperBound, model)
                } else {
                    if let text { result.append("\(text)") }
                    text = (next.span.range, next.model)
                }
                continue
            }
            if let text { result.append("\(text)") }
            text = nil
            result.append(describe(token))
        }
        if let text { result.append("\(text)") }
        return result
    }

    private static func describe(_ token: HTMLToken) -> String {
        switch token {
        case .startTag(let tag): "start \(describe(tag))"
        case .endTag(let tag): "end \(describe(tag))"
        case .comment(let markup): "comment \(extent(of: markup.parts)) \(markup.extent)"
        case .doctype(let markup): "doctype \(extent(of: markup.parts)) \(markup.extent)"
        case .cdata(let markup): "cdata \(extent(of: markup.parts)) \(markup.extent)"
        case .dropped(let markup): "dropped \(markup.extent)"
        case .text, .hole: ""
        }
    }

    private static func describe(_ tag: HTMLTag) -> String {
        let attributes = tag.attributes.map { "\($0.name) \($0.extent) \(extent(of: $0.value)) \($0.isDuplicate)" }
        return "\(tag.name) \(tag.extent) \(attributes) \(tag.isSelfClosing)"
    }

    private static func extent(of parts: [HTMLPart]) -> [Int] {
        let ranges = parts.compactMap { part -> Range<Int>? in
            if case .bytes(let span) = part { span.range } else { nil }
        }
        guard let first = ranges.first, let last = ranges.last else { return [] }
        return [first.lowerBound, last.upperBound]
    }
}
