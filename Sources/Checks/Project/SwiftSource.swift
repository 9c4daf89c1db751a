package import Djust
package import SwiftOutline

/// A Swift file of the project: its text and its outline.
package final class SwiftSource: Sendable {
    /// The text; its name is the path relative to the project.
    package let text: SourceText
    /// What is declared in it.
    package let outline: SwiftFile

    /// Reads a file.
    package init(path: String, bytes: [UInt8]) {
        text = SourceText(name: path, bytes: bytes)
        outline = SwiftFile(bytes)
    }

    /// A stretch of the file.
    package func span(_ range: Range<Int>) -> SourceSpan { SourceSpan(source: text, range: range) }

    /// The text of a stretch.
    package func string(_ range: Range<Int>) -> String { outline.text(range) }
}
