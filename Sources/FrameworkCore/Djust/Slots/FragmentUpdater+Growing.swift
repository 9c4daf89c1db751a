extension FragmentUpdater {
    /// Updates a list whose rows stay in the page: what is there now and was not just sent is added or replaced.
    ///
    /// Only the rows of the last render are remembered, so that a server can forget what it has sent
    /// (djust: `temporary_assigns` with `dj-update`).
    mutating func extend(_ list: ListSlot, at index: Int, _ state: inout ListState) throws {
        var renderer = FragmentRenderer(context: context)
        var new = ListState()
        var keys = RowKeys()
        var rows: [Range<Int>] = []
        try list.forEachRow(in: &renderer) { renderer, row, item in
            keys.append(try list.keyHash(of: row, in: &renderer.context, scratch: &scratch))
            let start = renderer.output.count
            try renderer.renderRow(list, item, into: &new)
            rows.append(start..<renderer.output.count)
        }
        new.keys = keys.keys
        let known = Dictionary(zip(state.keys, state.words), uniquingKeysWith: { $1 })
        let fresh = rows.indices.filter { known[new.keys[$0]] != new.words[$0] }
        context.memory = renderer.context.memory
        if keys.hasDuplicates { context.environment.warn?(.duplicateKeys(of: list)) }
        state = new
        guard !fresh.isEmpty else { return }
        let html = renderer.output.bytes
        operations.extendRows(of: index, mode: list.mode, fresh.map { html[rows[$0]] })
    }
}
