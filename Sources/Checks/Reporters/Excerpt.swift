internal import Djust

/// Shows a line of source with a mark under a stretch of it.
struct Excerpt {
    /// Longer lines are cut around the mark, in characters.
    private static let width = 100

    /// Writes two lines, each behind a margin with the line's number:
    ///
    /// ```
    ///    3 | <div dj-view="CounterView">
    ///      | ^~~~~~~~~~~~~~~~~~~~~~~~~~~
    /// ```
    static func write(_ span: SourceSpan, into output: inout OutputBuffer) {
        let start = span.start
        let line = span.source.line(start.line)
        let first = line.startIndex + min(start.column - 1, line.count)
        let length = min(span.range.count, line.endIndex - first)
        var before = cells(line[..<first])
        var marked = cells(line[first..<(first + length)])
        var after = cells(line[(first + length)...])
        if before.count + marked.count + after.count > width {
            if before.count > width / 3 { before = ["\u{2026}"] + before.suffix(width / 3) }
            if marked.count > width / 2 { (marked, after) = (marked.prefix(width / 2) + ["\u{2026}"], []) }
            if after.count > width / 3 { after = after.prefix(width / 3) + ["\u{2026}"] }
        }
        let number = String(start.line)
        let margin = String(repeating: " ", count: max(0, 5 - number.utf8.count)) + number
        output.append("\(margin) | \((before + marked + after).joined())\n")
        let space = String(repeating: " ", count: columns(before))
        let tail = String(repeating: "~", count: max(0, columns(marked) - 1))
        output.append("      | \(space)^\(tail)\n")
    }

    /// The characters of a line, made harmless: a tab is four spaces, a control character a middle dot.
    private static func cells(_ bytes: ArraySlice<UInt8>) -> [String] {
        String(decoding: bytes, as: UTF8.self).map { character in
            if character == "\t" { return "    " }
            if let scalar = character.unicodeScalars.first, scalar.value < 0x20 || scalar.value == 0x7f { return "\u{b7}" }
            return String(character)
        }
    }

    /// How many columns a terminal uses: two for the wide characters of East Asia and for emoji.
    private static func columns(_ cells: [String]) -> Int {
        cells.reduce(0) { sum, cell in sum + (cell.count > 1 ? cell.count : isWide(cell) ? 2 : 1) }
    }

    private static func isWide(_ cell: String) -> Bool {
        guard let value = cell.unicodeScalars.first?.value else { return false }
        switch value {
        case 0x1100...0x115f, 0x2e80...0x303e, 0x3041...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f,
            0xff00...0xff60, 0xffe0...0xffe6, 0x1f300...0x1f64f, 0x1f900...0x1f9ff, 0x20000...0x3fffd:
            return true
        default: return false
        }
    }
}
