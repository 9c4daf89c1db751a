/// The first line of a diagnostic: `path:line:column: error: message` and its shorter forms.
struct DiagnosticHeader: Hashable {
    /// What the line says it is.
    enum Kind: String, CaseIterable {
        case error
        case warning
        case note
    }

    /// What the line says it is.
    var kind: Kind
    /// Everything before the line number: a path, `macro expansion @Name`, a tool's name, or nothing.
    var place: String
    /// One-based; 0 when the line names none.
    var line = 0
    /// One-based; 0 when the line names none.
    var column = 0
    /// What is wrong.
    var message: String

    /// Reads a line; nil when it is something else: a line of an excerpt, progress, a tool's chatter.
    init?(_ text: String) {
        guard let found = Self.split(text) else { return nil }
        (kind, message) = (found.kind, found.message)
        var parts = found.place.split(separator: ":", omittingEmptySubsequences: false)
        var numbers: [Int] = []
        while numbers.count < 2, parts.count > 1, let last = parts.last, let number = Int(last), number >= 0 {
            numbers.insert(number, at: 0)
            parts.removeLast()
        }
        place = parts.joined(separator: ":")
        if let first = numbers.first { line = first }
        if numbers.count > 1 { column = numbers[1] }
    }

    /// Finds the first `error: `, `warning: ` or `note: ` that begins the line or follows `: `.
    private static func split(_ text: String) -> (kind: Kind, place: Substring, message: String)? {
        for kind in Kind.allCases where text.hasPrefix(kind.rawValue + ": ") {
            return (kind, "", String(text.dropFirst(kind.rawValue.count + 2)))
        }
        guard !DiagnosticHeader.isExcerpt(text) else { return nil }
        var rest = text[...]
        while let colon = rest.firstRange(of: ": ") {
            let after = rest[colon.upperBound...]
            for kind in Kind.allCases where after.hasPrefix(kind.rawValue + ": ") {
                return (kind, text[..<colon.lowerBound], String(after.dropFirst(kind.rawValue.count + 2)))
            }
            rest = after
        }
        return nil
    }

    /// Whether a line belongs to the source shown under a diagnostic: `12 | text`, `   | mark`, `   +--- macro`.
    static func isExcerpt(_ text: String) -> Bool {
        var body = text.utf8[...]
        while let byte = body.first, byte == UInt8(ascii: " ") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte {
            body.removeFirst()
        }
        return body.first == UInt8(ascii: "|") || body.starts(with: "+-".utf8)
    }
}
