/// Takes the marks of slots out of a live page: what is left is what the template says.
enum PlainMarkup {
    static func of(_ html: [UInt8]) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(html.count)
        for token in HTMLTokenizer.tokens(of: html) {
            switch token {
            case .startTag(let tag):
                guard let span = tag.extent.span else { continue }
                let mark = tag.attributes.first { $0.name == "dj-id" }
                guard let mark = mark?.extent.span else {
                    plain.append(contentsOf: html[span.range])
                    continue
                }
                // One space stands in front of the mark.
                plain.append(contentsOf: html[span.range.lowerBound..<mark.range.lowerBound - 1])
                plain.append(contentsOf: html[mark.range.upperBound..<span.range.upperBound])
            case .endTag(let tag):
                if let span = tag.extent.span { plain.append(contentsOf: html[span.range]) }
            case .comment(let markup):
                guard let span = markup.extent.span, !isMark(markup, html) else { continue }
                plain.append(contentsOf: html[span.range])
            case .doctype(let markup), .cdata(let markup), .dropped(let markup):
                if let span = markup.extent.span { plain.append(contentsOf: html[span.range]) }
            case .text(let text):
                plain.append(contentsOf: html[text.span.range])
            case .hole:
                continue
            }
        }
        return plain
    }

    private static func isMark(_ comment: HTMLMarkup, _ html: [UInt8]) -> Bool {
        guard case .bytes(let span)? = comment.parts.first else { return false }
        let text = html[span.range]
        switch text.first {
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            return text.count > 1
                && text.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "#"): return text.count == 1
        default: return false
        }
    }
}
