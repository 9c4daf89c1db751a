extension Localization {
    /// A message in the reader's language; the message itself where there is no translation.
    ///
    /// A plural with a context is also looked for without it, as Django does.
    package func translated(_ message: Message) -> String {
        var message = message
        if message.plural == nil {
            if message.text.isEmpty { return "" }
            message.text = Self.unixLines(message.text)
        }
        if let language {
            if let text = translations.translation(of: message, into: language) { return text }
            if message.plural != nil, message.context != nil {
                message.context = nil
                if let text = translations.translation(of: message, into: language) { return text }
            }
        }
        guard let plural = message.plural, message.count != 1 else { return message.text }
        return plural
    }

    /// The text with line feeds as its only line ends: how catalogues have it.
    private static func unixLines(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
        var output: [UInt8] = []
        var last: UInt8 = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\r") {
                output.append(UInt8(ascii: "\n"))
            } else if byte != UInt8(ascii: "\n") || last != UInt8(ascii: "\r") {
                output.append(byte)
            }
            last = byte
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// A text that the template's author marked with `_( )`.
    ///
    /// Catalogues have `%` doubled in such texts, and Django leaves it so.
    func safeTranslation(of text: String) -> Value {
        .safe(translated(Message(PercentSigns.doubled(text))))
    }
}

/// The percent signs of messages, which catalogues have doubled as `%` begins a placeholder there.
enum PercentSigns {
    /// The text with every `%` twice.
    static func doubled(_ text: String) -> String {
        text.utf8.contains(UInt8(ascii: "%")) ? text.replacing("%", with: "%%") : text
    }

    /// The text with every `%%` once.
    static func single(_ text: String) -> String {
        text.utf8.contains(UInt8(ascii: "%")) ? text.replacing("%%", with: "%") : text
    }
}
