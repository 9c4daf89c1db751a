/// A line of text as a terminal shows it, with a marked stretch measured in columns.
package struct DisplayLine: Sendable {
    /// What is shown: tabs are spaces, what cannot be shown is U+FFFD.
    package private(set) var text: String
    /// How many columns stand before the marked stretch.
    package private(set) var markColumn: Int
    /// How many columns the marked stretch is wide.
    package private(set) var markWidth: Int
    private var cells: [Cell]

    /// A character and the columns that it takes.
    private struct Cell {
        let text: String
        let width: Int
    }

    private static let tabWidth = 4

    /// Lays a line out.
    /// - Parameters:
    ///   - bytes: The line without its end.
    ///   - marked: The stretch to mark, in bytes from the line's start.
    package init(_ bytes: ArraySlice<UInt8>, marked: Range<Int>) {
        let base = bytes.startIndex
        let before = Self.cells(bytes[base..<base + min(marked.lowerBound, bytes.count)], column: 0)
        markColumn = Self.width(before)
        let lower = base + min(marked.lowerBound, bytes.count)
        let upper = base + min(max(marked.upperBound, marked.lowerBound), bytes.count)
        let inside = Self.cells(bytes[lower..<upper], column: markColumn)
        markWidth = Self.width(inside)
        let after = Self.cells(bytes[upper...], column: markColumn + markWidth)
        cells = before + inside + after
        text = cells.map(\.text).joined()
    }

    /// The line cut to a number of columns around the mark, with `…` where something is cut away.
    package func cropped(to width: Int) -> DisplayLine {
        guard Self.width(cells) > width else { return self }
        let lead = min(markColumn, max(width / 4, width - 2 - markWidth))
        let from = markColumn - lead
        var line = self
        line.cells = from > 0 ? [Cell(text: "…", width: 1)] : []
        var column = 0
        var used = line.cells.count
        var isCut = false
        for cell in cells {
            defer { column += cell.width }
            guard column >= from else { continue }
            guard used + cell.width < width else {
                isCut = true
                break
            }
            if line.cells.count == (from > 0 ? 1 : 0) { line.markColumn = used + markColumn - column }
            line.cells.append(cell)
            used += cell.width
        }
        if isCut { line.cells.append(Cell(text: "…", width: 1)) }
        line.markWidth = min(markWidth, max(1, used - line.markColumn))
        line.text = line.cells.map(\.text).joined()
        return line
    }

    private static func width(_ cells: [Cell]) -> Int { cells.reduce(0) { $0 + $1.width } }

    private static func cells(_ bytes: ArraySlice<UInt8>, column: Int) -> [Cell] {
        var cells: [Cell] = []
        var column = column
        for character in String(decoding: bytes, as: UTF8.self) {
            let cell: Cell
            if character == "\t" {
                let width = tabWidth - column % tabWidth
                cell = Cell(text: String(repeating: " ", count: width), width: width)
            } else if let scalar = character.unicodeScalars.first, scalar.value < 0x20 || scalar.value == 0x7F {
                cell = Cell(text: "\u{FFFD}", width: 1)
            } else {
                cell = Cell(text: String(character), width: columns(of: character))
            }
            cells.append(cell)
            column += cell.width
        }
        return cells
    }

    /// The columns that a terminal gives a character: two for East Asian wide ones and emoji, none for lone marks.
    private static func columns(of character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        if character.isASCII { return 1 }
        if scalar.properties.isEmojiPresentation || character.unicodeScalars.contains("\u{FE0F}") { return 2 }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
            0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return 2
        default:
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format: return 0
            default: return 1
            }
        }
    }
}
