extension FragmentUpdater {
    /// Updates a list: the rows in front that are where they were, then the order of the others, then these.
    mutating func update(_ list: ListSlot, at index: Int, _ state: inout ListState) throws {
        guard list.mode == .replace else { return try extend(list, at: index, &state) }
        let items = try list.loop.items(in: &context)
        guard !items.isEmpty else {
            if !state.keys.isEmpty { operations.removeRows(of: index, at: 0, count: state.keys.count) }
            state = ListState()
            return
        }
        let mark = context.mark
        defer { context.leave(mark) }
        let loop = context.beginLoop(count: items.count)
        let outer = rowTexts
        rowTexts = RowTexts(listAt: operations.path + [index])
        operations.path.append(index)
        operations.path.append(0)
        try items.withUnsafeBufferPointer { items in
            guard let first = items.baseAddress else { return }
            let rows = RowWalk(list: list, first: first, count: items.count, before: state.keys.count, loop: loop)
            let front = try updateFront(rows, &state)
            if front < max(rows.count, rows.before) { try updateRest(rows, from: front, &state) }
        }
        operations.path.removeLast(2)
        rowTexts?.write(listAt: index, into: &operations)
        rowTexts = outer
    }

    /// A list while its rows are gone through.
    struct RowWalk {
        let list: ListSlot
        /// Where the items are.
        let first: UnsafePointer<Value>
        /// How many there are.
        let count: Int
        /// How many rows there were.
        let before: Int
        /// The loop in the context.
        let loop: Int
    }

    // MARK: - Rows

    /// Does something with the loop's variables defined for a row.
    private mutating func inRow<Result>(
        _ row: Int,
        of rows: RowWalk,
        _ work: (inout FragmentUpdater, UnsafePointer<Value>) throws -> Result
    ) throws -> Result {
        context.setLoop(row, at: rows.loop)
        try context.countBody(at: [])
        let mark = context.mark
        defer { context.leave(mark) }
        try rows.list.loop.bind(rows.first + row, in: &context)
        return try work(&self, rows.first + row)
    }

    /// Updates the rows that are in the places where they were, until the first that is not.
    /// - Returns: The index of that row, or the number of rows.
    private mutating func updateFront(_ rows: RowWalk, _ state: inout ListState) throws -> Int {
        let list = rows.list
        for row in 0..<min(rows.count, state.keys.count) {
            let isThere = try inRow(row, of: rows) { updater, item in
                let key = try list.keyHash(of: row, in: &updater.context, scratch: &updater.scratch)
                guard key == state.keys[row] else { return false }
                try updater.updateRow(row, from: row, item, of: rows, &state, at: row)
                return true
            }
            guard isThere else { return row }
        }
        return min(rows.count, state.keys.count)
    }

    /// Updates one row, whose variables are defined: it was at `origin`, and its memory is at `place` of the state.
    private mutating func updateRow(
        _ row: Int,
        from origin: Int,
        _ item: UnsafePointer<Value>,
        of rows: RowWalk,
        _ state: inout ListState,
        at place: Int
    ) throws {
        let list = rows.list
        if state.items.count > place {
            let digest = ItemDigest.of(item)
            let isMoved = list.isPositioned && (row != origin || rows.count != rows.before)
            if digest != 0, digest == state.items[place], !isMoved, !list.outside.intersects(dirty) { return }
            state.items[place] = digest
        }
        operations.path[operations.path.count - 1] = row
        try update(
            list.row,
            words: &state.words,
            at: place * list.row.wordCount,
            lists: &state.lists,
            at: place * list.row.listCount
        )
    }

    // MARK: - Order

    /// Brings the rows from one on into their new order, adds what is new and updates what stays.
    private mutating func updateRest(_ rows: RowWalk, from first: Int, _ state: inout ListState) throws {
        let keys = try newKeys(rows, from: first, state.keys)
        let order = RowOrder(from: state.keys, to: keys, isSameUntil: first)
        var old = ListState(rows: keys.count, of: rows.list)
        swap(&old, &state)
        state.take(rows: 0..<first, of: old, rows.list)
        state.keys = keys

        let path = operations.path
        operations.path.removeLast(2)
        let slot = path[path.count - 2]
        var inserted = RenderedRows()
        var renderer = FragmentRenderer(context: context)
        var updates = OperationWriter()
        updates.path = path
        swap(&operations, &updates)
        for row in first..<keys.count {
            try inRow(row, of: rows) { updater, item in
                if let origin = order.origin(of: row) {
                    state.take(rows: origin..<origin + 1, of: old, rows.list)
                    try updater.updateRow(row, from: origin, item, of: rows, &state, at: row)
                } else {
                    updater.trade(with: &renderer)
                    defer { updater.trade(with: &renderer) }
                    try inserted.render(row, item, of: rows.list, with: &renderer, &state)
                }
            }
        }
        swap(&operations, &updates)
        operations.write(order, of: slot, inserting: inserted, from: renderer.output)
        operations.append(updates)
        operations.path = path
    }

    /// Gives a renderer what the updater has, or takes it back.
    private mutating func trade(with renderer: inout FragmentRenderer) {
        swap(&renderer.context, &context)
        swap(&renderer.texts, &texts)
    }

    /// The keys of all rows, each once.
    private mutating func newKeys(_ rows: RowWalk, from first: Int, _ old: [UInt64]) throws -> [UInt64] {
        var keys = Array(old[..<first])
        keys.reserveCapacity(rows.count)
        for row in first..<rows.count {
            keys.append(
                try inRow(row, of: rows) { updater, _ in
                    try rows.list.keyHash(of: row, in: &updater.context, scratch: &updater.scratch)
                }
            )
        }
        guard !KeyTable(keys).hasEachOnce else { return keys }
        context.environment.warn?(.duplicateKeys(of: rows.list))
        // Rows in front may be repeated further down, or have been repetitions.
        var unique = RowKeys()
        for row in 0..<rows.count {
            unique.append(
                try inRow(row, of: rows) { updater, _ in
                    try rows.list.keyHash(of: row, in: &updater.context, scratch: &updater.scratch)
                }
            )
        }
        return unique.keys
    }
}

extension ListState {
    /// Adds the memory of rows of another state, but for their keys.
    fileprivate mutating func take(rows: Range<Int>, of other: ListState, _ list: ListSlot) {
        let (words, nested) = (list.row.wordCount, list.row.listCount)
        self.words.append(contentsOf: other.words[rows.lowerBound * words..<rows.upperBound * words])
        if nested > 0 { lists.append(contentsOf: other.lists[rows.lowerBound * nested..<rows.upperBound * nested]) }
        guard list.remembersItems else { return }
        if other.items.count >= rows.upperBound {
            items.append(contentsOf: other.items[rows])
        } else {
            items.append(contentsOf: repeatElement(0, count: rows.count))
        }
    }
}
