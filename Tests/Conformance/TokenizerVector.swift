import Djust

/// One vector in one state, and the tokens that come of it, as html5lib writes them.
struct TokenizerVector {
    private let bytes: [UInt8]
    private let state: HTMLTokenizerState
    private let isCDATA: Bool

    /// Takes a vector; nil for a state that is unknown.
    init?(_ vector: ValueObject, state name: String) {
        let element = vector["last_start_tag"]?.stringValue ?? ""
        isCDATA = name == "CDATA section state"
        let model: HTMLContentModel
        switch name {
        case "Data state", "CDATA section state": model = .content
        case "RCDATA state": model = .rcdata
        case "RAWTEXT state": model = .rawText
        case "Script data state": model = .script
        case "PLAINTEXT state": model = .plaintext
        default: return nil
        }
        state = HTMLTokenizerState(insideElement: element, model: model)
        var input = vector["input"]?.text ?? ""
        input = input.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        // There is no way to begin inside of a section, but there is one to get there.
        bytes = Array(((isCDATA ? "<svg><![CDATA[" : "") + input).utf8)
    }

    /// The tokens; text that is next to text is one.
    var tokens: [Value] {
        var sink = VectorSink(allowsCDATA: isCDATA)
        var tokenizer = HTMLTokenizer(state: state)
        tokenizer.feed(bytes[...], into: &sink)
        tokenizer.finish(into: &sink)
        return Self.joined(sink.tokens.dropFirst(isCDATA ? 1 : 0).flatMap(values))
    }

    /// Tokens with text that is next to text joined, and no errors among them.
    static func joined(_ tokens: [Value]) -> [Value] {
        tokens.reduce(into: []) { joined, token in
            guard case .list(let parts) = token else { return }
            if parts.first?.text == "Character", case .list(let last)? = joined.last, last.first?.text == "Character" {
                joined[joined.count - 1] = .list(["Character", .string(last[1].text + parts[1].text)])
            } else {
                joined.append(token)
            }
        }
    }

    // MARK: - Tokens

    private func values(_ token: HTMLToken) -> [Value] {
        switch token {
        case .startTag(let tag):
            let attributes = tag.attributes.filter { !$0.isDuplicate }.map { attribute -> (String, Value) in
                let value = HTMLCharacterReferences.decode(raw(attribute.value), inAttribute: true)
                return (attribute.name, .string(replacingNull(value)))
            }
            let parts: [Value] = ["StartTag", .string(tag.name), .object(ValueObject(attributes))]
            return [.list(parts + (tag.isSelfClosing ? [.bool(true)] : []))]
        case .endTag(let tag): return [.list(["EndTag", .string(tag.name)])]
        case .text(let text):
            let written = Array(bytes[text.span.range])
            let decoded =
                text.model.hasCharacterReferences
                ? HTMLCharacterReferences.decode(written, inAttribute: false) : written
            let isPlain = text.model == .content
            return [
                .list([
                    "Character", .string(isPlain ? String(decoding: decoded, as: UTF8.self) : replacingNull(decoded)),
                ])
            ]
        case .cdata(let markup):
            let text = String(decoding: raw(markup.parts), as: UTF8.self)
            return text.isEmpty ? [] : [.list(["Character", .string(text)])]
        case .comment(let markup): return [.list(["Comment", .string(replacingNull(raw(markup.parts)))])]
        case .doctype(let markup):
            let isComplete = bytes[..<markup.extent.end.offset].last == UInt8(ascii: ">")
            let doctype = HTMLDoctype(parsing: raw(markup.parts), isComplete: isComplete)
            let names = [doctype.name, doctype.publicID, doctype.systemID].map { $0.map(Value.string) ?? .none }
            return [.list(["DOCTYPE"] + names + [.bool(!doctype.forcesQuirks)])]
        case .hole, .dropped: return []
        }
    }

    private func raw(_ parts: [HTMLPart]) -> [UInt8] {
        parts.flatMap { part -> ArraySlice<UInt8> in if case .bytes(let span) = part { bytes[span.range] } else { [] } }
    }

    private func replacingNull(_ bytes: [UInt8]) -> String {
        String(decoding: bytes.flatMap { $0 == 0 ? Array("\u{FFFD}".utf8) : [$0] }, as: UTF8.self)
    }
}

/// Takes tokens without a tree builder's knowledge: tags do not change how text is read.
private struct VectorSink: HTMLTokenSink {
    let allowsCDATA: Bool
    var tokens: [HTMLToken] = []

    init(allowsCDATA: Bool) { self.allowsCDATA = allowsCDATA }

    mutating func receive(_ token: HTMLToken) { tokens.append(token) }

    func contentModel(after tag: HTMLTag, proposed: HTMLContentModel) -> HTMLContentModel { .content }

    func allowsCDATA(proposed: Bool) -> Bool { allowsCDATA }
}
