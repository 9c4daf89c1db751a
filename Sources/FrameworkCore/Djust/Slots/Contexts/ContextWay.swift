/// One way through the HTML of a template: the tokenizer, and what it does not keep.
struct ContextWay {
    private var tokenizer = HTMLTokenizer()
    /// The type of the `<script>` whose text is being read; nil when it is only known while rendering.
    private var scriptType: String? = ""

    /// Reads a text of the template.
    /// - Parameters:
    ///   - number: The text's index in `texts`.
    ///   - texts: Every text that has been read.
    mutating func read(_ number: Int, of texts: [TextNode]) {
        var sink = LastTag()
        tokenizer.feed(texts[number].bytes, source: number, into: &sink)
        if let tag = sink.tag, tag.name == "script" { scriptType = Self.type(of: tag, texts) }
    }

    /// Goes on behind something dynamic, whose text is taken to be harmless.
    mutating func skipHole() {
        var sink = LastTag()
        tokenizer.hole(0, into: &sink)
    }

    /// Whether whatever follows is read alike on both ways.
    func goesOn(like other: ContextWay) -> Bool {
        guard tokenizer.state == other.tokenizer.state else { return false }
        switch tokenizer.context {
        case .attributeValue: return tokenizer.pending.parts == other.tokenizer.pending.parts
        case .rawText: return scriptType == other.scriptType
        default: return true
        }
    }

    /// Where something dynamic would stand now.
    func place(_ texts: [TextNode]) -> HTMLOutputPlace {
        let context = tokenizer.context
        let tag = String(decoding: tokenizer.state.tagName, as: UTF8.self)
        switch context {
        case .content: return HTMLOutputPlace(context: context)
        case .comment, .doctype, .cdata: return HTMLOutputPlace(context: context, language: .text)
        case .tagName, .beforeAttributeName, .attributeName, .afterAttributeName:
            return HTMLOutputPlace(context: context, element: tag, language: .text)
        case .rawText(let element, _):
            return HTMLOutputPlace(context: context, element: element, language: Self.language(of: element, scriptType))
        case .beforeAttributeValue(let name):
            let language = HTMLOutputPlace.language(ofAttribute: name, on: tag)
            return HTMLOutputPlace(context: context, element: tag, language: language, isAtStart: true)
        case .attributeValue(let name, _): return place(inAttribute: name, of: tag, context, texts)
        }
    }

    // MARK: - Values

    private func place(
        inAttribute name: String,
        of tag: String,
        _ context: HTMLContext,
        _ texts: [TextNode]
    ) -> HTMLOutputPlace {
        var place = HTMLOutputPlace(
            context: context,
            element: tag,
            language: HTMLOutputPlace.language(ofAttribute: name, on: tag)
        )
        guard let value = Self.bytes(of: tokenizer.pending.parts, texts) else { return place }
        // Browsers pass over white space and control characters in front of an address.
        let written = value.drop { $0 <= 0x20 }
        place.isAtStart = written.isEmpty
        guard place.language == .url, let colon = written.firstIndex(of: UInt8(ascii: ":")) else { return place }
        let scheme = written[..<colon].filter { $0 > 0x20 }.map(\.asciiLowercased)
        guard scheme.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || "+-.".utf8.contains($0) }) else {
            return place
        }
        place.scheme = String(decoding: scheme, as: UTF8.self)
        if place.scheme == "javascript" || place.scheme == "vbscript" { place.language = .script }
        return place
    }

    /// What parts of a value say; nil when something dynamic is among them.
    private static func bytes(of parts: [HTMLPart], _ texts: [TextNode]) -> [UInt8]? {
        var bytes: [UInt8] = []
        for part in parts {
            guard case .bytes(let span) = part, texts.indices.contains(span.source) else { return nil }
            let text = texts[span.source].bytes
            bytes += text[span.range.clamped(to: text.indices)]
        }
        return bytes
    }

    // MARK: - Scripts

    private static func language(of element: String, _ scriptType: String?) -> HTMLOutputPlace.Language {
        switch element {
        case "script": HTMLOutputPlace.language(ofScriptType: scriptType)
        case "style": .style
        default: .text
        }
    }

    /// The type of a script, nil when something dynamic is in it.
    private static func type(of tag: HTMLTag, _ texts: [TextNode]) -> String? {
        guard let attribute = tag.attribute("type") else { return tag.holes.isEmpty ? "" : nil }
        return bytes(of: attribute.value, texts).map { String(decoding: $0, as: UTF8.self) }
    }
}

/// Keeps the last start tag.
private struct LastTag: HTMLTokenSink {
    var tag: HTMLTag?

    mutating func receive(_ token: HTMLToken) { if case .startTag(let tag) = token { self.tag = tag } }
}
