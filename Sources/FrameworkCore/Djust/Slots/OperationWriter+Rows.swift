extension OperationWriter {
    /// Writes the steps that put the rows of a list in order.
    mutating func write(
        _ order: RowOrder,
        of slot: Int,
        inserting rendered: RenderedRows,
        from output: borrowing OutputBuffer
    ) {
        var next = 0
        for step in order.steps {
            switch step {
            case .remove(let at, let count): removeRows(of: slot, at: at, count: count)
            case .move(let from, let to): moveRow(of: slot, from: from, to: to)
            case .permute(let runs): permuteRows(of: slot, into: runs)
            case .insert(let at, let rows):
                let new = Array(rendered.rows[next..<next + rows.count])
                next += rows.count
                output.withBytes(from: 0) { insertRows(of: slot, at: at, new, of: rendered, from: $0) }
            }
        }
    }

    /// `i` for one row; `I` for several, whose common parts are written once.
    private mutating func insertRows(
        of slot: Int,
        at index: Int,
        _ rows: [RenderedRows.Row],
        of rendered: RenderedRows,
        from html: UnsafeBufferPointer<UInt8>
    ) {
        guard let first = rows.first, rows.count > 1 else {
            for row in rows { insertRow(of: slot, at: index, UnsafeBufferPointer(rebasing: html[row.html])) }
            return
        }
        beginRows(of: slot, at: index)
        for (position, part) in rendered.statics(of: first).enumerated() {
            write(part: UnsafeBufferPointer(rebasing: html[part]), isFirst: position == 0)
        }
        endParts()
        if first.cuts.isEmpty {
            write(count: rows.count)
        } else {
            for row in rows {
                for index in stride(from: row.cuts.lowerBound, to: row.cuts.upperBound, by: 2) {
                    write(value: UnsafeBufferPointer(rebasing: html[rendered.cuts[index]..<rendered.cuts[index + 1]]))
                }
            }
        }
        endOperation()
    }
}
