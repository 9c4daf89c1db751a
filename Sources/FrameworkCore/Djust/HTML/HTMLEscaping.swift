/// Makes text safe to stand in HTML, in content and in quoted attribute values alike.
package enum HTMLEscaping {
    /// Writes text with `&`, `<`, `>`, `"` and `'` written as character references, as Django writes them.
    ///
    /// Runs of clean bytes are copied whole. O(bytes).
    package static func escape(_ bytes: some Collection<UInt8>, into output: inout OutputBuffer) {
        let isContiguous: Void? = bytes.withContiguousStorageIfAvailable { buffer in
            escape(Span(_unsafeElements: buffer), into: &output)
        }
        if isContiguous == nil { escape(Array(bytes).span, into: &output) }
    }

    /// Writes a string's UTF-8, escaped.
    package static func escape(_ text: String, into output: inout OutputBuffer) {
        escape(text.utf8, into: &output)
    }

    /// Writes bytes, escaped.
    package static func escape(_ bytes: borrowing Span<UInt8>, into output: inout OutputBuffer) {
        var runStart = 0
        for index in bytes.indices {
            let byte = bytes[index]
            guard byte < 64, dangerous & (1 << UInt64(byte)) != 0, let reference = reference(for: byte) else {
                continue
            }
            append(bytes.extracting(runStart..<index), to: &output)
            output.append(reference)
            runStart = index + 1
        }
        append(bytes.extracting(runStart..<bytes.count), to: &output)
    }

    /// The text, escaped.
    package static func escaped(_ text: String) -> String {
        var output = OutputBuffer(capacity: text.utf8.count)
        escape(text, into: &output)
        return output.text
    }

    /// What a byte is written as, or nil when it stands for itself.
    private static func reference(for byte: UInt8) -> [UInt8]? {
        switch byte {
        case UInt8(ascii: "&"): ampersand
        case UInt8(ascii: "<"): lessThan
        case UInt8(ascii: ">"): greaterThan
        case UInt8(ascii: "\""): quote
        case UInt8(ascii: "'"): apostrophe
        default: nil
        }
    }

    private static func append(_ bytes: borrowing Span<UInt8>, to output: inout OutputBuffer) {
        guard !bytes.isEmpty else { return }
        bytes.withUnsafeBufferPointer { output.append($0) }
    }

    /// One bit for each of the five characters, all of which are below 64.
    private static let dangerous: UInt64 = [38, 60, 62, 34, 39].reduce(0) { $0 | 1 << $1 }

    private static let ampersand = Array("&amp;".utf8)
    private static let lessThan = Array("&lt;".utf8)
    private static let greaterThan = Array("&gt;".utf8)
    private static let quote = Array("&quot;".utf8)
    private static let apostrophe = Array("&#x27;".utf8)
}
