/// Shows diagnostics to people: the place, the line with a caret under it, notes and what to do.
package struct DiagnosticRenderer: Sendable {
    /// Whether to colour with ANSI escapes.
    package var usesColour: Bool
    /// How many columns of a line are shown; longer lines are cropped around the caret.
    package var width: Int

    /// Makes a renderer.
    package init(usesColour: Bool = false, width: Int = 120) {
        self.usesColour = usesColour
        self.width = max(width, 20)
    }

    /// The text of several diagnostics, an empty line between them.
    package func text(of diagnostics: [Diagnostic]) -> String {
        diagnostics.map(text(of:)).joined(separator: "\n")
    }

    /// The text of one diagnostic, with a line feed at the end.
    package func text(of diagnostic: Diagnostic) -> String {
        let style: Style =
            switch diagnostic.severity {
            case .error: .error
            case .warning: .warning
            case .info: .note
            }
        let label = painted("\(diagnostic.severity.rawValue):", style)
        var output = "\(place(diagnostic.span)) \(label) \(painted(diagnostic.message, .bold)) [\(diagnostic.id)]\n"
        output += excerpt(diagnostic.span, style)
        for note in diagnostic.notes {
            let place = note.span.map { self.place($0) + " " } ?? ""
            output += "\(place)\(painted("note:", .note)) \(note.message)\n"
            if let span = note.span { output += excerpt(span, .note) }
        }
        if let hint = diagnostic.hint { output += "\(painted("hint:", .hint)) \(hint)\n" }
        return output
    }

    /// The lines of a stretch's place as shown below a message: a gutter with the line's number, and a caret range.
    ///
    /// A stretch over several lines is marked to the end of its first. Empty for a place in an empty text.
    package func excerpt(of span: SourceSpan) -> String { excerpt(span, .error) }

    // MARK: - Parts

    private func place(_ span: SourceSpan) -> String {
        let start = span.start
        return painted("\(span.source.name):\(start.line):\(start.column):", .bold)
    }

    private func excerpt(_ span: SourceSpan, _ style: Style) -> String {
        guard !span.source.bytes.isEmpty else { return "" }
        let start = span.start
        let bytes = span.source.line(start.line)
        let from = min(start.column - 1, bytes.count)
        let to = min(max(from, from + span.range.count), bytes.count)
        let near = nearby(bytes, from)
        let shift = near.startIndex - bytes.startIndex
        let line = DisplayLine(near, marked: from - shift..<max(from, min(to, shift + near.count)) - shift)
            .cropped(to: width)
        let number = String(start.line)
        let gutter = String(repeating: " ", count: number.utf8.count)
        let carets = painted(String(repeating: "^", count: max(1, line.markWidth)), style)
        let indent = String(repeating: " ", count: line.markColumn)
        return
            "\(painted("\(number) |", .gutter)) \(line.text)\n\(painted("\(gutter) |", .gutter)) \(indent)\(carets)\n"
    }

    /// As much of a line around a place as can be shown, so that a message about a very long line costs no more than
    /// another; cut between characters.
    private func nearby(_ bytes: ArraySlice<UInt8>, _ place: Int) -> ArraySlice<UInt8> {
        let reach = 16 * width
        var lower = bytes.startIndex + max(0, place - reach)
        var upper = bytes.startIndex + min(bytes.count, place + reach)
        while lower < upper, lower > bytes.startIndex, bytes[lower] & 0xC0 == 0x80 { lower += 1 }
        while upper > lower, upper < bytes.endIndex, bytes[upper] & 0xC0 == 0x80 { upper -= 1 }
        return bytes[lower..<upper]
    }

    private enum Style: String {
        case error = "1;31"
        case warning = "1;33"
        case note = "1;36"
        case hint = "1;32"
        case bold = "1"
        case gutter = "34"
    }

    private func painted(_ text: String, _ style: Style) -> String {
        usesColour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }
}
