/// What a browser's parser makes of rendered HTML, for operations that set the result without parsing.
///
/// An operation must leave the page exactly as loading it anew would: so line endings are normalised, character
/// references are decoded and NUL is treated as the parser treats it (WHATWG HTML, 13.2.3.5 and 13.2.5).
enum MarkupText {
    /// Whether rendered HTML is text that stands for itself.
    static func isPlain(_ html: UnsafeBufferPointer<UInt8>) -> Bool {
        var isPlain = true
        for byte in html {
            isPlain =
                isPlain && byte != UInt8(ascii: "<") && byte != UInt8(ascii: "&") && byte != 0x0D && byte != 0
        }
        return isPlain
    }

    /// Does something with the text that rendered HTML stands for; answers whether it is only text.
    static func withText(
        of rendered: borrowing OutputBuffer,
        from start: Int = 0,
        isForeign: Bool,
        _ work: (UnsafeBufferPointer<UInt8>) -> Void
    ) -> Bool {
        rendered.withBytes(from: start) { bytes in
            if isPlain(bytes) {
                work(bytes)
                return true
            }
            guard let text = text(of: Array(bytes)[...], isForeign: isForeign) else { return false }
            text.withUnsafeBufferPointer(work)
            return true
        }
    }

    /// The text that HTML stands for when it is only text; nil when there may be markup in it.
    ///
    /// In SVG and MathML NUL is replaced, in HTML it is dropped.
    static func text(of html: ArraySlice<UInt8>, isForeign: Bool) -> ArraySlice<UInt8>? {
        guard !html.contains(UInt8(ascii: "<")) else { return nil }
        return decoded(normalised(html, replacingNUL: isForeign), inAttribute: false)
    }

    /// The value that the source of an attribute's value stands for.
    static func attributeValue(of source: ArraySlice<UInt8>) -> [UInt8] {
        Array(decoded(normalised(source, replacingNUL: true), inAttribute: true))
    }

    /// The text of an element whose content is not markup.
    static func rawText(of source: ArraySlice<UInt8>, in element: String, decodes: Bool) -> ArraySlice<UInt8> {
        var text = normalised(source, replacingNUL: true)
        // The parser drops a line feed right behind the start tag.
        if element == "textarea", text.first == UInt8(ascii: "\n") { text = text.dropFirst() }
        return decodes ? decoded(text, inAttribute: false) : text
    }

    /// The HTML in an element without the line feed that the parser drops behind some start tags.
    static func content(of source: ArraySlice<UInt8>, in element: String) -> ArraySlice<UInt8> {
        guard element == "pre" || element == "listing" else { return source }
        if source.starts(with: [0x0D, 0x0A]) { return source.dropFirst(2) }
        return source.first == 0x0A || source.first == 0x0D ? source.dropFirst() : source
    }

    /// The attributes that the inside of a tag stands for; the first of equal names counts.
    static func attributes(of source: [UInt8], in element: String) -> [(name: String, value: [UInt8]?)] {
        let bytes = Array("<\(element) ".utf8) + source + Array(" >".utf8)
        for token in HTMLTokenizer.tokens(of: bytes) {
            guard case .startTag(let tag) = token else { continue }
            return tag.attributes.filter { !$0.isDuplicate }.map { attribute in
                let value = attribute.value.flatMap { part -> [UInt8] in
                    guard case .bytes(let span) = part else { return [] }
                    return Array(bytes[span.range.clamped(to: 0..<bytes.count)])
                }
                return (attribute.name, attributeValue(of: value[...]))
            }
        }
        return []
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>, inAttribute: Bool) -> ArraySlice<UInt8> {
        guard bytes.contains(UInt8(ascii: "&")) else { return bytes }
        return HTMLCharacterReferences.decode(bytes, inAttribute: inAttribute)[...]
    }

    /// CR LF and CR become LF; NUL is dropped or replaced.
    private static func normalised(_ bytes: ArraySlice<UInt8>, replacingNUL: Bool) -> ArraySlice<UInt8> {
        guard bytes.contains(where: { $0 == 0x0D || $0 == 0 }) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var previous: UInt8 = 0
        for byte in bytes {
            switch byte {
            case 0x0D: result.append(0x0A)
            case 0x0A where previous == 0x0D: break
            case 0: if replacingNUL { result.append(contentsOf: [0xEF, 0xBF, 0xBD]) }
            default: result.append(byte)
            }
            previous = byte
        }
        return result[...]
    }
}
