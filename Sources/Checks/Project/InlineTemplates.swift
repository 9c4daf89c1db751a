internal import Djust
internal import SwiftOutline

/// The templates that stand in Swift files, `@LiveView(template: """ … """)`, and the way from their bytes to the files'.
struct InlineTemplates: Sendable {
    /// One inline template.
    struct Inline: Sendable {
        /// The index of its view.
        let view: Int
        /// The value of the literal; its name is the Swift file's.
        let source: SourceText
        /// The literal.
        let literal: SwiftStringLiteral
        /// The Swift file.
        let file: SwiftSource

        /// Whether a text means itself in the literal: no escape, no line that needs an indentation, no end.
        func canHold(_ text: String) -> Bool {
            let isMultiline = file.text.bytes[literal.range.clamped(to: 0..<file.text.bytes.count)]
                .drop { $0 == UInt8(ascii: "#") }.starts(with: Array("\"\"\"".utf8))
            return !text.utf8.contains {
                $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
            }
                && (isMultiline ? !text.contains("\"\"") : !text.contains("\""))
        }
    }

    /// The templates in the order of their views.
    let templates: [Inline]
    private let indices: [ObjectIdentifier: Int]

    /// Takes the literals of views.
    init(_ views: [ViewDeclaration]) {
        var templates: [Inline] = []
        for (index, view) in views.enumerated() {
            guard case .inline(let literal) = view.template else { continue }
            let source = SourceText(name: view.source.text.name, bytes: literal.bytes)
            templates.append(Inline(view: index, source: source, literal: literal, file: view.source))
        }
        self.templates = templates
        indices = Dictionary(
            templates.enumerated().map { (ObjectIdentifier($0.element.source), $0.offset) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The same place in the Swift file; any other place as it is.
    func located(_ span: SourceSpan) -> SourceSpan {
        guard let index = indices[ObjectIdentifier(span.source)] else { return span }
        let inline = templates[index]
        let start = inline.literal.fileOffset(of: span.range.lowerBound)
        // The byte behind the last one may stand on the next line, behind its indentation.
        let end = span.range.isEmpty ? start : inline.literal.fileOffset(of: span.range.upperBound - 1) + 1
        return inline.file.span(start..<max(start, end))
    }

    /// The same change of the Swift file; nil when the literal spells the place in another way than the template has it,
    /// or would read what is inserted in another way.
    func located(_ fix: Fix) -> Fix? {
        var fix = fix
        for index in fix.edits.indices {
            let span = fix.edits[index].span
            guard let number = indices[ObjectIdentifier(span.source)] else { continue }
            let place = located(span)
            let replacement = fix.edits[index].replacement
            // What goes over the end of a line takes part of an indentation that the literal needs.
            guard place.bytes == span.bytes, !span.bytes.contains(UInt8(ascii: "\n")),
                templates[number].canHold(replacement)
            else { return nil }
            fix.edits[index].span = place
        }
        return fix
    }
}
