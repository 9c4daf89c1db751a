/// What a doctype says, read from the bytes between `<!DOCTYPE` and `>` (WHATWG HTML, 13.2.5.53 and following).
package struct HTMLDoctype: Sendable, Equatable {
    /// The name in lower case: `html`.
    package var name: String?
    /// The public identifier, as written.
    package var publicID: String?
    /// The system identifier, as written.
    package var systemID: String?
    /// Whether it is so malformed that browsers use quirks mode.
    package var forcesQuirks = false

    /// Reads a doctype.
    /// - Parameters:
    ///   - bytes: The content of the markup.
    ///   - isComplete: Whether a `>` ends it, and not the end of the input.
    package init(parsing bytes: [UInt8], isComplete: Bool) {
        var rest = bytes[...]
        skipSpace(&rest)
        forcesQuirks = !isComplete
        guard !rest.isEmpty else {
            forcesQuirks = true
            return
        }
        let name = rest.prefix { !$0.isHTMLSpace }
        self.name = text(name.map(\.asciiLowercased))
        rest = rest.dropFirst(name.count)
        skipSpace(&rest)
        guard !rest.isEmpty else { return }
        switch text(rest.prefix(6).map(\.asciiLowercased)) {
        case "public":
            rest = rest.dropFirst(6)
            publicID = identifier(&rest)
            guard publicID != nil else { return }
            skipSpace(&rest)
            if !rest.isEmpty { readSystemIdentifier(&rest) }
        case "system":
            rest = rest.dropFirst(6)
            readSystemIdentifier(&rest)
        default:
            forcesQuirks = true
        }
    }

    private mutating func readSystemIdentifier(_ rest: inout ArraySlice<UInt8>) {
        systemID = identifier(&rest)
        skipSpace(&rest)
        // Nonsense after the identifier is skipped, even up to the end of the input.
        if systemID != nil, !rest.isEmpty { forcesQuirks = false }
    }

    /// Reads a quoted identifier; without one the page is in quirks mode.
    private mutating func identifier(_ rest: inout ArraySlice<UInt8>) -> String? {
        skipSpace(&rest)
        guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            forcesQuirks = true
            return nil
        }
        let value = rest.dropFirst().prefix { $0 != quote }
        rest = rest.dropFirst(value.count + 1)
        if rest.isEmpty { forcesQuirks = true } else { rest = rest.dropFirst() }
        return text(value)
    }

    private func skipSpace(_ rest: inout ArraySlice<UInt8>) {
        rest = rest.drop { $0.isHTMLSpace }
    }

    private func text(_ bytes: some Collection<UInt8>) -> String {
        let isClean = !bytes.contains(0)
        return String(
            decoding: isClean ? Array(bytes) : bytes.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] },
            as: UTF8.self
        )
    }
}
