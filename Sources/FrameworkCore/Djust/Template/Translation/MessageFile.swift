/// The bytes of a compiled gettext catalogue: pairs of texts, and a header as the translation of the empty text.
struct MessageFile {
    /// Messages with their translations, plural forms separated by zero bytes.
    private(set) var entries: [(original: ArraySlice<UInt8>, translation: ArraySlice<UInt8>)] = []
    /// How texts are encoded.
    private(set) var charset = MessageCharset.utf8
    /// Which plural form goes with a number.
    private(set) var pluralRule = PluralRule.standard

    private let bytes: [UInt8]
    private let isBigEndian: Bool

    /// Reads a file; nil when it does not begin as one.
    init?(_ bytes: [UInt8]) {
        self.bytes = bytes
        switch bytes.prefix(4) {
        case [0xDE, 0x12, 0x04, 0x95]: isBigEndian = false
        case [0x95, 0x04, 0x12, 0xDE]: isBigEndian = true
        default: return nil
        }
        guard let version = word(4), version >> 16 <= 1, let count = word(8), let originals = word(12),
            let translations = word(16)
        else { return nil }
        // Each entry takes eight bytes of the table, so a count that the file cannot hold ends with the file.
        // Entries that overlap could be read over and over; together they are as long as the file, or a little longer.
        var left = bytes.count * 2
        for index in 0..<min(count, bytes.count / 8) {
            guard let original = text(originals + index * 8), let translation = text(translations + index * 8) else {
                continue
            }
            left -= original.count + translation.count
            guard left >= 0 else { break }
            if original.isEmpty { readHeader(String(decoding: translation, as: UTF8.self)) }
            entries.append((original, translation))
        }
    }

    private func word(_ offset: Int) -> Int? {
        guard offset >= 0, offset <= bytes.count - 4 else { return nil }
        let four = bytes[offset..<offset + 4]
        return (isBigEndian ? Array(four) : four.reversed()).reduce(0) { $0 << 8 | Int($1) }
    }

    private func text(_ entry: Int) -> ArraySlice<UInt8>? {
        guard let length = word(entry), let start = word(entry + 4), start + length <= bytes.count else { return nil }
        return bytes[start..<start + length]
    }

    private mutating func readHeader(_ header: String) {
        for line in header.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            let value = parts[1].lowercased()
            switch parts[0].lowercased() {
            case "content-type":
                if let name = Self.field("charset=", of: value) { charset = MessageCharset(named: name) }
            case "plural-forms":
                if let text = Self.field("plural=", of: value), let rule = PluralRule(text) { pluralRule = rule }
            default: continue
            }
        }
    }

    /// What stands behind a name in fields that are separated by semicolons.
    private static func field(_ name: String, of text: String) -> String? {
        for field in text.split(separator: ";") {
            let trimmed = String(decoding: field.utf8.filter { !TemplateBytes.isSpace($0) }, as: UTF8.self)
            if trimmed.hasPrefix(name) { return String(trimmed.dropFirst(name.count)) }
        }
        return nil
    }
}
