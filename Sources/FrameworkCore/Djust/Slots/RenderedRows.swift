/// New rows of a list: where each stands in what a renderer has written, and where in it what can change begins and ends.
struct RenderedRows {
    /// A row.
    struct Row {
        /// Its index in the list.
        let index: Int
        /// Where its HTML is.
        let html: Range<Int>
        /// Its part of the renderer's cuts.
        let cuts: Range<Int>
    }

    private(set) var rows: [Row] = []
    private(set) var cuts: [Int] = []

    /// Renders one more row, whose variables are defined in the renderer's context.
    mutating func render(
        _ index: Int,
        _ item: UnsafePointer<Value>,
        of list: ListSlot,
        with renderer: inout FragmentRenderer,
        _ state: inout ListState
    ) throws {
        let (start, firstCut) = (renderer.output.count, renderer.cuts.count)
        try renderer.renderRow(list, item, into: &state, isCut: true)
        rows.append(
            Row(index: index, html: start..<renderer.output.count, cuts: firstCut..<renderer.cuts.count)
        )
        cuts.append(contentsOf: renderer.cuts[firstCut...])
    }

    /// The stretches of a row that are the same in every row; one more than there are stretches that are not.
    func statics(of row: Row) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = row.html.lowerBound
        for index in stride(from: row.cuts.lowerBound, to: row.cuts.upperBound, by: 2) {
            parts.append(start..<cuts[index])
            start = cuts[index + 1]
        }
        parts.append(start..<row.html.upperBound)
        return parts
    }
}
