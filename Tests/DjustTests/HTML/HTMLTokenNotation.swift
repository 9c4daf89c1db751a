import Djust

/// Tokens written so that tests can be read: `<p a="x{1}">` is a start tag with a hole in a value.
struct HTMLTokenNotation {
    /// The texts that were fed, by their numbers.
    var sources: [[UInt8]]

    /// Feeds a template in which `{1}` is a hole, and writes the tokens.
    static func describe(_ template: String, state: HTMLTokenizerState = HTMLTokenizerState()) -> [String] {
        var tokenizer = HTMLTokenizer(state: state)
        var tokens: [HTMLToken] = []
        var sources: [[UInt8]] = []
        for (piece, hole) in pieces(of: template) {
            tokenizer.feed(Array(piece.utf8)[...], source: sources.count, into: &tokens)
            sources.append(Array(piece.utf8))
            if let hole { tokenizer.hole(hole, into: &tokens) }
        }
        tokenizer.finish(into: &tokens)
        let notation = HTMLTokenNotation(sources: sources)
        return tokens.map(notation.describe)
    }

    /// Splits a template at its holes.
    static func pieces(of template: String) -> [(String, hole: Int?)] {
        let parts = template.split(separator: "{", omittingEmptySubsequences: false)
        var result: [(String, hole: Int?)] = []
        var piece = parts.first.map(String.init) ?? ""
        for part in parts.dropFirst() {
            let halves = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
            result.append((piece, Int(halves[0])))
            piece = halves.count > 1 ? String(halves[1]) : ""
        }
        result.append((piece, nil))
        return result
    }

    func describe(_ token: HTMLToken) -> String {
        switch token {
        case .startTag(let tag): "<\(describe(tag))>"
        case .endTag(let tag): "</\(describe(tag))>"
        case .text(let text): "\(text.model == .content ? "" : "\(text.model):")\(string(text.span))"
        case .comment(let markup): "<!--\(describe(markup.parts))-->"
        case .doctype(let markup): "<!DOCTYPE\(describe(markup.parts))>"
        case .cdata(let markup): "<![CDATA[\(describe(markup.parts))]]>"
        case .hole(let id): "{\(id)}"
        case .dropped: "dropped"
        }
    }

    private func describe(_ tag: HTMLTag) -> String {
        var words = [tag.name + (tag.hasDynamicName ? "{}" : "")]
        for (index, attribute) in tag.attributes.enumerated() {
            words += tag.holes.filter { $0.position == index }.map { "{\($0.id)}" }
            let mark =
                switch attribute.quote {
                case .double: "\""
                case .single: "'"
                case .unquoted, nil: ""
                }
            let name = attribute.name + (attribute.hasDynamicName ? "{}" : "") + (attribute.isDuplicate ? "!" : "")
            words.append(attribute.quote == nil ? name : "\(name)=\(mark)\(describe(attribute.value))\(mark)")
        }
        words += tag.holes.filter { $0.position == tag.attributes.count }.map { "{\($0.id)}" }
        if tag.isSelfClosing { words.append("/") }
        if tag.isUncertain { words.append("?") }
        return words.joined(separator: " ")
    }

    private func describe(_ parts: [HTMLPart]) -> String {
        parts.map { part in
            switch part {
            case .bytes(let span): string(span)
            case .hole(let id): "{\(id)}"
            }
        }.joined()
    }

    private func string(_ span: HTMLSpan) -> String {
        String(decoding: sources[span.source][span.range], as: UTF8.self)
    }
}
