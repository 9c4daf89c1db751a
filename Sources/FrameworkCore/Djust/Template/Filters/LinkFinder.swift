/// Makes links of the addresses in a text.
struct LinkFinder {
    /// Whether the text is markup already and stays as it is.
    private let isSafe: Bool
    /// Whether the text between the links is escaped.
    private let autoescape: Bool
    /// How many characters of an address are shown; nil for all.
    private let lengthLimit: Int?

    /// Longer addresses are not taken for any, in characters.
    private static let addressLimit = 2048

    /// Takes the settings of a filter.
    init(_ input: Filter.Input, lengthLimit: Int?) {
        isSafe = input.value.isMarkup
        autoescape = input.autoescape
        self.lengthLimit = lengthLimit
    }

    /// The text with links.
    func linked(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var output = OutputBuffer(capacity: bytes.count + 64)
        var offset = 0
        while offset < bytes.count {
            let start = offset
            while offset < bytes.count {
                let length = Self.separator(bytes, at: offset)
                if length == 0 { break }
                offset += length
            }
            write(bytes[start..<offset], to: &output)
            let word = offset
            while offset < bytes.count, Self.separator(bytes, at: offset) == 0 { offset += 1 }
            write(word: bytes[word..<offset], to: &output)
        }
        return output.text
    }

    /// The length of the character at an offset when it stands between words, else 0.
    private static func separator(_ bytes: [UInt8], at offset: Int) -> Int {
        switch bytes[offset] {
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): 1
        default: PythonSpace.length(bytes, at: offset)
        }
    }

    /// Writes text that is no link.
    private func write(_ text: ArraySlice<UInt8>, to output: inout OutputBuffer) {
        if autoescape, !isSafe { HTMLEscaping.escape(text, into: &output) } else { output.append(text) }
    }

    private func write(word: ArraySlice<UInt8>, to output: inout OutputBuffer) {
        guard word.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: ":") })
        else { return write(word, to: &output) }
        let parts = LinkWord(word)
        guard let target = target(of: parts.address) else { return write(word, to: &output) }
        write(parts.lead, to: &output)
        output.append("<a href=\"")
        output.append(escaped: target.address)
        output.append(target.isMail ? "\">" : "\" rel=\"nofollow\">")
        write(shown(parts.address), to: &output)
        output.append("</a>")
        write(parts.trail, to: &output)
    }

    /// What is shown of an address.
    private func shown(_ address: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let lengthLimit, PythonLength.of(address) > lengthLimit else { return address }
        let kept = String(decoding: address, as: UTF8.self).unicodeScalars.prefix(max(0, lengthLimit - 1))
        return Array((String(kept) + "…").utf8)[...]
    }

    /// Where a link leads.
    private struct Target {
        let address: String
        let isMail: Bool
    }

    private func target(of word: ArraySlice<UInt8>) -> Target? {
        if PythonLength.of(word) <= Self.addressLimit {
            if LinkPattern.hasScheme(word) {
                return Target(address: LinkAddress.quoted(PythonReferences.unescaped(word)), isMail: false)
            }
            if LinkPattern.isDomain(word) {
                let address = Array("http://".utf8) + PythonReferences.unescaped(word)
                return Target(address: LinkAddress.quoted(address), isMail: false)
            }
        }
        guard !word.contains(UInt8(ascii: ":")), let at = MailAddress.separator(of: word) else { return nil }
        let kept = URLText.Kept("")
        let local = URLText.quoted(String(decoding: word[..<at], as: UTF8.self), keeping: kept)
        let domain = URLText.quoted(String(decoding: word[(at + 1)...], as: UTF8.self), keeping: kept)
        return Target(address: "mailto:\(local)@\(domain)", isMail: true)
    }
}
