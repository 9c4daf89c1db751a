package import Djust

/// Writes a report for people, in the shape that compilers use and editors understand.
package struct TextReporter: Reporter {
    private let usesColor: Bool

    /// Makes a reporter.
    /// - Parameter usesColor: Whether the reader is a terminal that shows colours.
    package init(usesColor: Bool = false) {
        self.usesColor = usesColor
    }

    package func write(_ report: CheckReport, into output: inout OutputBuffer) {
        for finding in report.findings { write(finding, into: &output) }
        output.append(SummaryLine.text(of: report))
        output.append(UInt8(ascii: "\n"))
    }

    private func write(_ finding: Finding, into output: inout OutputBuffer) {
        heading(
            at: finding.span,
            word: finding.severity == .info ? "note" : finding.severity.rawValue,
            style: style(finding.severity),
            text: "\(finding.message) [\(finding.rule)]",
            into: &output
        )
        Excerpt.write(finding.span, into: &output)
        for note in finding.diagnostic.notes {
            guard let span = note.span else {
                output.append("      = note: \(note.message)\n")
                continue
            }
            heading(at: span, word: "note", style: .note, text: note.message, into: &output)
            Excerpt.write(span, into: &output)
        }
        if let hint = finding.diagnostic.hint {
            output.append("      = ")
            styled("hint", .note, into: &output)
            output.append(": \(hint)\n")
        }
        output.append(UInt8(ascii: "\n"))
    }

    private func heading(
        at span: SourceSpan, word: String, style: Style, text: String, into output: inout OutputBuffer
    ) {
        let position = span.start
        styled("\(span.source.name):\(position.line):\(position.column):", .place, into: &output)
        output.append(UInt8(ascii: " "))
        styled("\(word):", style, into: &output)
        output.append(" \(text)\n")
    }

    // MARK: - Colour

    /// ANSI "select graphic rendition" parameters (ECMA-48, 8.3.117).
    private enum Style: String {
        case place = "1"
        case error = "1;31"
        case warning = "1;33"
        case note = "1;36"
    }

    private func style(_ severity: Diagnostic.Severity) -> Style {
        switch severity {
        case .error: .error
        case .warning: .warning
        case .info: .note
        }
    }

    private func styled(_ text: String, _ style: Style, into output: inout OutputBuffer) {
        output.append(usesColor ? "\u{1b}[\(style.rawValue)m\(text)\u{1b}[0m" : text)
    }
}
