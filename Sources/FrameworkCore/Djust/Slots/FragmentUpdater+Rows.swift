extension FragmentUpdater {
    /// Updates a list: puts the rows in order, then updates those that stay.
    mutating func updateRows(_ old: RowStates, of list: ListSlot, at index: Int) throws -> RowStates {
        var keys = RowKeys()
        try list.forEachRow(in: &self) { updater, row in
            keys.append(try list.keyHash(of: row, in: &updater.context))
        }
        let order = RowOrder(from: old.keys, to: keys.keys)
        var new = RowStates()
        new.keys = keys.keys

        // Operations on rows that stay name their new places, so they follow the steps that put the rows in order.
        var updates = OperationWriter()
        updates.path = operations.path
        swap(&operations, &updates)
        var renderer = FragmentRenderer(context: context)
        var inserted: [Int: Range<Int>] = [:]
        try list.forEachRow(in: &self) { updater, row in
            if let origin = order.origins[row] {
                try updater.keepRow(row, from: origin, of: old, list: list, at: index, into: &new)
            } else {
                let start = renderer.output.count
                renderer.context = updater.context
                renderer.context.autoescape = updater.context.autoescape
                try renderer.renderRow(list.row, into: &new)
                updater.context.memory = renderer.context.memory
                inserted[row] = start..<renderer.output.count
            }
        }
        let html = renderer.output.bytes
        swap(&operations, &updates)
        for step in order.steps {
            switch step {
            case .remove(let at, let count):
                operations.removeRows(of: index, at: at, count: count)
            case .move(let from, let to):
                operations.moveRow(of: index, from: from, to: to)
            case .insert(let at, let rows):
                operations.insertRows(of: index, at: at, rows.map { html[inserted[$0] ?? 0..<0] })
            }
        }
        operations.append(updates)
        return new
    }

    /// Carries a row's memory over to the new list and updates the row.
    private mutating func keepRow(
        _ row: Int,
        from origin: Int,
        of old: RowStates,
        list: ListSlot,
        at index: Int,
        into new: inout RowStates
    ) throws {
        let width = list.row.hashCount
        let base = new.hashes.count
        new.hashes.append(contentsOf: old.hashes[origin * width..<(origin + 1) * width])
        var children = list.row.childCount > 0 ? old.children[origin] : []
        try nest(index, row) { updater in
            try updater.update(list.row, hashes: &new.hashes, base: base, children: &children)
        }
        if list.row.childCount > 0 { new.children.append(children) }
    }
}
