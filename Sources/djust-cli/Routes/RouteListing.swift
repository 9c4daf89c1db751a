import Foundation

/// Writes routes as an aligned table or as JSON.
struct RouteListing {
    /// The routes in match order.
    let rows: [RouteRow]

    /// JSON: an array of objects with the keys auth, file, line, method, name, path and view.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(rows), as: UTF8.self) + "\n"
    }

    /// A table with one route a line.
    ///
    /// - Parameters:
    ///   - width: The columns of the terminal; longer cells are shortened in the middle. Nil: nothing is shortened.
    ///   - style: Colours the heading.
    /// - Returns: The lines, the heading first.
    func table(width: Int?, style: Style) -> String {
        let heading = ["METHOD", "PATH", "NAME", "VIEW", "AUTH", "SOURCE"]
        let cells = rows.map(\.cells)
        let widths = Self.fit(([heading] + cells), into: width)
        var text = style.heading(Self.line(heading, widths)) + "\n"
        for row in cells { text += Self.line(row, widths) + "\n" }
        return text
    }

    // MARK: - Widths

    private static let gap = 2
    private static let least = 8

    /// The width of each column: as wide as its widest cell, and then the widest column gives way until the line fits.
    private static func fit(_ lines: [[String]], into width: Int?) -> [Int] {
        var widths = [Int](repeating: 0, count: lines.first?.count ?? 0)
        for line in lines {
            for (index, cell) in line.enumerated() where index < widths.count {
                widths[index] = max(widths[index], cell.count)
            }
        }
        guard let width else { return widths }
        var excess = widths.reduce(0, +) + gap * (widths.count - 1) - width
        while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > least {
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private static func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (cell, width) in zip(cells, widths) {
            let cell = shorten(cell, to: width)
            line += cell + String(repeating: " ", count: width - cell.count + gap)
        }
        while line.last == " " { line.removeLast() }
        return line
    }

    /// Takes the middle out of a text that is too long: its ends tell most.
    private static func shorten(_ text: String, to width: Int) -> String {
        guard text.count > width, width > 1 else { return text }
        let front = (width - 1) / 2
        return "\(text.prefix(front))…\(text.suffix(width - 1 - front))"
    }
}
