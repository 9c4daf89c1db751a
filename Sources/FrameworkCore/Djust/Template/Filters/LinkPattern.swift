/// What looks like an address.
enum LinkPattern {
    /// Whether a word begins with `http://` or `https://` and a letter, a digit or `_`, perhaps in a bracket.
    static func hasScheme(_ word: ArraySlice<UInt8>) -> Bool {
        var rest = word
        guard removePrefix("http", of: &rest) else { return false }
        if rest.first.map(ASCIIText.lower) == UInt8(ascii: "s") {
            rest = rest.dropFirst()
        } else if rest.starts(with: "\u{17F}".utf8) {
            rest = rest.dropFirst(2)
        }
        guard removePrefix("://", of: &rest) else { return false }
        if rest.first == UInt8(ascii: "[") { rest = rest.dropFirst() }
        return beginsWithWordCharacter(rest) > 0
    }

    /// Whether a word begins with `www.`, or is a name in one of the first domains, perhaps with a path.
    static func isDomain(_ word: ArraySlice<UInt8>) -> Bool {
        var rest = word
        if removePrefix("www.", of: &rest) { return true }
        rest = word
        if removePrefix("http", of: &rest) { return false }
        let first = beginsWithWordCharacter(word)
        guard first > 0 else { return false }
        let end = word[(word.startIndex + first)...].firstIndex(of: UInt8(ascii: "@")) ?? word.endIndex
        var offset = word.startIndex + first + 1
        while offset < end {
            if word[offset] == UInt8(ascii: "."), endsDomain(word[(offset + 1)...]) { return true }
            offset += 1
        }
        return false
    }

    private static let domains = ["com", "edu", "gov", "int", "mil", "net", "org"].map { Array($0.utf8) }

    private static func endsDomain(_ rest: ArraySlice<UInt8>) -> Bool {
        let name = rest.prefix(3).map(ASCIIText.lower)
        guard domains.contains(name) else { return false }
        let next = rest.dropFirst(3).first
        return next == nil || next == UInt8(ascii: "/")
    }

    private static func removePrefix(_ prefix: StaticString, of bytes: inout ArraySlice<UInt8>) -> Bool {
        let count = prefix.utf8CodeUnitCount
        guard bytes.count >= count else { return false }
        let isEqual = prefix.withUTF8Buffer { zip(bytes, $0).allSatisfy { ASCIIText.lower($0) == $1 } }
        if isEqual { bytes = bytes.dropFirst(count) }
        return isEqual
    }

    /// The length of the first character when it is a letter, a digit or `_`, else 0.
    private static func beginsWithWordCharacter(_ bytes: ArraySlice<UInt8>) -> Int {
        guard let first = bytes.first else { return 0 }
        if first < 0x80 { return TemplateBytes.isWord(first) ? 1 : 0 }
        guard let scalar = String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first else { return 0 }
        return isWord(scalar) ? UTF8.width(scalar) : 0
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        default: scalar.properties.numericType != nil
        }
    }
}
