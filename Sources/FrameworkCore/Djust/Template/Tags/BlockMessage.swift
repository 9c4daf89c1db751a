/// The text of a `blocktranslate` as catalogues have it, with `%(name)s` where the template has a variable.
struct BlockMessage {
    /// A part of the text in the template.
    enum Piece {
        case text(SourceSpan)
        /// What stands between `{{` and `}}`.
        case variable(SourceSpan)
    }

    /// The text.
    let text: String
    /// The variables in it, as they are named.
    let variables: [VariablePath]

    /// Makes the text of its parts.
    init(_ pieces: [Piece], isTrimmed: Bool) {
        var text = ""
        var variables: [VariablePath] = []
        for piece in pieces {
            switch piece {
            case .text(let span): text += PercentSigns.doubled(span.text)
            case .variable(let span):
                text += "%(\(span.text))s"
                variables.append(VariablePath(head: Symbol(span.text), tail: [], span: span))
            }
        }
        self.text = isTrimmed ? Self.trimmed(text) : text
        self.variables = variables
    }

    /// The text without white space at its ends, and one space for line ends with the white space around them.
    private static func trimmed(_ text: String) -> String {
        var output = String.UnicodeScalarView()
        var space = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value) {
                space.append(scalar)
                continue
            }
            if !output.isEmpty {
                if space.contains("\n") { output.append(" ") } else { output.append(contentsOf: space) }
            }
            space.removeAll()
            output.append(scalar)
        }
        return String(output)
    }
}
