/// The text of one file with what is needed to talk about places in it.
///
/// Offsets are UTF-8 byte offsets; lines and columns are made from them late, by `position(of:)`. Shared by
/// reference: a template's nodes all point at the one text that they were parsed from.
package final class SourceText: Sendable {
    /// The path or name that users know the text by.
    package let name: String
    /// The bytes, as read.
    ///
    /// They need not be valid UTF-8.
    package let bytes: [UInt8]
    /// The offset of the first byte of every line; never empty.
    private let lineStarts: [Int]

    /// Takes a text and finds its lines, in one pass.
    ///
    /// A line ends after `\n`.
    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
        lineStarts = starts
    }

    /// Takes a text given as a string.
    package convenience init(name: String, _ text: String) {
        self.init(name: name, bytes: Array(text.utf8))
    }

    /// The number of lines; a text that ends in a line feed has an empty last line.
    package var lineCount: Int { lineStarts.count }

    /// Finds the position of a byte offset.
    ///
    /// Offsets out of range are moved into it. O(log lines).
    package func position(of offset: Int) -> SourcePosition {
        let offset = min(max(offset, 0), bytes.count)
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return SourcePosition(line: low + 1, column: offset - lineStarts[low] + 1)
    }

    /// The byte offset of a one-based line and column, moved into the text.
    package func offset(line: Int, column: Int) -> Int {
        guard !lineStarts.isEmpty else { return 0 }
        let index = min(max(line, 1), lineStarts.count) - 1
        return min(lineStarts[index] + max(column, 1) - 1, bytes.count)
    }

    /// The bytes of a one-based line without its line ending; empty when there is no such line.
    package func line(_ number: Int) -> ArraySlice<UInt8> {
        guard number >= 1, number <= lineStarts.count else { return [] }
        let start = lineStarts[number - 1]
        var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return bytes[start..<end]
    }
}

/// A place in a text as people and editors count it.
package struct SourcePosition: Sendable, Hashable, Comparable {
    /// One-based.
    package var line: Int
    /// One-based, in UTF-8 bytes, as the Swift compiler counts.
    package var column: Int

    /// Names a place.
    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// A stretch of a text.
package struct SourceSpan: Sendable {
    /// The text that the stretch is of.
    package let source: SourceText
    /// Byte offsets into the text.
    package let range: Range<Int>

    /// Names a stretch.
    package init(source: SourceText, range: Range<Int>) {
        self.source = source
        self.range = range
    }

    /// Where the stretch begins.
    package var start: SourcePosition { source.position(of: range.lowerBound) }
    /// Where the stretch ends, exclusive.
    package var end: SourcePosition { source.position(of: range.upperBound) }
    /// The bytes of the stretch, cut to the text.
    package var bytes: ArraySlice<UInt8> { source.bytes[range.clamped(to: 0..<source.bytes.count)] }
}
