import TestSupport

/// Damages a text, so that what reads it meets what no grammar makes.
enum ByteMutation {
    private static let fragments = [
        "{{", "}}", "{%", "%}", "{#", "#}", "{", "}", "%", "|", ":", "\"", "'", "\\", "<", ">", "</", "<!--", "-->",
        "<!",
        "=", "/", ".", ",", "(", ")", "_(", "\0", "\r\n", "\r", "\n", "\u{2028}", "é", "e\u{301}", "🎉", "\u{FEFF}", "&",
        ";",
        "endif", "{% endif %}", "{% endfor %}", "{% else %}", "{% comment %}", "{% verbatim %}", "<script>",
        "</script>",
        "<textarea>", "</table>", "</div>", "<tr>", "dj-root", "99999999999999999999", "-0", "1e999", "0x", "nan",
    ].map { Array($0.utf8) }

    /// Makes one to six changes.
    /// - Parameters:
    ///   - bytes: What is changed.
    ///   - random: What decides.
    ///   - other: Another text, of which a piece may be put in.
    static func apply(_ bytes: inout [UInt8], _ random: inout SeededGenerator, other: [UInt8]) {
        for _ in 0...random.below(6) {
            let place = random.below(bytes.count + 1)
            let rest = bytes.count - place
            let length = random.below(min(rest, random.pick(1, 4, 40)) + 1)
            switch random.below(8) {
            case 0 where rest > 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
            case 1 where rest > 0: bytes[place] ^= 1 << UInt8(random.below(8))
            case 2: bytes.removeSubrange(place..<(place + length))
            case 3: bytes.insert(contentsOf: bytes[place..<(place + length)], at: random.below(bytes.count + 1))
            case 4 where !other.isEmpty:
                let start = random.below(other.count)
                let end = start + random.below(min(other.count - start, 60) + 1)
                bytes.insert(contentsOf: other[start..<end], at: place)
            case 5: bytes.removeSubrange(place...)
            default: bytes.insert(contentsOf: random.pick(fragments), at: place)
            }
        }
    }
}
