internal import Djust

/// Puts `dj-root` where it belongs, for the fixes of the rules about it.
enum RootAttribute {
    /// Writes `dj-root` behind the attribute `dj-view` of an element; nil when the element has it in some cases only.
    static func insertion(on view: PageElement) -> Fix.Edit? {
        guard let attribute = view.attribute("dj-view"), attribute.branches == view.branches else { return nil }
        let source = attribute.nameSpan.source
        if let end = end(of: attribute) {
            return Fix.Edit(SourceSpan(source: source, range: end..<end), to: " dj-root")
        }
        let start = attribute.nameSpan.range.lowerBound
        return Fix.Edit(SourceSpan(source: source, range: start..<start), to: "dj-root ")
    }

    /// Takes `dj-root` and the space before it away from an element; nil when it has a value, or is there in some cases
    /// only.
    static func removal(from root: PageElement) -> Fix.Edit? {
        guard let attribute = root.attribute("dj-root"), attribute.branches == root.branches, attribute.value.isEmpty,
            attribute.modifiers.isEmpty
        else { return nil }
        let span = attribute.nameSpan
        let bytes = span.source.bytes
        let next = bytes[min(span.range.upperBound, bytes.count)...].first { !$0.isHTMLSpace }
        if next == UInt8(ascii: "=") { return nil }
        var start = span.range.lowerBound
        while start > 0, bytes[start - 1].isHTMLSpace { start -= 1 }
        return Fix.Edit(SourceSpan(source: span.source, range: start..<span.range.upperBound), to: "")
    }

    /// Where an attribute ends, its closing quote included; nil when that cannot be read off it.
    private static func end(of attribute: PageAttribute) -> Int? {
        guard attribute.value.count == 1, let value = attribute.valueSpan, value.source === attribute.nameSpan.source
        else { return nil }
        let bytes = value.source.bytes
        let range = value.range
        guard range.lowerBound > attribute.nameSpan.range.upperBound, range.upperBound < bytes.count else { return nil }
        let quote = bytes[range.lowerBound - 1]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), bytes[range.upperBound] == quote else {
            return nil
        }
        return range.upperBound + 1
    }
}
