/// Makes text that may hold what a client has sent fit for a log.
package enum LogText {
    /// More than this is cut away.
    private static let limit = 2000

    /// The text on one line, its control characters escaped, and cut when it is long.
    package static func line(_ text: String) -> String {
        var line = ""
        for scalar in text.unicodeScalars.prefix(limit) {
            let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            let isBreak = scalar.value == 0x2028 || scalar.value == 0x2029
            if isControl || isBreak {
                line += scalar.escaped(asASCII: true)
            } else {
                line.unicodeScalars.append(scalar)
            }
        }
        return text.unicodeScalars.dropFirst(limit).isEmpty ? line : line + "…"
    }
}
